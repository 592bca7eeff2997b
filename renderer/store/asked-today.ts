/** What was asked on a study day already: it counts against the limits and keeps siblings back. */
import type { FactId } from '../../core/fact.ts'
import type { StudyDay } from '../../core/schedule/day.ts'
import type { StudySettings } from '../../core/schedule/policy.ts'
import { allowanceLeft, type Allowance } from '../../core/schedule/queue.ts'
import { inReview } from './card-states.ts'
import type { DeckId, NotedrillDatabase } from './database.ts'

/** Of one deck. */
export interface AskedToday {
  /** Cards asked for the first time. */
  introduced: number
  /** All others. */
  reviewed: number
  facts: ReadonlySet<FactId>
}

/** Of a deck that is not there. */
export const NOTHING_ASKED: AskedToday = { introduced: 0, reviewed: 0, facts: new Set() }

/** Of every deck there is. */
export async function askedToday(
  db: NotedrillDatabase,
  day: StudyDay,
): Promise<Map<DeckId, AskedToday>> {
  const deckIds = await db.decks.toCollection().primaryKeys()
  return new Map(
    await Promise.all(deckIds.map(async (id) => [id, await askedInDeck(db, id, day)] as const)),
  )
}

/** What the limits for all decks together leave of the day. */
export function allowanceInAll(
  asked: Iterable<AskedToday>,
  { newInAll, reviewsInAll }: StudySettings,
): Allowance {
  const sum = { introduced: 0, reviewed: 0 }
  for (const { introduced, reviewed } of asked) {
    sum.introduced += introduced
    sum.reviewed += reviewed
  }
  return allowanceLeft({ newPerDay: newInAll, reviewsPerDay: reviewsInAll }, sum)
}

/** How many cards of these decks were asked today and are done with until another day. */
export async function countFinished(
  db: NotedrillDatabase,
  deckIds: readonly DeckId[],
  day: StudyDay,
): Promise<number> {
  let finished = 0
  for (const deckId of deckIds)
    finished += await lastAsked(db, deckId, day).filter(inReview).count()
  return finished
}

async function askedInDeck(
  db: NotedrillDatabase,
  deckId: DeckId,
  day: StudyDay,
): Promise<AskedToday> {
  const cards = await lastAsked(db, deckId, day).toArray()
  const introduced = cards.filter(
    ({ schedule }) => schedule.state !== 'new' && schedule.introducedDay === day,
  ).length
  return {
    introduced,
    reviewed: cards.length - introduced,
    facts: new Set(cards.map((card) => card.factId)),
  }
}

function lastAsked(db: NotedrillDatabase, deckId: DeckId, day: StudyDay) {
  return db.cards.where('[deckId+schedule.reviewedDay]').equals([deckId, day])
}
