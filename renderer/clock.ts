/** The one place that reads the clock. */
import { studyDay, type Moment } from '../core/schedule/day.ts'

/** Local hour at which a study day begins, as in Anki: late sessions belong to the evening. */
const ROLLOVER_HOUR = 4

/** Now, by this machine's clock and time zone. */
export function currentMoment(): Moment {
  const now = new Date()
  const at = now.getTime()
  return { at, day: studyDay(at, -now.getTimezoneOffset(), ROLLOVER_HOUR) }
}
