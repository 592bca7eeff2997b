/**
 * Grid tables: cells drawn with `+`, `-` and `|`. The lines of the drawing cut it
 * into small rectangles; those with no line between them are one cell.
 */
import type { Cell, Drawn } from './table-cells.ts'

/** The line that a grid table begins with. */
export const isGridTop = (text: string) => /^\+-[-+]+-\+$/.test(text)

const HEAD_RULE = /^\+=[=+]+=\+$/

/**
 * Find the cells of a drawing, or nothing if it is not closed or not whole.
 *
 * @param lines one UTF-16 unit a column
 * @param at index of the drawing's first line in the notes
 */
export function drawnGrid(lines: readonly string[], at: number): Drawn | undefined {
  const width = lines[0]?.length ?? 0
  if (lines.length < 3 || !isGridTop(lines.at(-1) ?? '')) return undefined
  if (lines.some((line) => line.length !== width || !/[+|]$/.test(line))) return undefined
  const rules = lines.flatMap((line, index) => (HEAD_RULE.test(line) ? [index] : []))
  const [rule] = rules
  if (rules.length > 1 || rule === 0) return undefined
  const drawing = lines.map((line, index) => (index === rule ? line.replaceAll('=', '-') : line))
  const ys = drawing.flatMap((line, y) => (/\+-+\+/.test(line) ? [y] : []))
  const xs = cornersOf(drawing, ys)
  const cells = cellsOf(drawing, ys, xs, at)
  if (!cells) return undefined
  return {
    rows: ys.length - 1,
    columns: xs.length - 1,
    headRows: rule === undefined ? 0 : ys.indexOf(rule),
    cells,
    rowsAt: ys.slice(0, -1).map((y) => at + y + 1),
  }
}

/** Columns in which a line begins or ends, in order. */
function cornersOf(drawing: readonly string[], ys: readonly number[]): number[] {
  const xs = new Set<number>()
  for (const y of ys) {
    for (const match of (drawing[y] ?? '').matchAll(/\+(?=-)|(?<=-)\+/g)) xs.add(match.index)
  }
  return [...xs].sort((a, b) => a - b)
}

function cellsOf(
  drawing: readonly string[],
  ys: readonly number[],
  xs: readonly number[],
  at: number,
): Cell[] | undefined {
  const [rows, columns] = [ys.length - 1, xs.length - 1]
  const below = edges(rows + 1, columns, (y, x) => hasRow(drawing, ys, xs, y, x))
  const beside = edges(rows, columns + 1, (y, x) => hasColumn(drawing, ys, xs, y, x))
  const taken = Array.from({ length: rows }, () => new Uint8Array(columns))
  const cells: Cell[] = []
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      if (taken[row]?.[column]) continue
      let right = column + 1
      while (right < columns && !beside[row]?.[right]) right += 1
      let bottom = row + 1
      while (bottom < rows && !below[bottom]?.[column]) bottom += 1
      for (let y = row; y < bottom; y += 1) {
        if (!beside[y]?.[column] || !beside[y]?.[right]) return undefined
        for (let x = column; x < right; x += 1) {
          const isInside = y > row && below[y]?.[x]
          const isOpen = (y === row && !below[y]?.[x]) || (y === bottom - 1 && !below[bottom]?.[x])
          if (taken[y]?.[x] || isInside || isOpen || (x > column && beside[y]?.[x]))
            return undefined
        }
        taken[y]?.fill(1, column, right)
      }
      const top = (ys[row] ?? 0) + 1
      const texts = drawing
        .slice(top, ys[bottom])
        .map((line) => line.slice((xs[column] ?? 0) + 1, xs[right]).trimEnd())
      cells.push({ row, column, at: at + top, texts })
    }
  }
  return cells
}

function edges(rows: number, columns: number, has: (row: number, column: number) => boolean) {
  return Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (_unused, column) => has(row, column)),
  )
}

/** Whether a line runs along the top of a rectangle. */
function hasRow(
  drawing: readonly string[],
  ys: readonly number[],
  xs: readonly number[],
  row: number,
  column: number,
): boolean {
  const line = drawing[ys[row] ?? 0] ?? ''
  return /^[-+]-+[-+]$/.test(line.slice(xs[column], (xs[column + 1] ?? 0) + 1))
}

/** Whether a line runs down the left of a rectangle. */
function hasColumn(
  drawing: readonly string[],
  ys: readonly number[],
  xs: readonly number[],
  row: number,
  column: number,
): boolean {
  const x = xs[column] ?? 0
  for (let y = ys[row] ?? 0; y <= (ys[row + 1] ?? 0); y += 1) {
    if (!/[|+]/.test(drawing[y]?.charAt(x) ?? '')) return false
  }
  return true
}
