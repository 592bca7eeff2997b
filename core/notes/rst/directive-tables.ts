/** Tables written as directives: as a list of lists, or as comma-separated values. */
import type { Table, TableCell } from 'mdast'
import type { Block } from '../tree.ts'
import type { BlockParser } from './blocks.ts'
import { asPhrasing } from './cell-content.ts'
import { optionOf, type Directive } from './directive-parts.ts'
import { parseInline } from './inline.ts'
import { place } from './lines.ts'

/** A list of lists as a table; as it stands if it is none. */
export function listTable(parser: BlockParser, found: Directive, blocks: Block[]): Block[] {
  const [rows, ...rest] = blocks
  const isTable = rows?.type === 'list' && rest.length === 0 && rows.children.every(isRow)
  if (!isTable) {
    parser.warn(found.range.from, 'This “list-table” holds no list of lists; it is read as text.')
    return blocks
  }
  return [
    {
      type: 'table',
      data: { headRows: headRows(parser, found) },
      position: place(found.range.from, found.range.to),
      children: rows.children.map(({ children: [row], position }) => ({
        type: 'tableRow',
        ...(position && { position }),
        children:
          row?.type === 'list'
            ? row.children.map((cell): TableCell => ({
                type: 'tableCell',
                children: asPhrasing(cell.children),
                ...(cell.position && { position: cell.position }),
              }))
            : [],
      })),
    },
  ]
}

const isRow = ({ children }: { children: readonly { type: string }[] }) =>
  children.length === 1 && children[0]?.type === 'list'

/** Comma-separated values as a table; a cell may be quoted and may hold line ends then. */
export function csvTable(parser: BlockParser, found: Directive): Table[] {
  const { content, range } = found
  const header = optionOf(parser, found, 'header')
  const table: Table = {
    type: 'table',
    data: { headRows: headRows(parser, found) + (header === undefined ? 0 : 1) },
    position: place(range.from, range.to),
    children: [],
  }
  const add = (cells: string[], from: number, to: number) => {
    const position = place(from, to)
    table.children.push({
      type: 'tableRow',
      position,
      children: cells.map((text) => ({
        type: 'tableCell',
        children: parseInline(text.replace(/\s+/g, ' ').trim()),
        position,
      })),
    })
  }
  if (header !== undefined) add(cellsOf(header), found.options.from, found.options.to)
  let pending: string[] = []
  let quotes = 0
  for (let at = content.from; at < content.to; at += 1) {
    const text = parser.textAt(at, content.indent)
    if (pending.length === 0 && text === '') continue
    pending.push(text)
    quotes += text.split('"').length - 1
    // An odd number of quotes so far: the cell goes on.
    if (quotes % 2 === 1 && at + 1 < content.to) continue
    add(cellsOf(pending.join('\n')), at + 1 - pending.length, at + 1)
    pending = []
    quotes = 0
  }
  return table.children.length === 0 ? [] : [table]
}

function cellsOf(record: string): string[] {
  const cells = record.matchAll(/\s*(?:"((?:[^"]|"")*)"([^,]*)|([^,]*))(?:,|$)/g)
  const texts = Array.from(cells, ([, quoted, rest = '', bare = '']) =>
    quoted === undefined ? bare : quoted.replaceAll('""', '"') + rest,
  )
  // The pattern also finds nothing at the very end.
  return record.endsWith(',') ? texts : texts.slice(0, -1)
}

function headRows(parser: BlockParser, found: Directive): number {
  const given = Number(optionOf(parser, found, 'header-rows') ?? 0)
  return Number.isInteger(given) && given > 0 ? given : 0
}
