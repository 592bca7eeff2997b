import fc from 'fast-check'
import { createEmptyCard, fsrs, get_fuzz_range, Rating as Grade } from 'ts-fsrs'
import { expect, it } from 'vitest'
import type { IntervalRange } from '../../core/schedule/balance.ts'
import { DAY_MS, studyDay } from '../../core/schedule/day.ts'
import { nextSchedule, previewSchedules, type SeenSchedule } from '../../core/schedule/next.ts'
import {
  defaultPolicy,
  type Policy,
  type Rating,
  type Schedule,
} from '../../core/schedule/schedule.ts'
import { handClock, histories, ratings } from './histories.ts'

const retentions = fc.double({ min: 0.7, max: 0.97, noNaN: true })
const steps = fc.array(fc.integer({ min: 1, max: 600 }), { maxLength: 3 })
const policies: fc.Arbitrary<Policy> = fc
  .record({ desiredRetention: retentions, learningSteps: steps, relearningSteps: steps })
  .map((choices) => ({ ...defaultPolicy, ...choices }))

it('gives the memory that ts-fsrs gives to the first answers of the days', () => {
  const grades = {
    again: Grade.Again,
    hard: Grade.Hard,
    good: Grade.Good,
    easy: Grade.Easy,
  } as const
  const days = fc.array(
    fc.record({
      daysSince: fc.integer({ min: 1, max: 800 }),
      first: ratings,
      more: fc.array(ratings, { maxLength: 4 }),
    }),
    { minLength: 1, maxLength: 15 },
  )
  fc.assert(
    fc.property(days, policies, (history, policy) => {
      const model = fsrs({ enable_fuzz: false, enable_short_term: false })
      let at = Date.UTC(2026, 0, 1, 12)
      let expected = createEmptyCard(at)
      let schedule: Schedule = { state: 'new', due: 0 }
      for (const { daysSince, first, more } of history) {
        at += daysSince * DAY_MS
        expected = model.next(expected, at, grades[first]).card
        for (const rating of [first, ...more]) {
          const moment = { at, day: studyDay(at, 0, 4) }
          const after = nextSchedule(schedule, rating, moment, 'a', policy)
          expect(after.stability).toBeCloseTo(expected.stability, 6)
          expect(after.difficulty).toBeCloseTo(expected.difficulty, 6)
          schedule = after
        }
      }
    }),
  )
})

it('is always a schedule that makes sense', () => {
  fc.assert(
    fc.property(histories, policies, (history, policy) => {
      let lapses = 0
      for (const { before, rating, after, moment } of live(history, policy)) {
        if (before.state === 'review' && rating === 'again') lapses += 1
        expect(after.lapses).toBe(lapses)
        expect(after.reps).toBe(before.state === 'new' ? 1 : before.reps + 1)
        expect(after.stability).toBeGreaterThan(0)
        expect(after.difficulty).toBeGreaterThanOrEqual(1)
        expect(after.difficulty).toBeLessThanOrEqual(10)
        if (after.state === 'review') {
          expect(waitedDays(after, moment.day)).toBeGreaterThanOrEqual(1)
          expect(after.due % DAY_MS).toBe(0)
        } else {
          const allowed = after.state === 'learning' ? policy.learningSteps : policy.relearningSteps
          expect(allowed.length).toBeGreaterThan(after.step)
          expect(after.due).toBeGreaterThan(moment.at)
        }
      }
    }),
  )
})

it('lets better answers wait longer: hard < good < easy in days', () => {
  fc.assert(
    fc.property(histories, policies, (history, policy) => {
      for (const { before, moment } of live(history, policy)) {
        const { hard, good, easy } = previewSchedules(before, moment, 'a', policy)
        if (hard.state === 'review') expect(good.state).toBe('review')
        if (good.state === 'review') expect(easy.state).toBe('review')
        if (hard.state === 'review') expect(good.due).toBeGreaterThan(hard.due)
        if (good.state === 'review') expect(easy.due).toBeGreaterThan(good.due)
      }
    }),
  )
})

it('keeps a fuzzed interval near the one that the memory asks for', () => {
  fc.assert(
    fc.property(histories, policies, fc.string(), (history, policy, seed) => {
      const model = fsrs({ request_retention: policy.desiredRetention, enable_fuzz: false })
      for (const { before, moment } of live(history, policy)) {
        const elapsed = before.state === 'new' ? 0 : Math.max(0, moment.day - before.reviewedDay)
        const preview = previewSchedules(before, moment, seed, policy)
        for (const [rating, { state, stability, due }] of Object.entries(preview)) {
          if (state !== 'review') continue
          const exact = model.next_interval(stability, elapsed)
          const { min_ivl, max_ivl } = get_fuzz_range(exact, elapsed, policy.maximumInterval)
          const days = due / DAY_MS - moment.day
          expect(days).toBeGreaterThanOrEqual(Math.min(min_ivl, exact))
          // Kept apart from the answer below it by a day, an answer may leave the range.
          expect(days).toBeLessThanOrEqual(Math.max(max_ivl, exact) + allowedAbove(rating))
        }
      }
    }),
  )
})

it('stays in order and in range, whichever of the allowed intervals is chosen', () => {
  fc.assert(
    fc.property(histories, policies, fc.double({ min: 0, max: 1, noNaN: true }), (...given) => {
      const [history, policy, part] = given
      for (const { before, moment } of live(history, policy)) {
        const ranges: IntervalRange[] = []
        const chosen = previewSchedules(before, moment, 'a', policy, (range, asked) => {
          ranges.push(range)
          expect(asked).toBeGreaterThanOrEqual(range.from)
          expect(asked).toBeLessThanOrEqual(range.to)
          return Math.round(range.from + part * (range.to - range.from))
        })
        const latest = Math.max(...ranges.map(({ to }) => to))
        const { hard, good, easy } = chosen
        if (hard.state === 'review') expect(good.due).toBeGreaterThan(hard.due)
        if (good.state === 'review') expect(easy.due).toBeGreaterThan(good.due)
        for (const [rating, schedule] of Object.entries(chosen)) {
          if (schedule.state !== 'review') continue
          const days = waitedDays(schedule, moment.day)
          expect(days).toBeGreaterThanOrEqual(1)
          expect(days).toBeLessThanOrEqual(latest + allowedAbove(rating))
        }
      }
    }),
  )
})

it('asks no later when more is to be remembered', () => {
  fc.assert(
    fc.property(histories, retentions, retentions, (history, one, other) => {
      const strict = { ...defaultPolicy, desiredRetention: Math.max(one, other) }
      const lax = { ...defaultPolicy, desiredRetention: Math.min(one, other) }
      for (const { before, rating, moment } of live(history, defaultPolicy)) {
        const sooner = nextSchedule(before, rating, moment, 'a', strict)
        expect(sooner.due).toBeLessThanOrEqual(nextSchedule(before, rating, moment, 'a', lax).due)
      }
    }),
  )
})

/** How many days each answer may be pushed up by the one below. */
const allowedAbove = (rating: string) => ['again', 'hard', 'good', 'easy'].indexOf(rating)

const waitedDays = (schedule: SeenSchedule, day: number) => schedule.due / DAY_MS - day

/** What each answer of a history does. */
function live(history: readonly { rating: Rating; gap: number }[], policy: Policy) {
  const clock = handClock()
  let before: Schedule = { state: 'new', due: 0 }
  return history.map(({ rating, gap }) => {
    const moment = clock.move(gap)
    const after = nextSchedule(before, rating, moment, 'a', policy)
    const answer = { before, rating, moment, after }
    before = after
    return answer
  })
}
