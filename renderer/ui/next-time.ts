/** When a card is asked next, in words. */
import { DAY_MS, type Moment } from '../../core/schedule/day.ts'
import type { CardRow } from '../store/database.ts'

/** As short as a list wants it. */
export function nextTime(card: CardRow, now: Moment): string {
  const { schedule } = card
  if (card.suspended) return 'Suspended'
  if (card.queue === 'suspended') return 'Not in the notes'
  switch (schedule.state) {
    case 'new':
      return 'New'
    case 'learning':
    case 'relearning':
      return `Learning, ${timeOf.format(schedule.due)}`
    case 'review':
      return dayWords(schedule.due / DAY_MS, now.day)
  }
}

function dayWords(day: number, today: number): string {
  const away = day - today
  if (away < -1) return `Due for ${-away} days`
  if (away === -1) return 'Due since yesterday'
  if (away === 0) return 'Due today'
  if (away === 1) return 'Tomorrow'
  return away < DAYS_NEAR ? `In ${away} days` : dateOf.format(day * DAY_MS)
}

/** Beyond this a date says more than a number. */
const DAYS_NEAR = 15

const timeOf = new Intl.DateTimeFormat(undefined, { timeStyle: 'short' })
// A due date is midnight UTC of a date, wherever the learner is.
const dateOf = new Intl.DateTimeFormat('en', { dateStyle: 'medium', timeZone: 'UTC' })
