/**
 * Study days: whole numbers that count local calendar days, each beginning at
 * the learner's own hour instead of midnight.
 *
 * A study day is a date, not an instant, so intervals in days survive
 * daylight-saving changes and travel. Knows nothing of cards.
 */

/** Milliseconds in a nominal day of 24 hours. */
export const DAY_MS = 86_400_000
const HOUR_MS = 3_600_000
const MINUTE_MS = 60_000

/** Days since 1 January 1970 in local time, less the rollover hour. */
export type StudyDay = number

/** A moment as the learner's clock shows it. */
export interface Moment {
  /** Epoch ms. */
  at: number
  /** The study day that `at` falls in, by the local clock of that moment. */
  day: StudyDay
  /** Minutes that local time is ahead of UTC at that moment, where it is known. */
  utcOffset?: number
}

/**
 * The study day of an instant.
 *
 * @param at epoch ms
 * @param utcOffsetMinutes how far local time is ahead of UTC at that instant (Berlin in summer: 120)
 * @param rolloverHour local hour, 0..23, at which a new study day begins
 */
export function studyDay(at: number, utcOffsetMinutes: number, rolloverHour: number): StudyDay {
  return Math.floor((at + utcOffsetMinutes * MINUTE_MS - rolloverHour * HOUR_MS) / DAY_MS)
}

/**
 * The instant at which a study day ends, as epoch ms, by the offset of this moment.
 *
 * @param moment any of that day; its offset is taken for none where it is not known
 * @param rolloverHour as for {@link studyDay}
 */
export function dayEnd({ day, utcOffset = 0 }: Moment, rolloverHour: number): number {
  return (day + 1) * DAY_MS + rolloverHour * HOUR_MS - utcOffset * MINUTE_MS
}

/** Study days of one instant differ by no more, wherever on earth and whenever they begin. */
export const MOST_DAYS_BETWEEN = 2

/**
 * A moment whose study day is not before one that was reached already. Who flies west, or
 * lets days begin later, would have a day twice. A clock that is set back is believed.
 *
 * @param reached an earlier moment, with its study day by the clock of then
 */
export function notBefore(moment: Moment, reached: Moment): Moment {
  const ahead = reached.day - moment.day
  const isSameTime = reached.at <= moment.at && ahead > 0 && ahead <= MOST_DAYS_BETWEEN
  return isSameTime ? { ...moment, day: reached.day } : moment
}

/** A study day as a due date: epoch ms of midnight UTC of that date. See `Schedule.due`. */
export function dueDate(day: StudyDay): number {
  return day * DAY_MS
}

const WEEK_DAYS = 7
/** Study day 0, 1 January 1970, was a Thursday. */
const FIRST_WEEKDAY = 3

/** 0 for Monday to 6 for Sunday. */
export function weekdayOf(day: StudyDay): number {
  return (((day + FIRST_WEEKDAY) % WEEK_DAYS) + WEEK_DAYS) % WEEK_DAYS
}
