/** Rows of cards and the states that the log gives them. */
import type { CardId } from '../../core/fact.ts'
import { chapterOf } from '../../core/insight/chapter.ts'
import { replay, type LogEvent, type PolicyOf } from '../../core/schedule/log.ts'
import type { CardState, Schedule } from '../../core/schedule/schedule.ts'
import type { CardRow, FactRow, NotedrillDatabase } from './database.ts'
import { newPosition } from './new-position.ts'

/** What a row says of its card. */
export function stateOf({ schedule, suspended, buriedOn, flagged }: CardRow): CardState {
  return {
    schedule,
    suspended: suspended === true,
    flagged: flagged === true,
    ...(buriedOn === undefined ? {} : { buriedOn }),
  }
}

/** What of a card is the same in all its states. */
export type CardPlace = Pick<CardRow, 'id' | 'factId' | 'deckId' | 'side' | 'chapter'>

/** The row of a card in this state, filed where the queue will find it. */
export function withState(
  { id, factId, deckId, side, chapter }: CardPlace,
  { schedule, suspended, buriedOn, flagged }: CardState,
  isRemoved: boolean,
): CardRow {
  return {
    ...{ id, factId, deckId, side, chapter, schedule },
    queue: isRemoved || suspended ? 'suspended' : schedule.state,
    ...(suspended ? { suspended } : {}),
    ...(flagged ? { flagged } : {}),
    ...(buriedOn === undefined ? {} : { buriedOn }),
  }
}

/** Whether the notes have lost what the card asks. */
export function isSetAside({ queue, suspended }: CardRow): boolean {
  return queue === 'suspended' && suspended !== true
}

/** A card with another schedule; where it was out of study it stays so. */
export function withSchedule(card: CardRow, schedule: Schedule): CardRow {
  return { ...card, schedule, queue: card.queue === 'suspended' ? 'suspended' : schedule.state }
}

/** A card's part of the log, in its order. Must run inside a transaction on reviews. */
export function eventsOf(db: NotedrillDatabase, id: CardId): Promise<LogEvent[]> {
  return db.reviews.where('[cardId+id]').between([id, ''], [id, '\uffff']).toArray()
}

/**
 * The same of many cards whose ids are neighbours in the index, in one request. Must
 * run inside a transaction on reviews.
 */
export async function eventsByCard(
  db: NotedrillDatabase,
  ids: readonly CardId[],
): Promise<Map<CardId, LogEvent[]>> {
  const sorted = [...ids].sort()
  const [first] = sorted
  const last = sorted.at(-1)
  const events = new Map<CardId, LogEvent[]>(sorted.map((id) => [id, []]))
  if (first === undefined || last === undefined) return events
  const found = await db.reviews
    .where('[cardId+id]')
    .between([first, ''], [last, '\uffff'])
    .toArray()
  for (const event of found) events.get(event.cardId)?.push(event)
  return events
}

/** The row that a card's fact and events lead to. */
export function replayedRow(
  card: Omit<CardPlace, 'chapter'>,
  fact: FactRow,
  events: readonly LogEvent[],
  policyOf: PolicyOf,
): CardRow {
  const state = replay(events, newPosition(fact.position, card.side), policyOf)
  return withState({ ...card, chapter: chapterOf(fact) }, state, fact.removed === 1)
}
