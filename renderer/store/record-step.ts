/** What the events of one step over several cards have in common. */
import type { Moment } from '../../core/schedule/day.ts'
import type { LogEvent } from '../../core/schedule/log.ts'
import type { NotedrillDatabase } from './database.ts'
import { nextEventIds } from './event-id.ts'

/**
 * So many events' ids, time and device, and the name of their step where they are several.
 * Must run inside the transaction that adds them.
 */
export async function recordStep(
  db: NotedrillDatabase,
  count: number,
  moment: Moment,
  deviceId: string,
): Promise<Pick<LogEvent, 'id' | 'deviceId' | 'at' | 'day' | 'utcOffset' | 'batch'>[]> {
  const ids = await nextEventIds(db.reviews, moment.at, count)
  const [batch] = ids.length > 1 ? ids : []
  return ids.map((id) => ({ id, deviceId, ...moment, ...(batch === undefined ? {} : { batch }) }))
}
