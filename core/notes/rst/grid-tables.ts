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

/** Cells from left to right and top to bottom; nothing if the drawing is not cut into such. */
function cellsOf(
  drawing: readonly string[],
  ys: readonly number[],
  xs: readonly number[],
  at: number,
): Cell[] | undefined {
  const [rows, columns] = [ys.length - 1, xs.length - 1]
  const reach = Array.from({ length: rows + 1 }, (_, y) => ruleEnds(drawing, ys, xs, y))
  const beside = edges(rows, columns + 1, (y, x) => hasColumn(drawing, ys, xs, y, x))
  const taken = Array.from({ length: rows }, () => new Uint8Array(columns))
  const cells: Cell[] = []
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      if (taken[row]?.[column]) continue
      const corner = cornerOf(reach, beside, row, column)
      if (!corner) return undefined
      const { bottom, right } = corner
      for (let y = row; y < bottom; y += 1) {
        if (taken[y]?.subarray(column, right).includes(1)) return undefined
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

/**
 * The lower right corner of the smallest rectangle that lines run around, the
 * narrowest first. Lines inside of it are part of its text, as docutils has it.
 */
function cornerOf(
  reach: readonly (readonly number[])[],
  beside: readonly (readonly boolean[])[],
  row: number,
  column: number,
): { bottom: number; right: number } | undefined {
  const widest = reach[row]?.[column] ?? column
  for (let right = column + 1; right <= widest; right += 1) {
    for (let bottom = row + 1; bottom < reach.length; bottom += 1) {
      if (!beside[bottom - 1]?.[column] || !beside[bottom - 1]?.[right]) break
      if ((reach[bottom]?.[column] ?? 0) >= right) return { bottom, right }
    }
  }
  return undefined
}

/** For each column, up to which one a line runs from there along the top of a row. */
function ruleEnds(
  drawing: readonly string[],
  ys: readonly number[],
  xs: readonly number[],
  row: number,
): number[] {
  const ends = Array.from(xs, (_, column) => column)
  for (let column = xs.length - 2; column >= 0; column -= 1) {
    if (hasRow(drawing, ys, xs, row, column)) ends[column] = ends[column + 1] ?? column
  }
  return ends
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
