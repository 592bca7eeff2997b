/** Simple tables: columns under lines of `=`, rows told apart by their first column. */
import type { Cell, Drawn } from './table-cells.ts'

/** The line that a simple table begins with: two columns or more. */
export const isSimpleTop = (text: string) => /^=+( +=+)+$/.test(text)
/** A line that ends a simple table or its head. */
export const isSimpleRule = (text: string) => /^=[ =]*$/.test(text)

type Column = readonly [from: number, to: number]

/**
 * Find the cells of a table, or nothing if its text does not keep to its columns.
 *
 * @param lines from its first rule to its last, one UTF-16 unit a column
 * @param at index of its first line in the notes
 */
export function drawnSimple(lines: readonly string[], at: number): Drawn | undefined {
  const columns = columnsOf(lines[0] ?? '')
  const cells: Cell[] = []
  const rowsAt: number[] = []
  let headRows = 0
  let start = 1
  let hasText = false
  const addRow = (end: number, under?: string): boolean => {
    const row = cellsOfRow(lines.slice(start, end), columns, under)
    if (!row) return false
    for (const [column, texts] of row)
      cells.push({ row: rowsAt.length, column, at: at + start, texts })
    rowsAt.push(at + start)
    return true
  }
  for (const [y, line] of lines.entries()) {
    if (y === 0) continue
    const isRule = isSimpleRule(line)
    if (isRule || /^-[ -]*$/.test(line)) {
      if ((y > start || !isRule) && !addRow(y, line)) return undefined
      if (isRule && y < lines.length - 1) headRows = rowsAt.length
      start = y + 1
      hasText = false
    } else if (line.slice(...(columns[0] ?? [0, 0])).trim() !== '') {
      if (hasText && y !== start && !addRow(y)) return undefined
      start = y
      hasText = true
    } else if (!hasText && line === '') {
      start = y + 1
    } else if (!hasText) {
      // Text with nothing in the first column: docutils would lose it.
      hasText = true
    }
  }
  return { rows: rowsAt.length, columns: columns.length, headRows, cells, rowsAt }
}

function columnsOf(rule: string): Column[] {
  return Array.from(rule.matchAll(/[-=]+/g), ({ 0: bar, index }) => [index, index + bar.length])
}

/** The texts of a row by column; the line under it may join columns. */
function cellsOfRow(
  lines: readonly string[],
  columns: readonly Column[],
  under: string | undefined,
): [column: number, texts: string[]][] | undefined {
  const spans = under === undefined ? columns : columnsOf(under)
  const cells: [number, string[]][] = []
  let next = 0
  for (const [index, [from, to]] of spans.entries()) {
    const column = next
    if (columns[column]?.[0] !== from) return undefined
    while (next < columns.length && columns[next]?.[1] !== to) next += 1
    if (next === columns.length) return undefined
    next += 1
    const following = spans[index + 1]?.[0]
    if (following !== undefined && lines.some((line) => line.slice(to, following).trim() !== ''))
      return undefined
    // The last column has no end.
    cells.push([column, lines.map((line) => line.slice(from, following && to).trimEnd())])
  }
  return next === columns.length ? cells : undefined
}
