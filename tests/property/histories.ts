/** Random lives of a card or a deck, for properties of schedules. */
import fc from 'fast-check'
import { studyDay, type Moment } from '../../core/schedule/day.ts'
import { RATINGS } from '../../core/schedule/schedule.ts'

const MINUTE_MS = 60_000
const DAY_MINUTES = 24 * 60

export const ratings = fc.constantFrom(...RATINGS)

/** Minutes until the next answer: at once, within the day, after days or years, or a clock set back. */
export const gaps = fc.oneof(
  { weight: 3, arbitrary: fc.integer({ min: 0, max: 30 }) },
  { weight: 2, arbitrary: fc.integer({ min: 0, max: DAY_MINUTES }) },
  { weight: 4, arbitrary: fc.integer({ min: DAY_MINUTES, max: 60 * DAY_MINUTES }) },
  { weight: 1, arbitrary: fc.integer({ min: 0, max: 1500 * DAY_MINUTES }) },
  { weight: 1, arbitrary: fc.integer({ min: -3 * DAY_MINUTES, max: -1 }) },
)

/** Answers to one card, each so many minutes after the one before. */
export const histories = fc.array(fc.record({ rating: ratings, gap: gaps }), { maxLength: 25 })

/** A clock that starts on a fixed morning in Berlin's summer and is moved by hand. */
export function handClock(): { moment: () => Moment; move: (minutes: number) => Moment } {
  let at = Date.UTC(2026, 5, 1, 7)
  const moment = () => ({ at, day: studyDay(at, 120, 4) })
  return {
    moment,
    move(minutes) {
      at += minutes * MINUTE_MS
      return moment()
    },
  }
}
