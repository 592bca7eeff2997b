/** A learner whose memory works by given weights: what is to be found again is known. */
import type { CardHistory, DayAnswer } from '../../core/optimize/histories.ts'
import { randomFrom } from '../../core/random.ts'
import { intervalDays, nextMemory, retrievability } from '../../core/schedule/memory.ts'
import {
  firstPolicy,
  type Memory,
  type MemoryPolicy,
  type Rating,
} from '../../core/schedule/schedule.ts'

/** Forgets new things sooner than the default weights expect, and old ones later. */
export const LEARNER_WEIGHTS: readonly number[] = [
  0.1, 0.6, 1.4, 5.2, 7, 0.6, 2.6, 0.01, 1.6, 0.25, 0.6, 1.9, 0.05, 0.35, 1.2, 0.45, 2.3, 0, 0, 0,
  0.35,
]

/** Days over which cards are begun. */
const BEGUN_WITHIN = 300

/**
 * Answers of a learner who is asked when the default policy says so, give or take.
 *
 * @param answers about so many in all
 * @param today no answer is later
 */
export function simulateLearner(
  weights: readonly number[],
  answers: number,
  seed: number,
  today: number,
): CardHistory[] {
  const random = randomFrom(seed)
  const learner: MemoryPolicy = { ...firstPolicy, weights }
  const histories: CardHistory[] = []
  let given = 0
  while (given < answers) {
    const history: DayAnswer[] = []
    let truth: Memory | undefined
    let believed: Memory | undefined
    let elapsed = 0
    let day = today - 2 * BEGUN_WITHIN + Math.floor(random() * BEGUN_WITHIN)
    while (day <= today) {
      const chance = truth ? retrievability(truth, elapsed, learner) : 0.6
      const rating = someRating(random() < chance, random())
      history.push({ day, rating })
      truth = nextMemory(truth, elapsed, rating, learner)
      believed = nextMemory(believed, elapsed, rating, firstPolicy)
      const asked = intervalDays(believed, elapsed, `${seed}/${given}/${day}`, firstPolicy)
      elapsed = Math.max(1, Math.round(asked * (0.8 + 0.6 * random())))
      day += elapsed
    }
    given += history.length
    histories.push(history)
  }
  return histories
}

function someRating(isRecalled: boolean, chance: number): Rating {
  if (!isRecalled) return 'again'
  return chance < 0.15 ? 'hard' : chance < 0.88 ? 'good' : 'easy'
}
