import { expect, it } from 'vitest'
import {
  add,
  countAnswers,
  emptyTally,
  isEmpty,
  retentionOf,
  stageOf,
  subtract,
  tallyOfAnswer,
} from '../../../core/insight/tally.ts'
import { dueDate } from '../../../core/schedule/day.ts'
import type { Rating, Schedule } from '../../../core/schedule/schedule.ts'

const seen = { stability: 5, difficulty: 5, reps: 3, lapses: 0, introducedDay: 90 }

it.each([
  [{ state: 'new', due: 4 }, 'learning'],
  [{ ...seen, state: 'learning', due: 1, step: 0, reviewedDay: 100 }, 'learning'],
  [{ ...seen, state: 'relearning', due: 1, step: 0, reviewedDay: 100 }, 'relearning'],
  [inReview(20), 'young'],
  [inReview(21), 'mature'],
] as const)('%j is %s', (schedule, stage) => {
  expect(stageOf(schedule)).toBe(stage)
})

it('counts an answer by stage and rating, with its time', () => {
  const tally = tallyOfAnswer(answer('hard'), inReview(30))
  expect(countAnswers(tally)).toBe(1)
  expect(countAnswers(tally, 'mature', 'hard')).toBe(1)
  expect(tally).toMatchObject({ durationMs: 4000, introduced: 0 })
  expect(tallyOfAnswer(answer('good'), { state: 'new', due: 1 }).introduced).toBe(1)
})

it('counts no more of an answer than it can have taken', () => {
  const leftOpen = { ...answer('good'), durationMs: 8 * 3_600_000 }
  expect(tallyOfAnswer(leftOpen, inReview(30)).durationMs).toBe(120_000)
})

it.each([
  [Date.UTC(2026, 5, 1, 23, 59), 120, 1],
  [Date.UTC(2026, 5, 1, 0, 10), -60, 23],
  [Date.UTC(2026, 5, 1, 12), 345, 17],
  [-1, 0, 23],
])('the hour of %i at %i minutes ahead of UTC is %i', (at, utcOffset, hour) => {
  const tally = tallyOfAnswer({ ...answer('again'), at, utcOffset }, inReview(1))
  expect(tally.hours).toEqual({ [hour]: [1, 0] })
})

it('knows no hour of answers that do not say how far their clock was ahead', () => {
  expect(tallyOfAnswer(answer('good'), inReview(1)).hours).toEqual({})
})

it('is empty again once all that was added is subtracted', () => {
  const one = tallyOfAnswer({ ...answer('again'), utcOffset: 0 }, inReview(30))
  const other = tallyOfAnswer({ ...answer('easy'), utcOffset: 60 }, inReview(3))
  expect(subtract(add(one, other), other)).toEqual(one)
  expect(subtract(subtract(add(one, other), one), other)).toEqual(emptyTally)
  expect(isEmpty(emptyTally)).toBe(true)
  expect(isEmpty(one)).toBe(false)
})

it('true retention asks only of cards in review whether they were not forgotten', () => {
  const all = [
    tallyOfAnswer(answer('again'), { state: 'new', due: 1 }),
    tallyOfAnswer(answer('again'), inReview(30)),
    tallyOfAnswer(answer('hard'), inReview(30)),
    tallyOfAnswer(answer('good'), inReview(2)),
    tallyOfAnswer(answer('easy'), inReview(2)),
  ].reduce(add)
  expect(retentionOf(all)).toBe(0.75)
  expect(retentionOf(all, ['mature'])).toBe(0.5)
  expect(retentionOf(all, ['young'])).toBe(1)
  expect(retentionOf(tallyOfAnswer(answer('again'), { state: 'new', due: 1 }))).toBeUndefined()
})

function answer(rating: Rating) {
  return { rating, durationMs: 4000, at: Date.UTC(2026, 5, 1, 12) }
}

/** A card that was asked on day 100 and comes back after so many days. */
function inReview(days: number): Schedule {
  return { ...seen, state: 'review', reviewedDay: 100, due: dueDate(100 + days) }
}
