/**
 * Entries of a Commands section: a command and what it does, written as a
 * definition list, list items, table rows, or paragraphs.
 *
 * Takes `` - `git stash`: put changes aside `` under “Commands”. Does not take a
 * command without a description, an address, or prose; it reports them.
 */
import type { ListItem, Paragraph, PhrasingContent, Table } from 'mdast'
import { plainText } from '../../markdown.ts'
import type { Block, DefinitionItem } from '../../notes/tree.ts'
import { writeBlocks, writeInline } from '../../notes/write-blocks.ts'
import { commandText, isAddress, looksLikeCommand } from '../command-text.ts'
import type { Finds, Rule } from '../found.ts'
import type { Section } from '../sections.ts'

export const commands: Rule = (section, finds) => {
  if (!section.titles.some(isCommandsTitle)) return
  const heading = commandHeading(section)
  if (heading !== undefined) {
    const path = section.path.slice(0, -1)
    take({ command: heading, back: writeBlocks(section.blocks), line: section.line, path }, finds)
    finds.claim(section.blocks)
    return
  }
  for (let index = 0; index < section.blocks.length;) {
    index += entriesAt(section.blocks, index, finds)
  }
}

/** `Commands`, `Useful git commands`, `Cheat sheet`; not a sentence that mentions a command. */
function isCommandsTitle(title: string): boolean {
  const words = title.split(' ')
  if (words.length > 6) return false
  return /^(the )?command( line)?( reference)?$|\b(commands|cheat[ -]?sheet)\b/i.test(title)
}

/** A subsection whose title is nothing but a command. */
function commandHeading({ heading }: Section): string | undefined {
  const [only, ...others] = heading?.children ?? []
  return only?.type === 'inlineCode' && others.length === 0 ? only.value : undefined
}

interface Entry {
  command: string
  back: string
  line: number
  path?: readonly string[]
}

function take({ command, ...entry }: Entry, { fact, warn }: Finds): void {
  const { back, line } = entry
  const front = commandText(command)
  if (front === '') return
  if (isAddress(front)) warn(line, `“${front}” is an address, not a command.`)
  else if (back === '') warn(line, `The command “${front}” has no description.`)
  else fact({ ...entry, kind: /^--?\w/.test(front) ? 'flag' : 'command', front })
}

/** Take the entries that begin with this block; answers how many blocks they were. */
function entriesAt(blocks: readonly Block[], index: number, finds: Finds): number {
  const block = blocks[index]
  if (!block) return 1
  const line = lineOf(block)
  switch (block.type) {
    case 'definitionList':
      for (const item of block.children) takeDefinition(item, finds)
      return 1
    case 'list':
      for (const item of block.children) takeItem(item, finds)
      return 1
    case 'table':
      takeRows(block, finds)
      return 1
    case 'paragraph': {
      const entry = beginsWithCommand(block.children)
      if (!entry) return 1
      const own = writeInline(entry.description)
      const rest = blocks.slice(index + 1, endOfEntry(blocks, index + 1, own === ''))
      const back = [own, writeBlocks(rest)].filter(Boolean).join('\n\n')
      take({ command: entry.command, back, line }, finds)
      return 1 + rest.length
    }
    default:
      return 1
  }
}

function takeDefinition(item: DefinitionItem, finds: Finds): void {
  const [term, description] = item.children
  const line = lineOf(item)
  const [only, ...others] = term.children
  const marked =
    only?.type === 'inlineCode' && others.every((node) => /^\s*:?$/.test(plainText(node)))
  const command = marked ? only.value : commandText(term.source)
  if (!marked && !isAddress(command) && !looksLikeCommand(command)) {
    finds.warn(line, `“${command}” does not look like a command.`)
  } else take({ command, back: writeBlocks(description.children), line }, finds)
}

function takeItem(item: ListItem, finds: Finds): void {
  const [first, ...rest] = item.children
  const line = lineOf(item)
  const entry = first?.type === 'paragraph' ? beginsWithCommand(first.children) : undefined
  if (entry) {
    const own = writeInline(entry.description)
    const back = [own, writeBlocks(rest)].filter(Boolean).join('\n\n')
    take({ command: entry.command, back, line }, finds)
    return
  }
  const isGroup = rest.some(({ type }) => type === 'list' || type === 'table')
  for (const block of rest) {
    if (block.type === 'list') for (const inner of block.children) takeItem(inner, finds)
    if (block.type === 'table') takeRows(block, finds)
  }
  if (!isGroup && first) {
    finds.warn(line, `“${shortened(plainText(first))}” is no command with a description.`)
  }
}

/** Rows with a command in the first column and its description in the next one that has text. */
function takeRows({ children: [header, ...rows] }: Table, finds: Finds): void {
  const isHeader =
    header?.children[0] && !header.children[0].children.some(({ type }) => type === 'inlineCode')
  for (const row of isHeader ? rows : [header, ...rows]) {
    if (!row) continue
    const [first, ...others] = row.children
    const line = lineOf(row)
    const marked = first?.children.find(({ type }) => type === 'inlineCode')
    const command = marked ? plainText(marked) : commandText(first ? plainText(first) : '')
    const back = others.map((cell) => writeInline(cell.children)).find((text) => text !== '') ?? ''
    if (command === '') continue
    if (marked || isAddress(command) || looksLikeCommand(command))
      take({ command, back, line }, finds)
    else finds.warn(line, `“${shortened(command)}” does not look like a command.`)
  }
}

/** How a paragraph goes on after the code it begins with, the punctuation between them dropped. */
function beginsWithCommand(
  children: Paragraph['children'],
): { command: string; description: PhrasingContent[] } | undefined {
  const [only] = children
  const opened = only?.type === 'strong' && only.children.length === 1 ? only.children[0] : only
  if (opened?.type !== 'inlineCode') return undefined
  const [next, ...others] = children.slice(1)
  if (next === undefined) return { command: opened.value, description: [] }
  if (next.type !== 'text') return { command: opened.value, description: [next, ...others] }
  // `a` and `b` both do: a sentence about two commands, and not one with its description.
  if (/^\s*(,|\/|\||\b(and|or)\b)\s*$/i.test(next.value)) return undefined
  const value = next.value.replace(SEPARATOR, '')
  return { command: opened.value, description: [{ type: 'text', value }, ...others] }
}

/** What stands between a command and its description; a dash only where it is no option's. */
const SEPARATOR = /^(?:\s+|[:=#|–—→⇒]|->|=>|-(?=\s))+/u

/**
 * Where a paragraph's entry ends: a command on a line of its own takes the text
 * under it, and every entry the code that shows it.
 */
function endOfEntry(blocks: readonly Block[], from: number, takesText: boolean): number {
  let end = from
  for (let block = blocks[end]; block; block = blocks[end]) {
    const isText =
      block.type === 'paragraph' || block.type === 'list' || block.type === 'blockquote'
    const isEntry = block.type === 'paragraph' && beginsWithCommand(block.children) !== undefined
    const isEntries = block.type === 'list' && block.children.some(beginsEntry)
    if (isEntry || isEntries || !(block.type === 'code' || (takesText && isText))) break
    end += 1
  }
  return end
}

const beginsEntry = ({ children: [first] }: ListItem) =>
  first?.type === 'paragraph' && beginsWithCommand(first.children) !== undefined

const lineOf = (node: { position?: { start: { line: number } } | undefined }) =>
  node.position?.start.line ?? 1

function shortened(text: string): string {
  const oneLine = text.replace(/\s+/g, ' ').trim()
  return oneLine.length > 60 ? `${oneLine.slice(0, 59)}…` : oneLine
}
