/**
 * Entries of a Commands section: a command and what it does, written as a
 * definition list, list items, table rows, or paragraphs.
 *
 * Takes `` - `git stash`: put changes aside `` under “Commands”. Does not take a
 * command without a description, an address, or prose; it reports them.
 */
import type { ListItem, Paragraph, Table, TableCell } from 'mdast'
import { plainText } from '../../markdown.ts'
import type { Block, DefinitionItem } from '../../notes/tree.ts'
import { writeBlocks, writeInline } from '../../notes/write-blocks.ts'
import { commandEntries, commandEntry, type CommandEntry } from '../command-entry.ts'
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
    case 'paragraph':
      return takeParagraph(blocks, index, block, finds)
    default:
      return 1
  }
}

/** Take a paragraph's entries; the last one takes what shows or explains it below. */
function takeParagraph(
  blocks: readonly Block[],
  index: number,
  paragraph: Paragraph,
  finds: Finds,
): number {
  const entries = commandEntries(paragraph)
  const last = entries.at(-1)
  if (!last) return 1
  for (const entry of entries.slice(0, -1)) takeEntry(entry, '', lineOf(paragraph), finds)
  const isAlone = last.description.length === 0
  const rest = blocks.slice(index + 1, endOfEntry(blocks, index + 1, isAlone))
  const below = writeBlocks(rest)
  takeEntry(last, isAlone ? below.replace(/^:\s+/, '') : below, lineOf(paragraph), finds)
  return 1 + rest.length
}

/** @param below what stands under it, as Markdown */
function takeEntry(entry: CommandEntry, below: string, line: number, finds: Finds): void {
  const { command, description, isMarked } = entry
  const back = [writeInline(description), below].filter(Boolean).join('\n\n')
  const front = commandText(command)
  if (isMarked || isAddress(front) || looksLikeCommand(front)) {
    take({ command, back, line: entry.line ?? line }, finds)
  } else finds.warn(entry.line ?? line, `“${shortened(front)}” does not look like a command.`)
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
  const entry = first?.type === 'paragraph' ? commandEntry(first.children) : undefined
  if (entry) {
    takeEntry(entry, writeBlocks(rest), line, finds)
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

/** Rows with a command in one column and its description in the first other one that has text. */
function takeRows(table: Table, finds: Finds): void {
  const [header, ...rows] = table.children
  const column = commandColumn(table)
  const isHeader = header !== undefined && !header.children.some((cell) => isCode(cell))
  for (const row of isHeader ? rows : table.children) {
    const cell = row.children[column]
    const others = row.children.filter((other) => other !== cell)
    const below = others.map(({ children }) => writeInline(children)).find((text) => text !== '')
    const entry = cell ? cellEntry(cell) : undefined
    if (entry && entry.command !== '') takeEntry(entry, below ?? '', lineOf(row), finds)
  }
}

/** The column that is headed as such, else the first one in which every cell is code, or simply the first. */
function commandColumn({ children: [header, ...rows] }: Table): number {
  const cells = header?.children ?? []
  const headed = cells.findIndex((cell) => COMMAND_COLUMN.test(plainText(cell)))
  if (headed >= 0) return headed
  const marked = cells.findIndex((_, column) =>
    rows.every(({ children }) => isCode(children[column])),
  )
  return Math.max(0, marked)
}

const COMMAND_COLUMN = /^\s*(commands?|cmd|flags?|options?|switch|syntax|usage)\s*$/i

const isCode = (cell: TableCell | undefined) =>
  cell !== undefined && commandEntry(cell.children)?.description.length === 0

function cellEntry({ children }: TableCell): CommandEntry {
  const marked = children.find(({ type }) => type === 'inlineCode')
  const command = marked ? plainText(marked) : children.map(plainText).join('')
  const own = commandEntry(children) ?? { command, isMarked: marked !== undefined }
  return { command: own.command, isMarked: own.isMarked, description: [] }
}

/**
 * Where a paragraph's entry ends: a command on a line of its own takes the text
 * under it, and every entry the code that shows it.
 */
function endOfEntry(blocks: readonly Block[], from: number, takesText: boolean): number {
  let end = from
  for (let block = blocks[end]; block; block = blocks[end]) {
    const isText =
      block.type === 'paragraph' || block.type === 'list' || block.type === 'blockquote'
    const isEntry = block.type === 'paragraph' && commandEntries(block).length > 0
    const isEntries = block.type === 'list' && block.children.some(beginsEntry)
    if (isEntry || isEntries || !(block.type === 'code' || (takesText && isText))) break
    end += 1
  }
  return end
}

const beginsEntry = ({ children: [first] }: ListItem) =>
  first?.type === 'paragraph' && commandEntry(first.children) !== undefined

const lineOf = (node: { position?: { start: { line: number } } | undefined }) =>
  node.position?.start.line ?? 1

function shortened(text: string): string {
  const oneLine = text.replace(/\s+/g, ' ').trim()
  return oneLine.length > 60 ? `${oneLine.slice(0, 59)}…` : oneLine
}
