/** One measured thing, as the table and the JSON show it. */
export interface Row {
  name: string
  medianMs: number
  p95Ms: number
  /** What the figures are of, and what else was seen. */
  note: string
}

/** The row of some samples, in ms. */
export function rowOf(name: string, samples: readonly number[], note: string): Row {
  return { name, medianMs: quantile(samples, 0.5), p95Ms: quantile(samples, 0.95), note }
}

/** The smallest sample that at least this share (0..1) of all samples does not exceed. */
export function quantile(samples: readonly number[], share: number): number {
  const sorted = [...samples].sort((a, b) => a - b)
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? NaN
}
