/** Days of study in a row. */
import type { StudyDay } from '../schedule/day.ts'

/** Lengths in days. */
export interface Streaks {
  /** Up to today, or to yesterday while today has no answer yet. */
  current: number
  longest: number
}

/** @param studied days with answers, in any order; those after today are of no matter */
export function streaksOf(studied: Iterable<StudyDay>, today: StudyDay): Streaks {
  const days = [...new Set(studied)].filter((day) => day <= today).sort((a, b) => a - b)
  let longest = 0
  let length = 0
  let last = -Infinity
  for (const day of days) {
    length = day === last + 1 ? length + 1 : 1
    longest = Math.max(longest, length)
    last = day
  }
  return { current: last >= today - 1 ? length : 0, longest }
}
