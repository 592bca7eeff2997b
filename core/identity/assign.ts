/**
 * The best way to pair two sides one to one, given how well some pairs fit.
 * Knows nothing of what it pairs.
 */
import { groupBy } from '../group-by.ts'

/** Two that may be paired: indexes on either side, and how well they fit, above 0. */
export interface Edge {
  left: number
  right: number
  score: number
}

/** Exact up to this many on the smaller side, which takes milliseconds. */
const LARGEST = 300
/** How far weak pairs are given up where too many hang together. */
const BARS = [0.6, 0.7, 0.8, 0.9]

/**
 * The pairs with the greatest total score in which nobody occurs twice. Where
 * more than some hundred hang together by weak pairs, those are left out first.
 */
export function assign(edges: readonly Edge[]): Edge[] {
  return components(edges).flatMap((part) => assignPart(part, BARS))
}

function assignPart(edges: readonly Edge[], [bar, ...higher]: readonly number[]): Edge[] {
  const [only, ...others] = edges
  if (only && others.length === 0) return [only]
  const lefts = [...new Set(edges.map(({ left }) => left))].sort((a, b) => a - b)
  const rights = [...new Set(edges.map(({ right }) => right))].sort((a, b) => a - b)
  if (Math.min(lefts.length, rights.length) <= LARGEST) return bestOf(edges, lefts, rights)
  if (bar === undefined) return greedily(edges)
  const strong = edges.filter(({ score }) => score >= bar)
  return components(strong).flatMap((part) => assignPart(part, higher))
}

/** Edges that hang together, directly or by way of others. */
function components(edges: readonly Edge[]): Edge[][] {
  const parents = new Map<string, string>()
  const rootOf = (name: string): string => {
    let root = name
    for (let up = parents.get(root); up !== undefined; up = parents.get(root)) root = up
    // Shortens the way for those that ask next.
    for (let at = name; at !== root;) {
      const up = parents.get(at) ?? root
      parents.set(at, root)
      at = up
    }
    return root
  }
  for (const { left, right } of edges) {
    const a = rootOf(`left ${left}`)
    const b = rootOf(`right ${right}`)
    if (a !== b) parents.set(a, b)
  }
  return [...groupBy(edges, ({ left }) => rootOf(`left ${left}`)).values()]
}

function greedily(edges: readonly Edge[]): Edge[] {
  const lefts = new Set<number>()
  const rights = new Set<number>()
  const byScore = [...edges].sort(
    (a, b) => b.score - a.score || a.left - b.left || a.right - b.right,
  )
  return byScore.filter(({ left, right }) => {
    if (lefts.has(left) || rights.has(right)) return false
    lefts.add(left)
    rights.add(right)
    return true
  })
}

/** The best pairs of one part, by the Hungarian method; a pair without an edge is no pair. */
function bestOf(
  edges: readonly Edge[],
  lefts: readonly number[],
  rights: readonly number[],
): Edge[] {
  const isWide = lefts.length <= rights.length
  const rows = isWide ? lefts : rights
  const columns = isWide ? rights : lefts
  const rowOf = new Map(rows.map((name, index) => [name, index]))
  const columnOf = new Map(columns.map((name, index) => [name, index]))
  const width = columns.length
  const grid: (Edge | undefined)[] = Array.from({ length: rows.length * width })
  for (const edge of edges) {
    const row = rowOf.get(isWide ? edge.left : edge.right) ?? 0
    const column = columnOf.get(isWide ? edge.right : edge.left) ?? 0
    grid[row * width + column] = edge
  }
  const costs = Float64Array.from(grid, (edge) => -(edge?.score ?? 0))
  return cheapest(costs, rows.length, width).flatMap(
    (column, row) => grid[row * width + column] ?? [],
  )
}

/**
 * For every row the column it is given, at the least total cost.
 *
 * Source: the shortest augmenting path form of the Hungarian method, J. Munkres,
 * “Algorithms for the assignment and transportation problems” (1957), with the
 * potentials of Edmonds and Karp (1972). Rows must not outnumber columns.
 *
 * @param costs row by row
 */
function cheapest(costs: Float64Array, rows: number, columns: number): number[] {
  const rowPotential = new Float64Array(rows)
  const columnPotential = new Float64Array(columns)
  const rowOfColumn = new Int32Array(columns).fill(-1)
  for (let start = 0; start < rows; start += 1) {
    const slack = new Float64Array(columns).fill(Infinity)
    const cameFrom = new Int32Array(columns).fill(-1)
    const isReached = new Uint8Array(columns)
    let row = start
    let end = -1
    let reachedFrom = -1
    while (row >= 0) {
      let best = Infinity
      let next = -1
      for (let column = 0; column < columns; column += 1) {
        if (isReached[column]) continue
        const reduced =
          (costs[row * columns + column] ?? 0) -
          (rowPotential[row] ?? 0) -
          (columnPotential[column] ?? 0)
        if (reduced < (slack[column] ?? 0)) {
          slack[column] = reduced
          cameFrom[column] = reachedFrom
        }
        if ((slack[column] ?? 0) < best) {
          best = slack[column] ?? 0
          next = column
        }
      }
      rowPotential[start] = (rowPotential[start] ?? 0) + best
      for (let column = 0; column < columns; column += 1) {
        if (isReached[column]) {
          const owner = rowOfColumn[column] ?? 0
          rowPotential[owner] = (rowPotential[owner] ?? 0) + best
          columnPotential[column] = (columnPotential[column] ?? 0) - best
        } else slack[column] = (slack[column] ?? 0) - best
      }
      isReached[next] = 1
      reachedFrom = next
      end = next
      row = rowOfColumn[next] ?? -1
    }
    // Hand every column on the way to the row before it.
    while (end >= 0) {
      const from = cameFrom[end] ?? -1
      rowOfColumn[end] = from < 0 ? start : (rowOfColumn[from] ?? -1)
      end = from
    }
  }
  const columnOfRow = new Array<number>(rows).fill(-1)
  rowOfColumn.forEach((row, column) => {
    if (row >= 0) columnOfRow[row] = column
  })
  return columnOfRow
}
