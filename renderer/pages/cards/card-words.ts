/** What a card is, in words. */
import type { Side } from '../../../core/fact.ts'
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

/** How many cards, in words. */
export function cardsText(count: number): string {
  return count === 1 ? '1 card' : `${count.toLocaleString('en')} cards`
}

/** An answer's day and time, in local time. */
export function answeredAt(at: number): string {
  return momentOf.format(at)
}

const momentOf = new Intl.DateTimeFormat('en', { dateStyle: 'medium', timeStyle: 'short' })
