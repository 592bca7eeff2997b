/** What was done today and what comes next, for the end of a sitting and an empty Today page. */
import { dueDate, type Moment } from '../../core/schedule/day.ts'
import { standingReviews } from '../../core/schedule/log.ts'
import type { StudySettings } from '../../core/schedule/policy.ts'
import { countQueue } from './count-queue.ts'
import type { DeckId, NotedrillDatabase } from './database.ts'
import { firstDueAfter } from './filed-cards.ts'

export interface DaySummary {
  /** Answers given today that still count, in all decks. */
  answers: number
  /** How many of them were Again. */
  forgotten: number
  /** Time spent answering, in ms. */
  durationMs: number
  next: NextCards
}

/** When cards come back; the first that applies is the one to tell. */
export interface NextCards {
  /** Epoch ms at which a card in learning is asked again today. */
  soon?: number
  /** Cards that wait tomorrow, new ones included. */
  tomorrow: number
  /** A due date (epoch ms of midnight UTC), when nothing waits before it. */
  later?: number
}

/** What was done today, in all decks. */
export async function answersOf(
  db: NotedrillDatabase,
  { day }: Moment,
): Promise<Omit<DaySummary, 'next'>> {
  const reviews = standingReviews(await db.reviews.where('day').equals(day).toArray())
  return {
    answers: reviews.length,
    forgotten: reviews.filter(({ rating }) => rating === 'again').length,
    durationMs: reviews.reduce((sum, { durationMs }) => sum + durationMs, 0),
  }
}

export async function summariseDay(
  db: NotedrillDatabase,
  deckIds: readonly DeckId[],
  moment: Moment,
  settings: StudySettings,
): Promise<DaySummary> {
  const done = await answersOf(db, moment)
  return { ...done, next: await nextCards(db, deckIds, moment, settings) }
}

/** When cards of these decks come back. */
export async function nextCards(
  db: NotedrillDatabase,
  deckIds: readonly DeckId[],
  moment: Moment,
  settings: StudySettings,
): Promise<NextCards> {
  const { soonest: soon } = await countQueue(db, deckIds, moment, settings)
  const day = moment.day + 1
  const { total: tomorrow } = await countQueue(db, deckIds, { ...moment, day }, settings)
  const later = await firstDueAfter(db, deckIds, dueDate(day))
  return {
    ...(soon === undefined ? {} : { soon }),
    tomorrow,
    ...(later === undefined ? {} : { later }),
  }
}
