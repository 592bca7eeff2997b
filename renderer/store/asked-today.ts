/** What was asked on a study day already: it counts against the limits and keeps siblings back. */
import type { FactId } from '../../core/fact.ts'
import type { StudyDay } from '../../core/schedule/day.ts'
import { standingReviews } from '../../core/schedule/log.ts'
import type { StudySettings } from '../../core/schedule/policy.ts'
import { allowanceLeft, type Allowance } from '../../core/schedule/queue.ts'
import { inLearning } from './card-states.ts'
import type { CardRow, DeckId, NotedrillDatabase } from './database.ts'

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

/** Of every deck there is. Must run inside a transaction on cards, decks and reviews. */
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

/**
 * How many cards of these decks were asked today and are done with until another day.
 *
 * @param until epoch ms up to which cards in learning belong to this day
 */
export async function countFinished(
  db: NotedrillDatabase,
  deckIds: readonly DeckId[],
  day: StudyDay,
  until: number,
): Promise<number> {
  const isFinished = (card: CardRow) => !inLearning(card) || card.schedule.due > until
  let finished = 0
  for (const deckId of deckIds)
    finished += await lastAsked(db, deckId, day).filter(isFinished).count()
  return finished
}

async function askedInDeck(
  db: NotedrillDatabase,
  deckId: DeckId,
  day: StudyDay,
): Promise<AskedToday> {
  const cards = [
    ...(await lastAsked(db, deckId, day).toArray()),
    ...(await askedByAheadClock(db, deckId, day)),
  ]
  const introduced = cards.filter(
    ({ schedule }) => schedule.state !== 'new' && schedule.introducedDay === day,
  ).length
  return {
    introduced,
    reviewed: cards.length - introduced,
    facts: new Set(cards.map((card) => card.factId)),
  }
}

/**
 * Cards that were asked today, but last on a day that has not come yet: a clock was
 * ahead then, and a card's last day does not go back. Mostly there are none.
 */
async function askedByAheadClock(
  db: NotedrillDatabase,
  deckId: DeckId,
  day: StudyDay,
): Promise<CardRow[]> {
  const ahead = await db.cards
    .where('[deckId+schedule.reviewedDay]')
    .between([deckId, day], [deckId, Infinity], false)
    .toArray()
  if (ahead.length === 0) return []
  const reviews = standingReviews(await db.reviews.where('day').equals(day).toArray())
  const asked = new Set(reviews.map(({ cardId }) => cardId))
  return ahead.filter(({ id }) => asked.has(id))
}

function lastAsked(db: NotedrillDatabase, deckId: DeckId, day: StudyDay) {
  return db.cards.where('[deckId+schedule.reviewedDay]').equals([deckId, day])
}
