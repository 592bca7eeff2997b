import { expect, it } from 'vitest'
import { evaluate } from '../../../core/optimize/evaluate.ts'
import type { CardHistory } from '../../../core/optimize/histories.ts'
import { nextMemory, retrievability } from '../../../core/schedule/memory.ts'
import { firstPolicy } from '../../../core/schedule/schedule.ts'
import { LEARNER_WEIGHTS, simulateLearner } from '../../bench/simulated-learner.ts'

const TODAY = 20_000

it('foretells each answer from those before it, never the first', () => {
  const history: CardHistory = [
    { day: 0, rating: 'good' },
    { day: 4, rating: 'again' },
  ]
  const chance = retrievability(nextMemory(undefined, 0, 'good', firstPolicy), 4, firstPolicy)
  const { answers, logLoss, rmseBins } = evaluate([history], firstPolicy)
  expect(answers).toBe(1)
  expect(logLoss).toBeCloseTo(-Math.log(1 - chance), 10)
  expect(rmseBins).toBeCloseTo(chance, 10)
})

it('judges no answers before the day it is given, but learns from them', () => {
  const history: CardHistory = [
    { day: 0, rating: 'good' },
    { day: 4, rating: 'again' },
    { day: 6, rating: 'good' },
  ]
  const all = evaluate([history], firstPolicy)
  const late = evaluate([history], firstPolicy, 5)
  const early = evaluate([history.slice(0, 2)], firstPolicy)
  expect(late.answers).toBe(1)
  expect(late.logLoss).toBeCloseTo(2 * all.logLoss - early.logLoss, 10)
})

it('puts like answers into one bin, where misses and hits make up for each other', () => {
  const recalled: CardHistory = [
    { day: 0, rating: 'good' },
    { day: 4, rating: 'good' },
  ]
  const forgotten: CardHistory = [
    { day: 0, rating: 'good' },
    { day: 4, rating: 'again' },
  ]
  const chance = retrievability(nextMemory(undefined, 0, 'good', firstPolicy), 4, firstPolicy)
  const { rmseBins } = evaluate([recalled, forgotten], firstPolicy)
  expect(rmseBins).toBeCloseTo(chance - 0.5, 10)
})

it('finds the weights that a learner has better than others', () => {
  const histories = simulateLearner(LEARNER_WEIGHTS, 5000, 1, TODAY)
  const own = evaluate(histories, { ...firstPolicy, weights: LEARNER_WEIGHTS })
  const others = evaluate(histories, firstPolicy)
  expect(own.logLoss).toBeLessThan(others.logLoss)
  expect(own.rmseBins).toBeLessThan(others.rmseBins)
})
