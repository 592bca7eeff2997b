/** What holds for every simulated year, whatever is learnt and however. */
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { defaultPolicy, type Policy } from '../../core/schedule/schedule.ts'
import { habitsOf } from '../../core/simulate/habits.ts'
import { shareByRisk, shareInTurn } from '../../core/simulate/share-limits.ts'
import { sampleCards } from '../../core/simulate/sample-cards.ts'
import {
  simulate,
  type Cards,
  type DayLoad,
  type Deck,
  type LearntCard,
  type Limits,
  type Span,
  type Study,
} from '../../core/simulate/simulate.ts'

const TODAY = 20_000
const NO_LIMIT = 9999
const habits = habitsOf([], () => undefined)

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
  const days = year({ learnt: [], fresh: [] }, {}, 1)
  expect(days).toHaveLength(365)
  const nothing: DayLoad = { newCards: 0, reviews: 0, minutes: 0, known: 0, seen: 0 }
  for (const day of days) expect(day).toEqual(nothing)
})

it('knows no fewer facts at the end with more new cards a day', () => {
  const cards: Cards = { learnt: [], fresh: Array.from({ length: 5000 }, () => 1) }
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
  const cards: Cards = { learnt: [], fresh: Array.from({ length: 400 }, () => 1) }
  fc.assert(
    fc.property(fc.integer({ min: 70, max: 82 }), seeds, (percent, seed) => {
      const share = (retention: number) => {
        const end = year(cards, { desiredRetention: retention }, seed).slice(-60)
        return sum(end, 'known') / sum(end, 'seen')
      }
      expect(share((percent + 15) / 100)).toBeGreaterThanOrEqual(share(percent / 100))
    }),
    { numRuns: 5 },
  )
})

it('lives with several decks as with each alone, where no limit for all keeps it from that', () => {
  const others = fc.record({ cards: decks, desiredRetention: fc.double({ min: 0.7, max: 0.97 }) })
  fc.assert(
    fc.property(decks, others, seeds, (cards, { cards: more, desiredRetention }, seed) => {
      const [one, other] = [deck(cards, { newPerDay: 3 }), deck(more, { desiredRetention })]
      const [none, noOther] = [deck(NO_CARDS, {}), deck(NO_CARDS, {})]
      const both = lived([one, other], NO_LIMITS, seed)
      const first = lived([one, noOther], NO_LIMITS, seed)
      const second = lived([none, other], NO_LIMITS, seed)
      for (const [at, day] of both.entries()) {
        for (const key of KEYS) {
          expect(day[key]).toBeCloseTo((first[at]?.[key] ?? 0) + (second[at]?.[key] ?? 0), 6)
        }
      }
    }),
    { numRuns: 10 },
  )
})

it('keeps to the limits for all decks together', () => {
  fc.assert(
    fc.property(decks, decks, limits, limits, seeds, (a, b, newPerDay, reviewsPerDay, seed) => {
      const days = lived([deck(a, {}), deck(b, {})], { newPerDay, reviewsPerDay }, seed)
      for (const day of days) {
        expect(day.newCards).toBeLessThanOrEqual(newPerDay)
        expect(day.reviews).toBeLessThanOrEqual(reviewsPerDay)
      }
    }),
    { numRuns: 10 },
  )
})

it('introduces no more of one deck because another has run out', () => {
  const short = deck({ learnt: [], fresh: [1, 1] }, { newPerDay: 2 })
  const long = deck({ learnt: [], fresh: Array.from({ length: 30 }, () => 1) }, { newPerDay: 3 })
  const days = lived([short, long], NO_LIMITS, 1)
  expect(days.slice(0, 11).map(({ newCards }) => newCards)).toEqual([
    5,
    ...Array.from({ length: 9 }, () => 3),
    0,
  ])
})

it('gives decks their turns where the limit for all does not reach for each', () => {
  const fresh = Array.from({ length: 400 }, () => 1)
  const both = [deck({ learnt: [], fresh }, {}), deck({ learnt: [], fresh }, {})]
  const [first] = lived(both, { newPerDay: 5, reviewsPerDay: 0 }, 1)
  expect(first?.newCards).toBe(5)
  expect(shareInTurn([1, 9, 9], 6)).toEqual([1, 3, 2])
  expect(shareByRisk([[0.5, 0.9], [0.6, 0.7], []], 3)).toEqual([1, 2, 0])
})

it('takes a sample for the whole', () => {
  const fresh = Array.from({ length: 3000 }, () => 1)
  const whole = study([deck({ learnt: [], fresh }, { newPerDay: 9 })])
  const some = sampleCards(whole, 600)
  expect(some.decks.flatMap((one) => one.fresh).length).toBeLessThanOrEqual(600)
  const all = simulate(whole, span(3))
  const sampled = simulate(some, span(3))
  for (const key of ['known', 'seen', 'reviews', 'minutes'] as const) {
    expect(Math.abs(sum(sampled, key) / sum(all, key) - 1)).toBeLessThan(0.1)
  }
})

it('takes their part of many small decks', () => {
  const small = Array.from({ length: 300 }, () => deck({ learnt: [], fresh: [1, 1, 1] }, {}))
  const { decks: some, each } = sampleCards(study(small), 100)
  expect(some.flatMap(({ fresh }) => fresh).length * each).toBe(900)
})

interface Wishes extends Partial<Limits> {
  desiredRetention?: number
}

const NO_LIMITS: Limits = { newPerDay: NO_LIMIT, reviewsPerDay: NO_LIMIT }
const NO_CARDS: Cards = { learnt: [], fresh: [] }
const KEYS = ['newCards', 'reviews', 'minutes', 'known', 'seen'] as const

function deck(cards: Cards, wishes: Wishes): Deck {
  const policy: Policy = { ...defaultPolicy, newPerDay: 10, reviewsPerDay: NO_LIMIT, ...wishes }
  return { ...cards, policy, habits }
}

const study = (all: readonly Deck[], limitsOfAll = NO_LIMITS): Study => ({
  ...{ decks: all, limits: limitsOfAll, each: 1 },
})

const span = (seed: number): Span => ({ today: TODAY, days: 365, seed })

const lived = (all: readonly Deck[], limitsOfAll: Limits, seed: number) =>
  simulate(study(all, limitsOfAll), span(seed))

const year = (cards: Cards, wishes: Wishes, seed: number) =>
  lived([deck(cards, wishes)], NO_LIMITS, seed)

const sum = (days: readonly DayLoad[], key: keyof DayLoad) =>
  days.reduce((total, day) => total + day[key], 0)
