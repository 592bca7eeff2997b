/**
 * Store what a learner does with cards, or take it back. Each is a single strict
 * transaction: the log and the cards change together or not at all.
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
import type { CardRow, DeckId, FactRow, NotedrillDatabase } from './database.ts'
import { nextEventId } from './event-id.ts'
import { turnEdits } from './fact-edits.ts'
import { newPosition } from './new-position.ts'
import { readPolicies, rememberPolicy } from './policies.ts'
import { recentHistory } from './recent-history.ts'
import { recordStep } from './record-step.ts'
import { countAnswer } from './tallies.ts'
import { undoEvents } from './undo-events.ts'

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
export async function recordAction(
  db: NotedrillDatabase,
  cardId: CardId,
  action: CardAction,
  moment: Moment,
  deviceId: string,
): Promise<CardRow | undefined> {
  const [after] = await recordActions(db, [cardId], action, moment, deviceId)
  return after
}

/**
 * The same with several cards, as one step: one undo takes it back.
 *
 * @returns the cards as stored, but those that are not there any more
 */
export function recordActions(
  db: NotedrillDatabase,
  cardIds: readonly CardId[],
  action: CardAction,
  moment: Moment,
  deviceId: string,
): Promise<CardRow[]> {
  return db.transaction('rw', db.cards, db.reviews, db.facts, db.policies, async () => {
    const cards = await db.cards.bulkGet([...new Set(cardIds)])
    const rows = cards.filter((card) => card !== undefined)
    const facts = await db.facts.bulkGet(rows.map(({ factId }) => factId))
    const there = rows.flatMap((card, at) => (facts[at] ? [{ card, fact: facts[at] }] : []))
    const [policyOf, recorded] = await Promise.all([
      readPolicies(db),
      recordStep(db, there.length, moment, deviceId),
    ])
    const done = there.flatMap(({ card, fact }, at) => {
      const record = recorded[at]
      if (!record) return []
      const event: CardEvent = { ...action, ...record, cardId: card.id }
      const position = newPosition(fact.position, card.side)
      const state = afterEvent(stateOf(card), event, position, policyOf)
      return [{ event, after: withState(card, state, fact.removed === 1) }]
    })
    const after = done.map((one) => one.after)
    await Promise.all([db.reviews.bulkAdd(done.map(({ event }) => event)), db.cards.bulkPut(after)])
    return after
  })
}

/** What was taken back, or done again, as it is now. */
export interface TakenBack {
  /** None where there was nothing to take back. */
  cards: CardRow[]
  /** Those whose words or accepted answers have changed. */
  facts: FactRow[]
}

/**
 * Take back the newest step of this study day or the one before that still counts, by
 * recording that it does not. The states of its cards are derived from what remains of
 * their logs; a fact that was edited is as it was.
 *
 * @param deckIds only what was done with cards of these decks, be it with others as well
 */
export function undoLast(
  db: NotedrillDatabase,
  deckIds: readonly DeckId[],
  moment: Moment,
  deviceId: string,
): Promise<TakenBack> {
  return takeBack(db, deckIds, moment, deviceId, 'undo')
}

/** Do again what was taken back last, unless something else was done since; else as {@link undoLast}. */
export function redoLast(
  db: NotedrillDatabase,
  deckIds: readonly DeckId[],
  moment: Moment,
  deviceId: string,
): Promise<TakenBack> {
  return takeBack(db, deckIds, moment, deviceId, 'redo')
}

function takeBack(
  db: NotedrillDatabase,
  deckIds: readonly DeckId[],
  moment: Moment,
  deviceId: string,
  which: 'undo' | 'redo',
): Promise<TakenBack> {
  const tables = [db.cards, db.reviews, db.facts, db.policies, db.tallies]
  return db.transaction('rw', tables, async () => {
    const { undoable, redoable, redone } = await recentHistory(db, deckIds, moment.day, which)
    const step = which === 'undo' ? undoable : redoable
    const done = which === 'undo' ? undoable : redone
    const edits = done.filter((event) => event.type === 'edit')
    const facts = await turnEdits(db, edits, which === 'undo' ? 'before' : 'after')
    const there = await db.cards.bulkGet(step.map(({ cardId }) => cardId))
    const targets = step.filter((_, at) => there[at])
    return { cards: await undoEvents(db, targets, moment, deviceId), facts }
  })
}
