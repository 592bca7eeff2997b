/** When the next cards come, in words. */
import type { NextCards } from '../store/summarise-day.ts'

/** One sentence; dates in the words of the system's language settings. */
export function describeNext({ soon, tomorrow, later }: NextCards): string {
  if (soon !== undefined) return `The next card comes at ${timeOf.format(soon)}.`
  if (tomorrow > 0) {
    return tomorrow === 1 ? '1 card comes tomorrow.' : `${tomorrow} cards come tomorrow.`
  }
  return later === undefined
    ? 'No more cards are planned.'
    : `The next cards come on ${dateOf.format(later)}.`
}

const timeOf = new Intl.DateTimeFormat(undefined, { timeStyle: 'short' })
// A due date is midnight UTC of a date, wherever the learner is.
const dateOf = new Intl.DateTimeFormat('en', { dateStyle: 'full', timeZone: 'UTC' })
