/** Rows of cards and the states that the log gives them. */
import type { CardState, Schedule } from '../../core/schedule/schedule.ts'
import { replay, type PolicyOf } from '../../core/schedule/log.ts'
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

/** The row of a card in this state, filed where the queue will find it. */
export function withState(
  { id, factId, deckId, side }: Pick<CardRow, 'id' | 'factId' | 'deckId' | 'side'>,
  { schedule, suspended, buriedOn, flagged }: CardState,
  isRemoved: boolean,
): CardRow {
  return {
    ...{ id, factId, deckId, side, schedule },
    queue: isRemoved || suspended ? 'suspended' : schedule.state,
    ...(suspended ? { suspended } : {}),
    ...(flagged ? { flagged } : {}),
    ...(buriedOn === undefined ? {} : { buriedOn }),
  }
}

/** A card with another schedule; where it was out of study it stays so. */
export function withSchedule(card: CardRow, schedule: Schedule): CardRow {
  return { ...card, schedule, queue: card.queue === 'suspended' ? 'suspended' : schedule.state }
}

/** The row that a card's events lead to. Must run inside a transaction on reviews. */
export async function replayedRow(
  db: NotedrillDatabase,
  card: CardRow,
  fact: FactRow,
  policyOf: PolicyOf,
): Promise<CardRow> {
  const events = await db.reviews
    .where('[cardId+id]')
    .between([card.id, ''], [card.id, '\uffff'])
    .toArray()
  const state = replay(events, newPosition(fact.position, card.side), policyOf)
  return withState(card, state, fact.removed === 1)
}
