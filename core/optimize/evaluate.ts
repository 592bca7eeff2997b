/**
 * How well weights foretell answers, as the srs-benchmark of open-spaced-repetition
 * measures it.
 */
import type { StudyDay } from '../schedule/day.ts'
import { nextMemory, retrievability } from '../schedule/memory.ts'
import type { Memory, MemoryPolicy } from '../schedule/schedule.ts'
import type { CardHistory } from './histories.ts'

/** Lower is better, for both. */
export interface Evaluation {
  /** Answers that were foretold. */
  answers: number
  /** Mean of -ln of the probability that was given to what happened; NaN for no answers. */
  logLoss: number
  /** How far foretold and seen recall are apart, 0..1, over groups of like answers. */
  rmseBins: number
}

/** The surest that a prediction counts as, so that one surprise is not an infinite loss. */
const SUREST = 1 - 1e-7

/**
 * Foretell each answer from those before it.
 *
 * @param from answers of earlier study days teach, but are not judged
 */
export function evaluate(
  histories: readonly CardHistory[],
  policy: MemoryPolicy,
  from: StudyDay = -Infinity,
): Evaluation {
  const bins = new Map<string, Bin>()
  let loss = 0
  let answers = 0
  for (const history of histories) {
    let memory: Memory | undefined
    let lapses = 0
    let before = 0
    for (const [index, { day, rating }] of history.entries()) {
      const elapsed = memory ? day - before : 0
      const isRecalled = rating !== 'again'
      if (memory && day >= from) {
        const chance = Math.min(
          SUREST,
          Math.max(1 - SUREST, retrievability(memory, elapsed, policy)),
        )
        loss -= Math.log(isRecalled ? chance : 1 - chance)
        answers += 1
        note(bins, binOf(elapsed, index + 1, lapses), chance, isRecalled)
      }
      if (memory && !isRecalled) lapses += 1
      memory = nextMemory(memory, elapsed, rating, policy)
      before = day
    }
  }
  return { answers, logLoss: loss / answers, rmseBins: rmseOf(bins, answers) }
}

interface Bin {
  answers: number
  foretold: number
  recalled: number
}

function note(bins: Map<string, Bin>, key: string, chance: number, isRecalled: boolean): void {
  const bin = bins.get(key) ?? { answers: 0, foretold: 0, recalled: 0 }
  bins.set(key, bin)
  bin.answers += 1
  bin.foretold += chance
  if (isRecalled) bin.recalled += 1
}

/** Mean over the bins of the squared distance of what was foretold from what was seen, by their size. */
function rmseOf(bins: ReadonlyMap<string, Bin>, answers: number): number {
  let sum = 0
  for (const bin of bins.values()) {
    sum += (bin.recalled - bin.foretold) ** 2 / bin.answers
  }
  return Math.sqrt(sum / answers)
}

/** Answers are alike after about as many days, answers and lapses; the steps are those of the benchmark. */
function binOf(elapsedDays: number, nth: number, lapses: number): string {
  const interval = stepOf(elapsedDays, 3.62)
  return `${interval} ${stepOf(nth, 1.89)} ${lapses === 0 ? 'none' : stepOf(lapses, 1.73)}`
}

const stepOf = (count: number, base: number) => Math.floor(Math.log(count) / Math.log(base))
