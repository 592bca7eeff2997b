/** Tallies along the calendar: by day, by week, over a period. */
import { weekdayOf, type StudyDay } from '../schedule/day.ts'
import { countAnswers, grow, growingTally, type Tally } from './tally.ts'

const WEEK_DAYS = 7

/** A tally and its day. */
export interface DayTally extends Tally {
  day: StudyDay
}

/** The tally of one step of the calendar. */
export interface Step {
  /** Its first day. */
  day: StudyDay
  tally: Tally
}

/** All of them together. */
export function sumOf(tallies: Iterable<Tally>): Tally {
  const sum = growingTally()
  for (const tally of tallies) grow(sum, tally)
  return sum
}

/** Those of days from the first to the last, both included. */
export function within<Row extends DayTally>(
  tallies: readonly Row[],
  first: StudyDay,
  last: StudyDay,
): Row[] {
  return tallies.filter(({ day }) => day >= first && day <= last)
}

/** Answers that were given after today by their dates, which a wrong clock has given them. */
export function futureAnswers(tallies: readonly DayTally[], today: StudyDay): number {
  return countAnswers(sumOf(tallies.filter(({ day }) => day > today)))
}

/** Every day from the first to the last, those without answers included. */
export function byDay(tallies: readonly DayTally[], first: StudyDay, last: StudyDay): Step[] {
  return bySteps(tallies, first, last, 1)
}

/** Every week that has days from the first to the last; the steps begin on Mondays. */
export function byWeek(tallies: readonly DayTally[], first: StudyDay, last: StudyDay): Step[] {
  return bySteps(within(tallies, first, last), mondayOf(first), last, WEEK_DAYS)
}

/** The Monday of a day's week. */
export function mondayOf(day: StudyDay): StudyDay {
  return day - weekdayOf(day)
}

function bySteps(
  tallies: readonly DayTally[],
  first: StudyDay,
  last: StudyDay,
  length: number,
): Step[] {
  const count = Math.max(0, Math.floor((last - first) / length) + 1)
  const steps = Array.from({ length: count }, (_, at) => ({
    day: first + at * length,
    tally: growingTally(),
  }))
  for (const tally of tallies) {
    const step = steps[Math.floor((tally.day - first) / length)]
    if (step) grow(step.tally, tally)
  }
  return steps
}
