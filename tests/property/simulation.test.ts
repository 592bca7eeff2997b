/** What holds for every simulated year, whatever is learnt and however. */
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { defaultPolicy, type MemoryPolicy } from '../../core/schedule/schedule.ts'
import { habitsOf } from '../../core/simulate/habits.ts'
import { sampleCards } from '../../core/simulate/sample-cards.ts'
import {
  simulate,
  type Cards,
  type DayLoad,
  type LearntCard,
  type Plan,
  type Span,
} from '../../core/simulate/simulate.ts'

const TODAY = 20_000
const NO_LIMIT = 9999
const habits = habitsOf([], () => false)

const learntCards: fc.Arbitrary<LearntCard> = fc
  .record({
    stability: fc.double({ min: 0.1, max: 400, noNaN: true }),
    difficulty: fc.double({ min: 1, max: 10, noNaN: true }),
    ago: fc.integer({ min: 0, max: 60 }),
    until: fc.integer({ min: -60, max: 200 }),
  })
  .map(({ stability, difficulty, ago, until }) => ({
    memory: { stability, difficulty },
    reviewedDay: TODAY - ago,
    dueDay: TODAY + until,
    share: 1,
  }))
const decks: fc.Arbitrary<Cards> = fc.record({
  learnt: fc.array(learntCards, { maxLength: 60 }),
  fresh: fc.integer({ min: 0, max: 60 }).map((count) => Array.from({ length: count }, () => 1)),
  each: fc.constant(1),
})
const seeds = fc.integer({ min: 0, max: 2 ** 31 })
const limits = fc.integer({ min: 0, max: 30 })

it('gives the same days for the same seed', () => {
  fc.assert(
    fc.property(decks, limits, limits, seeds, (cards, newPerDay, reviewsPerDay, seed) => {
      const once = year(cards, { newPerDay, reviewsPerDay }, seed)
      expect(year(cards, { newPerDay, reviewsPerDay }, seed)).toEqual(once)
    }),
    { numRuns: 20 },
  )
})

it('keeps to the limits, and introduces no more cards than there are', () => {
  fc.assert(
    fc.property(decks, limits, limits, seeds, (cards, newPerDay, reviewsPerDay, seed) => {
      const days = year(cards, { newPerDay, reviewsPerDay }, seed)
      for (const day of days) {
        expect(day.newCards).toBeLessThanOrEqual(newPerDay)
        expect(day.reviews).toBeLessThanOrEqual(reviewsPerDay)
        expect(day.known).toBeLessThanOrEqual(day.seen + 1e-9)
      }
      expect(sum(days, 'newCards')).toBeLessThanOrEqual(cards.fresh.length)
      expect(days.at(-1)?.seen).toBe(cards.learnt.length + sum(days, 'newCards'))
    }),
    { numRuns: 20 },
  )
})

it('has days of nothing for no cards', () => {
  const days = year({ learnt: [], fresh: [], each: 1 }, {}, 1)
  expect(days).toHaveLength(365)
  const nothing: DayLoad = { newCards: 0, reviews: 0, minutes: 0, known: 0, seen: 0 }
  for (const day of days) expect(day).toEqual(nothing)
})

it('knows no fewer facts at the end with more new cards a day', () => {
  const cards: Cards = { learnt: [], fresh: Array.from({ length: 5000 }, () => 1), each: 1 }
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 4 }), seeds, (newPerDay, seed) => {
      const fewer = year(cards, { newPerDay }, seed)
      const more = year(cards, { newPerDay: newPerDay + 2 }, seed)
      expect(more.at(-1)?.known).toBeGreaterThanOrEqual(fewer.at(-1)?.known ?? 0)
    }),
    { numRuns: 5 },
  )
})

it('knows no smaller share at the end with a much higher retention', () => {
  const cards: Cards = { learnt: [], fresh: Array.from({ length: 400 }, () => 1), each: 1 }
  fc.assert(
    fc.property(fc.integer({ min: 70, max: 82 }), seeds, (percent, seed) => {
      const share = (retention: number) => {
        const policy = { ...defaultPolicy, desiredRetention: retention }
        const end = year(cards, { policy }, seed).slice(-60)
        return sum(end, 'known') / sum(end, 'seen')
      }
      expect(share((percent + 15) / 100)).toBeGreaterThanOrEqual(share(percent / 100))
    }),
    { numRuns: 5 },
  )
})

it('takes a sample for the whole', () => {
  const fresh = Array.from({ length: 3000 }, () => 1)
  const whole = year({ learnt: [], fresh, each: 1 }, { newPerDay: 9 }, 3)
  const some = sampleCards({ learnt: [], fresh, each: 1 }, 600)
  expect(some.fresh.length).toBeLessThanOrEqual(600)
  const sampled = year(some, { newPerDay: 9 }, 3)
  for (const key of ['known', 'seen', 'reviews', 'minutes'] as const) {
    const [all, part] = [sum(whole, key), sum(sampled, key)]
    expect(Math.abs(part / all - 1)).toBeLessThan(0.1)
  }
})

interface Wishes {
  policy?: MemoryPolicy
  newPerDay?: number
  reviewsPerDay?: number
}

function year(cards: Cards, wishes: Wishes, seed: number): DayLoad[] {
  const { policy = defaultPolicy, newPerDay = 10, reviewsPerDay = NO_LIMIT } = wishes
  const plan: Plan = { policy, newPerDay, reviewsPerDay }
  const span: Span = { today: TODAY, days: 365, seed }
  return simulate(cards, plan, habits, span)
}

const sum = (days: readonly DayLoad[], key: keyof DayLoad) =>
  days.reduce((total, day) => total + day[key], 0)
