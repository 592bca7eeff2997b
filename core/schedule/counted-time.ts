/** How much of an answer's time counts: a card that is left open is not being answered. */
import type { ReviewEvent } from './log.ts'

/** Answers that took longer were interrupted. */
export const LONGEST_COUNTED_MS = 120_000

/** The time that an answer counts for, in ms; the log keeps all of it. */
export function countedMs({ durationMs }: Pick<ReviewEvent, 'durationMs'>): number {
  return Math.min(durationMs, LONGEST_COUNTED_MS)
}
