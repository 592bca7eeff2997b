/** Values counted by size. */

/**
 * How many values lie in each bin.
 *
 * @param edges where bins begin, ascending; each ends before the next begins, the last never
 * @returns a count for every edge; values below the first edge belong to the first bin
 */
export function countInBins(values: Iterable<number>, edges: readonly number[]): number[] {
  const counts = edges.map(() => 0)
  for (const value of values) {
    let bin = edges.length - 1
    while (bin > 0 && value < (edges[bin] ?? 0)) bin -= 1
    counts[bin] = (counts[bin] ?? 0) + 1
  }
  return counts
}
