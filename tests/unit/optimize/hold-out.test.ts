import { expect, it } from 'vitest'
import { compare, countUsable, holdOut } from '../../../core/optimize/hold-out.ts'
import type { CardHistory } from '../../../core/optimize/histories.ts'
import { firstPolicy } from '../../../core/schedule/schedule.ts'
import { LEARNER_WEIGHTS, simulateLearner } from '../../bench/simulated-learner.ts'

const TODAY = 20_000

it('teaches the older answers and judges by the newer ones', () => {
  const histories = simulateLearner(LEARNER_WEIGHTS, 3000, 1, TODAY)
  const parted = holdOut(histories)
  if (!parted.ok) throw new Error(parted.problems[0].message)
  const { taught, judgedFrom } = parted.value
  expect(Math.max(...taught.flat().map(({ day }) => day))).toBeLessThan(judgedFrom)
  expect(countUsable(taught) / countUsable(histories)).toBeCloseTo(0.8, 1)
})

it('refuses too few answers and says how many there are', () => {
  const histories: CardHistory[] = [
    [
      { day: 0, rating: 'good' },
      { day: 3, rating: 'good' },
      { day: 9, rating: 'again' },
    ],
  ]
  expect(holdOut(histories)).toMatchObject({
    ok: false,
    problems: [{ message: 'There are 2 answers to learn from, and at least 400 are needed.' }],
  })
})

it('refuses answers that are all of the last days', () => {
  const histories = Array.from({ length: 1000 }, (): CardHistory => [
    { day: 0, rating: 'good' },
    { day: 1, rating: 'good' },
  ])
  expect(holdOut(histories).ok).toBe(false)
})

it('calls weights better only when they foretell the newer answers better', () => {
  const histories = simulateLearner(LEARNER_WEIGHTS, 3000, 2, TODAY)
  const own = { ...firstPolicy, weights: LEARNER_WEIGHTS }
  expect(compare(histories, TODAY - 100, firstPolicy, own).isBetter).toBe(true)
  expect(compare(histories, TODAY - 100, own, firstPolicy).isBetter).toBe(false)
  expect(compare(histories, TODAY - 100, own, own).isBetter).toBe(false)
})

it('calls no weights better for a gain that chance makes', () => {
  const own = { ...firstPolicy, weights: LEARNER_WEIGHTS }
  const other = { ...own, weights: LEARNER_WEIGHTS.map((weight) => weight * 1.03) }
  const chances = Array.from({ length: 30 }, (_, seed) =>
    compare(simulateLearner(LEARNER_WEIGHTS, 600, seed, TODAY), TODAY - 100, own, other),
  )
  const gains = chances.filter(({ before, after }) => after.logLoss < before.logLoss)
  const called = chances.filter(({ isBetter }) => isBetter)
  expect(gains.length).toBeGreaterThan(3)
  expect(called).toEqual([])
})
