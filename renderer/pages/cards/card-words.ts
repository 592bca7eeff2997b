/** What a card is, in words. */
import { DAY_MS, type Moment } from '../../../core/schedule/day.ts'
import type { Side } from '../../../core/fact.ts'
import { isSetAside } from '../../store/card-rows.ts'
import type { CardRow } from '../../store/database.ts'
import type { CardKind } from '../../store/list-cards.ts'

export const KIND_NAMES: Readonly<Record<CardKind, string>> = {
  all: 'All',
  suspended: 'Suspended',
  flagged: 'Flagged',
  leeches: 'Leeches',
  buried: 'Buried today',
  new: 'New',
  learning: 'Learning',
  due: 'Due',
}

/** What a side wants of the learner. */
export const SIDE_NAMES: Readonly<Record<Side, string>> = {
  produce: 'Produce',
  recognise: 'Recognise',
}

/** When the card is asked next, as short as a list wants it. */
export function nextTime(card: CardRow, now: Moment): string {
  const { schedule } = card
  if (isSetAside(card)) return 'Not in the notes'
  if (card.suspended) return 'Suspended'
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

/** How many cards, in words. */
export function cardsText(count: number): string {
  return count === 1 ? '1 card' : `${count.toLocaleString('en')} cards`
}

/** An answer's day and time, in local time. */
export function answeredAt(at: number): string {
  return momentOf.format(at)
}

const timeOf = new Intl.DateTimeFormat(undefined, { timeStyle: 'short' })
const momentOf = new Intl.DateTimeFormat('en', { dateStyle: 'medium', timeStyle: 'short' })
// A due date is midnight UTC of a date, wherever the learner is.
const dateOf = new Intl.DateTimeFormat('en', { dateStyle: 'medium', timeZone: 'UTC' })
