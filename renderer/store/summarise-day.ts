/** What was done today and what comes next, for the end of a sitting and an empty Today page. */
import type { Moment } from '../../core/schedule/day.ts'
import { standingReviews } from '../../core/schedule/log.ts'
import type { StudySettings } from '../../core/schedule/policy.ts'
import type { DeckId, NotedrillDatabase } from './database.ts'
import { nextCards, type NextCards } from './next-cards.ts'

export interface DaySummary {
  /** Answers given today that still count, in all decks. */
  answers: number
  /** How many of them were Again. */
  forgotten: number
  /** Time spent answering, in ms. */
  durationMs: number
  next: NextCards
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
