/** Ask buried cards today after all. */
import type { CardId } from '../../core/fact.ts'
import type { Moment } from '../../core/schedule/day.ts'
import { standingEvents } from '../../core/schedule/log.ts'
import type { CardRow, NotedrillDatabase } from './database.ts'
import { undoEvents } from './undo-events.ts'

/**
 * Take back that these cards were buried today, whatever was done since: in the log it
 * is an undo of that, so redoing buries them again.
 *
 * @returns the cards that were buried, as they are now
 */
export function unbury(
  db: NotedrillDatabase,
  cardIds: readonly CardId[],
  moment: Moment,
  deviceId: string,
): Promise<CardRow[]> {
  const wanted = new Set(cardIds)
  const tables = [db.cards, db.reviews, db.facts, db.policies, db.tallies]
  return db.transaction('rw', tables, async () => {
    const today = await db.reviews.where('day').equals(moment.day).sortBy('id')
    const buried = standingEvents(today).filter(
      ({ type, cardId }) => type === 'bury' && wanted.has(cardId),
    )
    return undoEvents(db, buried, moment, deviceId)
  })
}
