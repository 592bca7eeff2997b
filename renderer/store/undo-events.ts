/** Takes events back, by recording that they count no longer. */
import type { Moment } from '../../core/schedule/day.ts'
import type { LogEvent, UndoEvent } from '../../core/schedule/log.ts'
import type { CardRow, NotedrillDatabase } from './database.ts'
import { recordStep } from './record-step.ts'
import { settleCards } from './settle-cards.ts'

/**
 * Record, as one step, that these events count no longer, and give their cards the states
 * that what remains leads to. Must run inside a transaction on cards, facts, reviews,
 * policies and tallies.
 *
 * @returns the cards as they are now
 */
export async function undoEvents(
  db: NotedrillDatabase,
  events: readonly LogEvent[],
  moment: Moment,
  deviceId: string,
): Promise<CardRow[]> {
  const recorded = await recordStep(db, events.length, moment, deviceId)
  const undos = recorded.flatMap((record, at): UndoEvent[] => {
    const event = events[at]
    return event ? [{ type: 'undo', ...record, cardId: event.cardId, undoes: event.id }] : []
  })
  await db.reviews.bulkAdd(undos)
  const cards = await db.cards.bulkGet([...new Set(undos.map(({ cardId }) => cardId))])
  const present = cards.filter((card) => card !== undefined)
  return settleCards(db, present, new Set(undos.map(({ id }) => id)))
}
