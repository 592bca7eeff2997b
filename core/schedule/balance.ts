/**
 * Even days: of the days on which fuzz could put a card, the one with the least to
 * do. What was chosen is recorded with the answer, so that replay need not know how
 * full the days were.
 */
import { weekdayOf, type StudyDay } from './day.ts'

/** How much of an ordinary day's work each of the seven weekdays may bring, 0..1, Monday first. */
export type EasyDays = readonly number[]

/** How many cards are due on a study day already. */
export type DueLoad = (day: StudyDay) => number

/** Whole days from now, both included. */
export interface IntervalRange {
  from: number
  to: number
}

/** Days to either side of what fuzz chose: every weekday is among them, and twice. */
const NEAREST = 7

/**
 * The intervals that are compared with each other: of those that fuzz allows, the ones
 * nearest to what it chose. Long intervals have hundreds, and to look at all of their
 * days costs more than it is worth: of what will be due then, most is not there yet.
 *
 * @param asked days that fuzz alone would have chosen
 */
export function comparedIntervals({ from, to }: IntervalRange, asked: number): IntervalRange {
  return { from: Math.max(from, asked - NEAREST), to: Math.min(to, asked + NEAREST) }
}

/** How much of an ordinary day's work this day may bring. */
export function capacityOf(day: StudyDay, easyDays: EasyDays): number {
  return easyDays[weekdayOf(day)] ?? 1
}

/**
 * The compared interval whose day has the least load for what it may bring;
 * of several such the one nearest to what was asked, then the earlier. A day that is
 * to bring nothing is chosen only where there is no other.
 *
 * @param range what fuzz allows
 * @param asked days that fuzz alone would have chosen
 * @param today the study day from which intervals count
 */
export function leastLoadedInterval(
  range: IntervalRange,
  asked: number,
  today: StudyDay,
  load: DueLoad,
  easyDays: EasyDays,
): number {
  const { from, to } = comparedIntervals(range, asked)
  let best = asked
  let least = Infinity
  for (let days = from; days <= to; days += 1) {
    const capacity = capacityOf(today + days, easyDays)
    // One card more than there are: on empty days, too, the easier one is the fuller.
    const fullness = (load(today + days) + 1) / capacity
    const isNearer = Math.abs(days - asked) < Math.abs(best - asked)
    if (fullness < least || (fullness === least && isNearer)) {
      best = days
      least = fullness
    }
  }
  return best
}
