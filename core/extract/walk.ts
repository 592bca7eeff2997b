/**
 * Leads the rules through a section: they look at blocks that stand together,
 * one rule after the other, and then at what stands inside of those that none
 * of them took.
 */
import type { Block } from '../notes/tree.ts'
import type { Account } from './account.ts'
import { reasonFor } from './reasons.ts'
import type { Finds, Group, Rule } from './rule.ts'
import { sectionSort } from './section-sort.ts'
import { withCode } from './unmarked-code.ts'

/** A rule, and where it puts what it finds. */
export interface Asked {
  rule: Rule
  finds: Finds
}

const REASON_FOR_ROWS = 'it heads a table, or its table holds no commands or terms'

/** Look at a group and at all groups in it. */
export function walk(group: Group, rules: readonly Asked[], account: Account): void {
  const [only, ...others] = group.blocks
  if (only && others.length === 0 && isProse(only, group)) {
    if (group.isLeft(only)) leave(only, group, account)
    return
  }
  const left = group.blocks.filter(group.isLeft).map((block) => withCode(block, group))
  const view = { ...group, blocks: left }
  for (const { rule, finds } of rules) {
    if (view.blocks.length === 0 && !group.heading) return
    const before = account.taken
    rule(view, finds)
    if (account.taken !== before) view.blocks = view.blocks.filter(group.isLeft)
  }
  for (const block of view.blocks) {
    for (const inside of groupsIn(block, group)) walk(inside, rules, account)
    leave(block, group, account)
  }
}

/** Whether a text stands alone and has no mark or sign that any rule looks for: most items do not. */
function isProse(block: Block, { within, titles }: Group): boolean {
  if (block.type !== 'paragraph' || block.children.length !== 1 || within === 'section')
    return false
  const [only] = block.children
  return only?.type === 'text' && !SIGNS.test(only.value) && !sectionSort(titles).hasCommands
}

const SIGNS = /[:?？=→⇒#\t]|\s[-–—]|->| {2}|^\W*(?:todo|to-do|fixme|wip|\[)/i

/** The groups that a block holds. */
function groupsIn(block: Block, group: Group): Group[] {
  switch (block.type) {
    case 'list':
      return block.children
        .filter(group.isLeft)
        .map((item) => groupOf(item.children, 'item', group))
    case 'blockquote':
    case 'labelledNote':
    case 'footnoteDefinition':
      return [groupOf(block.children, 'quote', group)]
    case 'definitionList':
    case 'fieldList':
    case 'optionList':
      return block.children
        .filter(group.isLeft)
        .map(({ children: [, description] }) => groupOf(description.children, 'description', group))
    default:
      return []
  }
}

/** What is said of the section holds, but for its heading: that is not this text's. */
function groupOf(blocks: readonly Block[], within: Group['within'], group: Group): Group {
  const { path, titles, line, programs, source, isLeft } = group
  return { path, titles, line, programs, source, isLeft, blocks, within }
}

/** Say why what no rule took is no card. */
function leave(block: Block, group: Group, account: Account): void {
  switch (block.type) {
    case 'list':
    case 'blockquote':
    case 'labelledNote':
    case 'footnoteDefinition':
      return
    case 'definitionList':
    case 'fieldList':
    case 'optionList':
      for (const item of block.children.filter(group.isLeft)) {
        account.skip([item.children[0]], 'what stands under it is no definition of it')
      }
      return
    case 'table':
      account.skip(block.children.filter(group.isLeft), REASON_FOR_ROWS)
      return
    default: {
      const reason = reasonFor(block, group)
      if (reason !== undefined) account.skip([block], reason)
    }
  }
}
