/**
 * The memory model: FSRS-6 by way of ts-fsrs, which only this module knows.
 *
 * Its short-term formula is off: FSRS-6 predicts reviews of the same day badly
 * (srs-benchmark: log loss 0.384 with them, 0.346 without), so learning steps
 * are policy and only the first answer of a study day changes the memory.
 */
import { FSRSAlgorithm, generatorParameters, get_fuzz_range, Rating as Grade } from 'ts-fsrs'
import type { IntervalRange } from './balance.ts'
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
  const { stability, difficulty } = algorithmsFor(policy).exact.next_state(
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
  const { fuzzed } = algorithmsFor(policy)
  fuzzed.seed = seed
  return fuzzed.next_interval(memory.stability, elapsedDays)
}

/** The intervals that fuzz chooses from, in days; one alone where the policy wants no fuzz. */
export function intervalRange(
  memory: Memory,
  elapsedDays: number,
  policy: MemoryPolicy,
): IntervalRange {
  const exact = algorithmsFor(policy).exact.next_interval(memory.stability, elapsedDays)
  if (!policy.fuzz || exact < SHORTEST_FUZZED) return { from: exact, to: exact }
  const { min_ivl, max_ivl } = get_fuzz_range(exact, elapsedDays, policy.maximumInterval)
  return { from: min_ivl, to: max_ivl }
}

/** ts-fsrs leaves shorter intervals, in days, as they are. */
const SHORTEST_FUZZED = 2.5

/** The probability, 0..1, that the card is still known after so many days. */
export function retrievability(memory: Memory, elapsedDays: number, policy: MemoryPolicy): number {
  return algorithmsFor(policy).exact.forgetting_curve(elapsedDays, memory.stability)
}

interface Algorithms {
  /** Fuzzes where the policy wants it; keeps the seed it was given last. */
  fuzzed: FSRSAlgorithm
  /** Never fuzzes. */
  exact: FSRSAlgorithm
}

const known = new WeakMap<MemoryPolicy, Algorithms>()

function algorithmsFor(policy: MemoryPolicy): Algorithms {
  let algorithms = known.get(policy)
  if (!algorithms) {
    algorithms = { fuzzed: algorithm(policy, policy.fuzz), exact: algorithm(policy, false) }
    known.set(policy, algorithms)
  }
  return algorithms
}

function algorithm(policy: MemoryPolicy, fuzz: boolean): FSRSAlgorithm {
  return new FSRSAlgorithm(
    generatorParameters({
      request_retention: policy.desiredRetention,
      maximum_interval: policy.maximumInterval,
      enable_fuzz: fuzz,
      enable_short_term: false,
      ...(policy.weights ? { w: [...policy.weights] } : {}),
    }),
  )
}
