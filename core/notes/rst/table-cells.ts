/** Cells found in a drawn table, as a table of the tree. */
import type { Table, TableCell, TableRow } from 'mdast'
import type { BlockParser } from './blocks.ts'
import { asPhrasing } from './cell-content.ts'
import { linesOf, place } from './lines.ts'
import { fromColumns } from './table-columns.ts'

/** What stands in one cell, and where its upper left corner is. */
export interface Cell {
  row: number
  column: number
  /** Index of its first line. */
  at: number
  texts: readonly string[]
}

/** A table before its cells are read. A cell that spans others leaves their places empty. */
export interface Drawn {
  rows: number
  columns: number
  headRows: number
  cells: readonly Cell[]
  /** Index of the first line of each row. */
  rowsAt: readonly number[]
}

/** Read the cells of a table that stands on the lines from index `from` up to index `to`. */
export function tableOf(
  parser: BlockParser,
  { rows, columns, headRows, cells, rowsAt }: Drawn,
  from: number,
  to: number,
  depth: number,
): Table {
  const children: TableRow[] = Array.from({ length: rows }, (_, row) => ({
    type: 'tableRow',
    position: place(rowsAt[row] ?? from, rowsAt[row + 1] ?? to),
    children: Array.from({ length: columns }, (): TableCell => ({
      type: 'tableCell',
      children: [],
      position: place(rowsAt[row] ?? from, rowsAt[row + 1] ?? to),
    })),
  }))
  for (const cell of cells) {
    const node = children[cell.row]?.children[cell.column]
    if (!node) continue
    const lines = linesOf(fromColumns(cell.texts.join('\n')))
    const inner = parser.cut(lines, cell.at)
    const indent = lines.reduce((least, line) => Math.min(least, line.indent), Infinity)
    if (indent === Infinity) continue
    const blocks = inner.blocks({ from: 0, to: lines.length, indent }, depth + 1)
    node.children = asPhrasing(blocks)
    node.position = place(cell.at, cell.at + lines.length)
    for (const warning of inner.warnings) parser.warnings.push(warning)
  }
  return { type: 'table', data: { headRows }, children, position: place(from, to) }
}
