/**
 * Store one answer, or take one back. Each is a single strict transaction: the
 * log and the card change together or not at all.
 */
import type { CardId } from '../../core/fact.ts'
import type { Moment } from '../../core/schedule/day.ts'
import { replay, standingReviews, type ReviewEvent } from '../../core/schedule/log.ts'
import { nextSchedule } from '../../core/schedule/next.ts'
import type { Policy, Rating, Schedule } from '../../core/schedule/schedule.ts'
import type { CardRow, DeckId, NotedrillDatabase } from './database.ts'
import { nextEventId } from './event-id.ts'
import { newPosition } from './new-position.ts'

/** What the review screen knows of an answer. */
export interface Answer {
  cardId: CardId
  rating: Rating
  /** From prompt to rating, in ms. */
  durationMs: number
}

/**
 * Append the answer to the log and move the card to its next due time.
 *
 * @returns the card as stored, once it is on disk
 * @throws when the card does not exist, which is a bug
 */
export function recordReview(
  db: NotedrillDatabase,
  answer: Answer,
  moment: Moment,
  deviceId: string,
  policy: Policy,
): Promise<CardRow> {
  return db.transaction('rw', db.cards, db.reviews, async () => {
    // Side by side where nothing depends on the other: each request is a way to the disk and back.
    const [card, id] = await Promise.all([
      db.cards.get(answer.cardId),
      nextEventId(db.reviews, moment.at),
    ])
    if (!card) throw new Error(`The card ${answer.cardId} is not in the database.`)
    const after = withSchedule(
      card,
      nextSchedule(card.schedule, answer.rating, moment, card.id, policy),
    )
    await Promise.all([
      db.reviews.add({ type: 'review', id, deviceId, ...answer, ...moment }),
      db.cards.put(after),
    ])
    return after
  })
}

/**
 * Take back the newest answer of this study day that still counts, by recording
 * that it does not, and derive the card's schedule from what remains of its log.
 *
 * @param deckIds only answers to cards of these decks
 * @returns the card as it is now, or `undefined` when there is nothing to undo
 */
export function undoLastReview(
  db: NotedrillDatabase,
  deckIds: readonly DeckId[],
  moment: Moment,
  deviceId: string,
  policy: Policy,
): Promise<CardRow | undefined> {
  return db.transaction('rw', db.cards, db.reviews, db.facts, async () => {
    const last = await newestStandingReview(db, deckIds, moment)
    const fact = last && (await db.facts.get(last.card.factId))
    if (!fact) return undefined
    const { card, review } = last
    const cardId = card.id
    const id = await nextEventId(db.reviews, moment.at)
    await db.reviews.add({ type: 'undo', id, deviceId, cardId, undoes: review.id, ...moment })
    const events = await db.reviews
      .where('[cardId+id]')
      .between([cardId, ''], [cardId, '\uffff'])
      .toArray()
    const after = withSchedule(card, replay(events, newPosition(fact.position, card.side), policy))
    await db.cards.put(after)
    return after
  })
}

/** A card with another schedule, filed where the queue will find it. */
export function withSchedule(card: CardRow, schedule: Schedule): CardRow {
  return { ...card, schedule, queue: card.queue === 'suspended' ? 'suspended' : schedule.state }
}

async function newestStandingReview(
  db: NotedrillDatabase,
  deckIds: readonly DeckId[],
  { day }: Moment,
): Promise<{ review: ReviewEvent; card: CardRow } | undefined> {
  const today = await db.reviews.where('day').equals(day).toArray()
  for (const review of standingReviews(today).reverse()) {
    const card = await db.cards.get(review.cardId)
    if (card && deckIds.includes(card.deckId)) return { review, card }
  }
  return undefined
}
