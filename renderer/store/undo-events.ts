/** Takes events back that need not be the last ones. */
import type { Moment } from '../../core/schedule/day.ts'
import type { CardEvent, UndoEvent } from '../../core/schedule/log.ts'
import type { CardRow, NotedrillDatabase } from './database.ts'
import { nextEventIds } from './event-id.ts'
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
  events: readonly CardEvent[],
  moment: Moment,
  deviceId: string,
): Promise<CardRow[]> {
  const ids = await nextEventIds(db.reviews, moment.at, events.length)
  const [batch] = ids.length > 1 ? ids : []
  const undos = events.flatMap(({ id: undoes, cardId }, at): UndoEvent[] => {
    const id = ids[at]
    if (id === undefined) return []
    const step = batch === undefined ? {} : { batch }
    return [{ type: 'undo', id, deviceId, cardId, undoes, ...moment, ...step }]
  })
  await db.reviews.bulkAdd(undos)
  const cards = await db.cards.bulkGet([...new Set(undos.map(({ cardId }) => cardId))])
  const present = cards.filter((card) => card !== undefined)
  return settleCards(db, present, new Set(ids))
}
