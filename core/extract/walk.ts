/**
 * Leads the rules through a section: they look at blocks that stand together,
 * one rule after the other, and then at what stands inside of those that none
 * of them took.
 */
import type { Block } from '../notes/tree.ts'
import type { Account } from './account.ts'
import { reasonFor } from './reasons.ts'
import type { Group, Rule } from './rule.ts'

/** A rule and the name by which notes can switch it off. */
export type NamedRule = readonly [name: string, rule: Rule]

const REASON_FOR_ROWS = 'it heads a table, or its table holds no commands or terms'

/** Look at a group and at all groups in it. */
export function walk(group: Group, rules: readonly NamedRule[], account: Account): void {
  let blocks = group.blocks.filter(group.isLeft)
  for (const [name, rule] of rules) {
    if (blocks.length === 0 && !group.heading) break
    const before = account.taken
    rule({ ...group, blocks }, account.findsOf(name))
    if (account.taken !== before) blocks = blocks.filter(group.isLeft)
  }
  for (const block of blocks) lookInside(block, group, rules, account)
}

function lookInside(
  block: Block,
  group: Group,
  rules: readonly NamedRule[],
  account: Account,
): void {
  const enter = (blocks: readonly Block[], within: Group['within']) => {
    walk({ ...inner(group), blocks, within }, rules, account)
  }
  switch (block.type) {
    case 'list':
      for (const item of block.children.filter(group.isLeft)) enter(item.children, 'item')
      return
    case 'blockquote':
    case 'labelledNote':
    case 'footnoteDefinition':
      enter(block.children, 'quote')
      return
    case 'definitionList':
    case 'fieldList':
    case 'optionList':
      for (const item of block.children.filter(group.isLeft)) {
        const [term, description] = item.children
        account.skip([term], 'what stands under it is no definition of it')
        enter(description.children, 'description')
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

/** What is said of the group's section, but for its heading: that is not this text's. */
function inner({ heading: _, ...group }: Group): Omit<Group, 'heading'> {
  return group
}
