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
import { oneLine } from '../../one-line.ts'
import { commandEntries, commandEntry, type CommandEntry } from '../command-entry.ts'
import { commandText, isAddress, looksLikeCommand } from '../command-text.ts'
import { lineOf, type Finds, type Group, type Placed, type Rule } from '../rule.ts'
import { isOfCommands, sectionSort } from '../section-sort.ts'
import { statedPair } from '../stated-pair.ts'
import { pairCells, pairTable } from '../table-columns.ts'

export const commands: Rule = (group, given) => {
  if (!sectionSort(group.titles).hasCommands) return
  const { blocks, heading, within } = group
  // Under a title above, such as “Git cheat sheet”, there may be other things as well.
  const finds = isOfCommands(group.path) ? given : { ...given, report: () => undefined }
  const command = commandHeading(group)
  if (command !== undefined && heading) {
    const path = group.path.slice(0, -1)
    take(
      { command, back: writeBlocks(blocks), line: group.line, path },
      [heading, ...blocks],
      finds,
    )
    return
  }
  if (within === 'item') takeItem(group, finds)
  else for (let index = 0; index < blocks.length;) index += entriesAt(blocks, index, finds)
}

/** A subsection whose title is nothing but a command. */
function commandHeading({ heading }: Group): string | undefined {
  const [only, ...others] = heading?.children ?? []
  return only?.type === 'inlineCode' && others.length === 0 ? only.value : undefined
}

interface Entry {
  command: string
  back: string
  line: number
  path?: readonly string[]
}

function take({ command, ...entry }: Entry, places: readonly Placed[], finds: Finds): void {
  const { back } = entry
  const front = commandText(command)
  if (front === '') return
  if (isAddress(front)) finds.report(places, `“${front}” is an address, not a command.`)
  else if (/^[\s.?!…-]*$/.test(back))
    finds.report(places, `The command “${front}” has no description.`)
  else finds.fact({ ...entry, kind: /^--?\w/.test(front) ? 'flag' : 'command', front }, places)
}

/** Take the entries that begin with this block; answers how many blocks they were. */
function entriesAt(blocks: readonly Block[], index: number, finds: Finds): number {
  const block = blocks[index]
  if (block?.type === 'definitionList')
    for (const item of block.children) takeDefinition(item, finds)
  if (block?.type === 'table') takeRows(block, finds)
  return block?.type === 'paragraph' ? takeParagraph(blocks, index, block, finds) : 1
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
  for (const entry of entries.slice(0, -1)) takeEntry(entry, '', [paragraph], finds)
  const isAlone = last.description.length === 0
  const rest = blocks.slice(index + 1, endOfEntry(blocks, index + 1, isAlone))
  const below = writeBlocks(rest)
  takeEntry(last, isAlone ? below.replace(/^:\s+/, '') : below, [paragraph, ...rest], finds)
  return 1 + rest.length
}

/** @param below what stands under it, as Markdown */
function takeEntry(
  entry: CommandEntry,
  below: string,
  places: readonly Placed[],
  finds: Finds,
): void {
  const { command, description, isMarked } = entry
  const back = [writeInline(description), below].filter(Boolean).join('\n\n')
  const front = commandText(command)
  if (isMarked || isAddress(front) || looksLikeCommand(front)) {
    take({ command, back, line: entry.line ?? lineOf(places[0] ?? {}) }, places, finds)
  } else finds.report(places, `“${shortened(front)}” does not look like a command.`)
}

function takeDefinition(item: DefinitionItem, finds: Finds): void {
  const [term, description] = item.children
  const line = lineOf(item)
  const [only, ...others] = term.children
  const marked =
    only?.type === 'inlineCode' && others.every((node) => /^\s*:?$/.test(plainText(node)))
  const command = marked ? only.value : commandText(term.source)
  if (!marked && !isAddress(command) && !looksLikeCommand(command)) {
    finds.report([item], `“${command}” does not look like a command.`)
  } else take({ command, back: writeBlocks(description.children), line }, [item], finds)
}

function takeItem({ blocks, programs }: Group, finds: Finds): void {
  const [first, ...rest] = blocks
  const entry = first?.type === 'paragraph' ? commandEntry(first.children) : undefined
  if (entry) {
    takeEntry(entry, writeBlocks(rest), blocks, finds)
    return
  }
  const said = first?.type === 'paragraph' ? statedPair(first.children, true, programs) : undefined
  if (first && (said?.kind === 'command' || said?.kind === 'flag')) {
    const back = [said.back, writeBlocks(rest.filter(({ type }) => type === 'code'))]
    const fact = { ...said, back: back.filter(Boolean).join('\n\n'), line: lineOf(first) }
    finds.fact(fact, [first, ...rest.filter(({ type }) => type === 'code')])
    return
  }
  for (const block of rest) if (block.type === 'table') takeRows(block, finds)
  const isGroup = rest.some(({ type }) => type === 'list' || type === 'table')
  if (!isGroup && first) {
    finds.report([first], `“${shortened(plainText(first))}” is no command with a description.`)
  }
}

/** Rows with a command in one column and its description in another. */
function takeRows(block: Table, finds: Finds): void {
  const table = pairTable(block)
  for (const row of table.rows) {
    const { front, back } = pairCells(row, table)
    const entry = front && !table.isKeys ? cellEntry(front) : undefined
    const below = back ? writeInline(back.children) : ''
    if (entry && entry.command !== '') takeEntry(entry, below, [row], finds)
  }
}

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

function shortened(text: string): string {
  const line = oneLine(text)
  return line.length > 60 ? `${line.slice(0, 59)}…` : line
}
