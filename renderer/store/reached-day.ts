/** The study day that was reached before this start of the app. */
import { MOST_DAYS_BETWEEN, notBefore, type Moment } from '../../core/schedule/day.ts'
import type { NotedrillDatabase } from './database.ts'

/** This moment, of no day before the last one on which anything was recorded until now. */
export async function reachedDay(db: NotedrillDatabase, moment: Moment): Promise<Moment> {
  const later = await db.reviews
    .where('day')
    .between(moment.day, moment.day + MOST_DAYS_BETWEEN, false, true)
    .toArray()
  return later.reduce(notBefore, moment)
}
