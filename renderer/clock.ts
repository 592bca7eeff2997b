/** The one place that reads the clock. */
import { notBefore, studyDay, type Moment } from '../core/schedule/day.ts'
import { defaultSettings } from '../core/schedule/policy.ts'

let dayStartsAt = defaultSettings.dayStartsAt
const listeners = new Set<() => void>()

/** From now on a study day begins at this local hour, 0..23. Events keep the day that they were recorded on. */
export function setDayStart(hour: number): void {
  if (hour === dayStartsAt) return
  dayStartsAt = hour
  for (const listener of listeners) listener()
}

/** Told when days begin at another hour. @returns ends that */
export function onDayStart(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

let reached: Moment | undefined

/** The study day does not go back behind that of an earlier moment; see {@link notBefore}. */
export function setReached(moment: Moment): void {
  reached = moment
}

/** Now, by this machine's clock and time zone. */
export function currentMoment(): Moment {
  const now = new Date()
  const at = now.getTime()
  const utcOffset = -now.getTimezoneOffset()
  const moment = { at, day: studyDay(at, utcOffset, dayStartsAt), utcOffset }
  reached = reached ? notBefore(moment, reached) : moment
  return reached
}
