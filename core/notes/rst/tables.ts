/** Tables of either sort, from their lines in the notes. One that is not whole is a paragraph. */
import type { BlockParser, Read } from './blocks.ts'
import { drawnGrid, isGridTop } from './grid-tables.ts'
import { isBlank, type Range } from './lines.ts'
import { paragraph, plainParagraph } from './paragraphs.ts'
import { drawnSimple, isSimpleRule, isSimpleTop } from './simple-tables.ts'
import { tableOf, type Drawn } from './table-cells.ts'
import { toColumns } from './table-columns.ts'

/** Whether a line is the first one of a table. */
export const isTableTop = (text: string) => isGridTop(text) || isSimpleTop(text)

/** Not `++++` and `||||`, which are under a title. */
const GRID_LINE = /^(?:\+[-=]|\|(?!\|))/

/** Read the grid table that begins here, if one does. */
export function gridTable(parser: BlockParser, range: Range, depth: number): Read | undefined {
  const { from, to, indent } = range
  if (!isGridTop(parser.textAt(from, indent))) return undefined
  let end = from + 1
  while (
    end < to &&
    parser.lines[end]?.indent === indent &&
    GRID_LINE.test(parser.textAt(end, indent))
  ) {
    end += 1
  }
  const drawn = drawnGrid(columnsOf(parser, from, end, indent), from)
  return drawn
    ? asTable(parser, drawn, range, end, depth)
    : broken(parser, range, 'This table is not closed, or its lines do not meet.', end)
}

/** Read the simple table that begins here, if one does. */
export function simpleTable(parser: BlockParser, range: Range, depth: number): Read | undefined {
  const { from, indent } = range
  if (!isSimpleTop(parser.textAt(from, indent))) return undefined
  const end = simpleEnd(parser, range)
  const drawn =
    end === undefined ? undefined : drawnSimple(columnsOf(parser, from, end, indent), from)
  return drawn && end !== undefined
    ? asTable(parser, drawn, range, end, depth)
    : broken(parser, range, 'This table has no last line, or its text leaves the columns.', end)
}

/** The second rule below the first ends the table, or one with nothing under it. */
function simpleEnd(parser: BlockParser, { from, to, indent }: Range): number | undefined {
  const width = parser.textAt(from, indent).length
  let rules = 0
  for (let at = from + 1; at < to; at += 1) {
    const line = parser.lines[at]
    if (line && line.indent < indent) return undefined
    const text = parser.textAt(at, indent)
    if (!isSimpleRule(text)) continue
    if (text.length !== width) return undefined
    rules += 1
    if (rules === 2 || at + 1 >= to || isBlank(parser.lines[at + 1])) return at + 1
  }
  return undefined
}

function columnsOf(parser: BlockParser, from: number, to: number, indent: number): string[] {
  return Array.from({ length: to - from }, (_, at) => toColumns(parser.textAt(from + at, indent)))
}

function asTable(
  parser: BlockParser,
  drawn: Drawn,
  { from, to }: Range,
  end: number,
  depth: number,
): Read {
  if (end < to && !isBlank(parser.lines[end]))
    parser.warn(end, 'A blank line should stand between a table and this line.')
  return { nodes: [tableOf(parser, drawn, from, end, depth)], end }
}

function broken(parser: BlockParser, range: Range, message: string, end: number | undefined): Read {
  parser.warn(range.from, `${message} It is read as plain text.`)
  return end === undefined
    ? paragraph(parser, range)
    : { nodes: [plainParagraph(parser, { ...range, to: end })], end }
}
