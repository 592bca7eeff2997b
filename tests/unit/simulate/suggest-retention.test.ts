import { describe, expect, it } from 'vitest'
import { nextMemory } from '../../../core/schedule/memory.ts'
import { defaultPolicy } from '../../../core/schedule/schedule.ts'
import { habitsOf } from '../../../core/simulate/habits.ts'
import type { Cards, LearntCard } from '../../../core/simulate/simulate.ts'
import {
  cheapest,
  retentionCost,
  RETENTIONS,
  type RetentionCost,
} from '../../../core/simulate/suggest-retention.ts'

const TODAY = 20_000
const NO_LIMIT = 9999
const FRESH = { learnt: [], fresh: Array.from({ length: 150 }, () => 1) }

describe('the cheapest retention', () => {
  it('is within the range for a learner who needs two minutes for what was forgotten', () => {
    const best = bestFor(FRESH, 120)
    expect(best?.retention).toBeGreaterThan(0.72)
    expect(best?.retention).toBeLessThan(0.95)
    expect(best?.end).toBeUndefined()
  })

  it('is higher, the more time a forgotten card takes', () => {
    const [little, much, most] = [9, 120, 1200].map((seconds) => bestFor(FRESH, seconds)?.retention)
    expect(little).toBeLessThan(much ?? 0)
    expect(much).toBeLessThan(most ?? 0)
  })

  it('is the lowest there is, and called so, where forgetting costs no more than remembering', () => {
    expect(bestFor(FRESH, 9)).toMatchObject({ retention: 0.7, end: 'lowest' })
  })

  it('is none where there is nothing to gain', () => {
    expect(bestFor({ learnt: [], fresh: [] }, 25)).toBeUndefined()
  })
})

it('does not count as a gain what would be known without any study', () => {
  const memory = nextMemory(undefined, 0, 'easy', defaultPolicy)
  const known: LearntCard = { ...{ memory, share: 1 }, reviewedDay: TODAY, dueDay: TODAY + 5000 }
  const settled = Array.from({ length: 300 }, () => known)
  const alone = costOf(0.9, [FRESH], 25)?.minutesPerFact ?? 0
  const among = costOf(0.9, [FRESH, { learnt: settled, fresh: [] }], 25)?.minutesPerFact
  expect(among).toBeCloseTo(alone, 6)
})

it('says which retentions cost hardly more', () => {
  const costs = [
    ...[costing(0.7, 3), costing(0.75, 2.05), costing(0.8, 2), costing(0.85, 2.04)],
    ...[costing(0.9, 2.2)],
  ]
  expect(cheapest(costs)).toEqual({ ...costing(0.8, 2), alike: [0.75, 0.85] })
  expect(cheapest([costing(0.97, 1)])).toMatchObject({ end: 'highest', alike: [0.97, 0.97] })
  expect(cheapest([])).toBeUndefined()
})

function bestFor(cards: Cards, againSeconds: number) {
  const some = RETENTIONS.filter((_, at) => at % 3 === 0)
  return cheapest(some.flatMap((retention) => costOf(retention, [cards], againSeconds) ?? []))
}

function costOf(retention: number, all: readonly Cards[], againSeconds: number) {
  const usual = habitsOf([], () => undefined)
  const habits = { ...usual, seconds: { ...usual.seconds, again: againSeconds } }
  const limits = { newPerDay: 10, reviewsPerDay: NO_LIMIT }
  const policy = { ...defaultPolicy, ...limits }
  const decks = all.map((cards) => ({ ...cards, policy, habits }))
  return retentionCost(
    retention,
    { decks, limits, each: 1 },
    { today: TODAY, days: 365, seed: 1 },
    4,
  )
}

const costing = (retention: number, minutesPerFact: number): RetentionCost => ({
  ...{ retention, minutesPerFact },
})
