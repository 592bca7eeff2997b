/** Reads the log from its newest event on, without ever having all of it in memory. */
import type { LogEvent } from '../../core/schedule/log.ts'
import type { NotedrillDatabase } from './database.ts'

const CHUNK = 5000

/**
 * @param take is given every event, newest first
 * @param onProgress told how much is read, 0..1
 */
export async function readNewestFirst(
  db: NotedrillDatabase,
  take: (event: LogEvent) => void,
  onProgress: (done: number) => void = () => undefined,
): Promise<void> {
  const total = await db.reviews.count()
  let before = '\uffff'
  let read = 0
  for (;;) {
    const events = await db.reviews.where('id').below(before).reverse().limit(CHUNK).toArray()
    events.forEach(take)
    read += events.length
    const last = events.at(-1)
    if (!last || events.length < CHUNK) return
    before = last.id
    onProgress(read / total)
  }
}

/** At most so many of the newest events, newest first. */
export function readNewest(db: NotedrillDatabase, most: number): Promise<LogEvent[]> {
  return db.reviews.orderBy('id').reverse().limit(most).toArray()
}
