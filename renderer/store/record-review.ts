/**
 * Store what a learner does with a card, or take it back. Each is a single strict
 * transaction: the log and the card change together or not at all.
 */
import type { CardId } from '../../core/fact.ts'
import type { Moment } from '../../core/schedule/day.ts'
import {
  afterEvent,
  type CardAction,
  type CardEvent,
  type ReviewEvent,
} from '../../core/schedule/log.ts'
import type { MemoryPolicy, Rating } from '../../core/schedule/schedule.ts'
import { isSetAside, stateOf, withState } from './card-rows.ts'
import type { CardRow, DeckId, NotedrillDatabase } from './database.ts'
import { nextEventId } from './event-id.ts'
import { newPosition } from './new-position.ts'
import { readPolicies, rememberPolicy } from './policies.ts'
import { settleCards } from './settle-cards.ts'
import { countAnswer } from './tallies.ts'
import { todaysHistory } from './todays-history.ts'

/** What the review screen knows of an answer. */
export interface Answer {
  cardId: CardId
  rating: Rating
  /** From prompt to rating, in ms. */
  durationMs: number
  /** The interval that was chosen, where it was not fuzz that chose; see `ReviewEvent.days`. */
  days?: number
}

/**
 * Append the answer to the log, count it, and move the card to its next due time.
 *
 * @returns the card as stored, once it is on disk
 * @throws when the card does not exist, which is a bug
 */
export async function recordReview(
  db: NotedrillDatabase,
  answer: Answer,
  moment: Moment,
  deviceId: string,
  policy: MemoryPolicy,
): Promise<CardRow> {
  const after = await record(db, answer, moment, deviceId, policy)
  if (!after) throw new Error(`The card ${answer.cardId} is not in the database.`)
  return after
}

/**
 * The same for a card as it was seen: where another window has answered it or taken it
 * away since, nothing is stored.
 *
 * @returns the card as stored, or `undefined` where it was not as it had been seen
 */
export function recordReviewOf(
  db: NotedrillDatabase,
  seen: CardRow,
  answer: Answer,
  moment: Moment,
  deviceId: string,
  policy: MemoryPolicy,
): Promise<CardRow | undefined> {
  return record(db, answer, moment, deviceId, policy, (card) => hasSameSchedule(card, seen))
}

/** A new card that has only moved in the notes is as it was. */
function hasSameSchedule({ schedule: a }: CardRow, { schedule: b }: CardRow): boolean {
  if (a.state === 'new' || b.state === 'new') return a.state === b.state
  return a.reps === b.reps && a.due === b.due && a.reviewedDay === b.reviewedDay
}

function record(
  db: NotedrillDatabase,
  answer: Answer,
  moment: Moment,
  deviceId: string,
  policy: MemoryPolicy,
  isAsSeen: (card: CardRow) => boolean = () => true,
): Promise<CardRow | undefined> {
  return db.transaction('rw', db.cards, db.reviews, db.policies, db.tallies, async () => {
    // Side by side where nothing depends on the other: each request is a way to the disk and back.
    const [card, id, policyId] = await Promise.all([
      db.cards.get(answer.cardId),
      nextEventId(db.reviews, moment.at),
      rememberPolicy(db, policy),
    ])
    if (!card || !isAsSeen(card)) return undefined
    const event: ReviewEvent = {
      ...{ type: 'review', id, deviceId, ...answer, ...moment },
      ...(policyId === undefined ? {} : { policy: policyId }),
    }
    // An answer never gives a card its place among the new ones.
    const state = afterEvent(stateOf(card), event, 0, () => policy)
    const after = withState(card, state, isSetAside(card))
    await Promise.all([db.reviews.add(event), db.cards.put(after), countAnswer(db, card, event)])
    return after
  })
}

/**
 * Do something else with a card than answering it, and record that.
 *
 * @returns the card as stored, or `undefined` where it is not there any more
 */
export function recordAction(
  db: NotedrillDatabase,
  cardId: CardId,
  action: CardAction,
  moment: Moment,
  deviceId: string,
): Promise<CardRow | undefined> {
  return db.transaction('rw', db.cards, db.reviews, db.facts, db.policies, async () => {
    const card = await db.cards.get(cardId)
    const fact = card && (await db.facts.get(card.factId))
    if (!fact) return undefined
    const id = await nextEventId(db.reviews, moment.at)
    const event: CardEvent = { ...action, id, deviceId, cardId, ...moment }
    const position = newPosition(fact.position, card.side)
    const state = afterEvent(stateOf(card), event, position, await readPolicies(db))
    const after = withState(card, state, fact.removed === 1)
    await db.reviews.add(event)
    await db.cards.put(after)
    return after
  })
}

/**
 * Take back the newest thing that was done today and still counts, by recording
 * that it does not, and derive the card's state from what remains of its log.
 *
 * @param deckIds only what was done with cards of these decks
 * @returns the card as it is now, or `undefined` when there is nothing to undo
 */
export function undoLast(
  db: NotedrillDatabase,
  deckIds: readonly DeckId[],
  moment: Moment,
  deviceId: string,
): Promise<CardRow | undefined> {
  return takeBack(db, deckIds, moment, deviceId, 'undoable')
}

/** Do again what was taken back last today, unless something else was done since; else as {@link undoLast}. */
export function redoLast(
  db: NotedrillDatabase,
  deckIds: readonly DeckId[],
  moment: Moment,
  deviceId: string,
): Promise<CardRow | undefined> {
  return takeBack(db, deckIds, moment, deviceId, 'redoable')
}

function takeBack(
  db: NotedrillDatabase,
  deckIds: readonly DeckId[],
  moment: Moment,
  deviceId: string,
  which: 'undoable' | 'redoable',
): Promise<CardRow | undefined> {
  const tables = [db.cards, db.reviews, db.facts, db.policies, db.tallies]
  return db.transaction('rw', tables, async () => {
    const { [which]: target } = await todaysHistory(db, deckIds, moment.day)
    const card = target && (await db.cards.get(target.cardId))
    if (!target || !card) return undefined
    const id = await nextEventId(db.reviews, moment.at)
    const undo = {
      type: 'undo',
      id,
      deviceId,
      cardId: card.id,
      undoes: target.id,
      ...moment,
    } as const
    await db.reviews.add(undo)
    const [after] = await settleCards(db, [card], new Set([id]))
    return after
  })
}
