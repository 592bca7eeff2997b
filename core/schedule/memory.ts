/**
 * The memory model: FSRS-6 by way of ts-fsrs, which only this module knows.
 *
 * Its short-term formula is off: FSRS-6 predicts reviews of the same day badly
 * (srs-benchmark: log loss 0.384 with them, 0.346 without), so learning steps
 * are policy and only the first answer of a study day changes the memory.
 */
import { FSRSAlgorithm, generatorParameters, Rating as Grade } from 'ts-fsrs'
import type { Memory, MemoryPolicy, Rating } from './schedule.ts'

const GRADES = {
  again: Grade.Again,
  hard: Grade.Hard,
  good: Grade.Good,
  easy: Grade.Easy,
} as const satisfies Record<Rating, Grade>

/**
 * The memory after an answer.
 *
 * @param before `undefined` for a card never asked before
 * @param elapsedDays whole study days since the last answer
 */
export function nextMemory(
  before: Memory | undefined,
  elapsedDays: number,
  rating: Rating,
  policy: MemoryPolicy,
): Memory {
  const { stability, difficulty } = algorithmFor(policy).next_state(
    before === undefined ? null : { stability: before.stability, difficulty: before.difficulty },
    elapsedDays,
    GRADES[rating],
  )
  return { stability, difficulty }
}

/**
 * Whole days until the card should be asked again, at least 1; with fuzz, cards
 * learnt together drift apart.
 *
 * @param seed decides the fuzz; the same seed gives the same interval
 */
export function intervalDays(
  memory: Memory,
  elapsedDays: number,
  seed: string,
  policy: MemoryPolicy,
): number {
  const algorithm = algorithmFor(policy)
  algorithm.seed = seed
  return algorithm.next_interval(memory.stability, elapsedDays)
}

/** The probability, 0..1, that the card is still known after so many days. */
export function retrievability(memory: Memory, elapsedDays: number, policy: MemoryPolicy): number {
  return algorithmFor(policy).forgetting_curve(elapsedDays, memory.stability)
}

const algorithms = new WeakMap<MemoryPolicy, FSRSAlgorithm>()

function algorithmFor(policy: MemoryPolicy): FSRSAlgorithm {
  let algorithm = algorithms.get(policy)
  if (!algorithm) {
    algorithm = new FSRSAlgorithm(
      generatorParameters({
        request_retention: policy.desiredRetention,
        maximum_interval: policy.maximumInterval,
        enable_fuzz: policy.fuzz,
        enable_short_term: false,
        ...(policy.weights ? { w: [...policy.weights] } : {}),
      }),
    )
    algorithms.set(policy, algorithm)
  }
  return algorithm
}
