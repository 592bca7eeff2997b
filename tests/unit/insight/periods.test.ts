import { expect, it } from 'vitest'
import {
  byDay,
  byWeek,
  futureAnswers,
  mondayOf,
  sumOf,
  within,
} from '../../../core/insight/periods.ts'
import { countAnswers, emptyTally, tallyOfAnswer } from '../../../core/insight/tally.ts'
import { weekdayOf } from '../../../core/schedule/day.ts'

/** A Monday: 1 June 2026. */
const MONDAY = Date.UTC(2026, 5, 1) / 86_400_000

it('weeks begin on Monday', () => {
  expect(weekdayOf(MONDAY)).toBe(0)
  expect(weekdayOf(MONDAY - 1)).toBe(6)
  expect(weekdayOf(-4)).toBe(6)
  expect(mondayOf(MONDAY + 6)).toBe(MONDAY)
})

it('has a step for every day, those without answers included', () => {
  const steps = byDay([on(MONDAY), on(MONDAY + 2), on(MONDAY + 2)], MONDAY, MONDAY + 3)
  expect(steps.map(({ tally }) => countAnswers(tally))).toEqual([1, 0, 2, 0])
  expect(steps.map(({ day }) => day)).toEqual([0, 1, 2, 3].map((days) => MONDAY + days))
})

it('has whole weeks, but only what lies within the period', () => {
  const tallies = [on(MONDAY + 1), on(MONDAY + 3), on(MONDAY + 7), on(MONDAY + 9)]
  const steps = byWeek(tallies, MONDAY + 2, MONDAY + 8)
  expect(steps.map(({ day, tally }) => [day - MONDAY, countAnswers(tally)])).toEqual([
    [0, 1],
    [7, 1],
  ])
})

it('has no steps where the last day is before the first', () => {
  expect(byDay([on(MONDAY)], MONDAY, MONDAY - 1)).toEqual([])
})

it('takes the days of a period, both ends included', () => {
  const tallies = [1, 2, 3, 4].map(on)
  expect(within(tallies, 2, 3).map(({ day }) => day)).toEqual([2, 3])
  expect(countAnswers(sumOf(tallies))).toBe(4)
})

it('tells how many answers are dated after today', () => {
  expect(futureAnswers([on(9), on(10), on(11), on(99)], 10)).toBe(2)
  expect(futureAnswers([], 10)).toBe(0)
})

function on(day: number) {
  const answer = { rating: 'good', durationMs: 1, at: 0 } as const
  return { ...emptyTally, ...tallyOfAnswer(answer, { state: 'new', due: 0 }), day }
}
