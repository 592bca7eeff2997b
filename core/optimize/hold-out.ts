/** Fit to the older answers of a learner, judge by the newer ones. */
import type { StudyDay } from '../schedule/day.ts'
import type { MemoryPolicy } from '../schedule/schedule.ts'
import { failure, success, type Result } from '../result.ts'
import { evaluate, type Evaluation } from './evaluate.ts'
import type { CardHistory } from './histories.ts'

/** With fewer, fitted weights tell more of chance than of the learner. */
const FEWEST_ANSWERS = 400
/** Share of the answers that weights are fitted to. */
const TAUGHT = 0.8
/**
 * What weights have to gain in log loss over all judged answers together. Were the old
 * ones right, the new ones would gain as much once in forty times at most: so much more
 * likely they would make all that happened, and chance seldom does that (Markov's inequality).
 */
const CLEAR_GAIN = Math.log(40)

/** What weights are fitted to, and where judging begins. */
export interface HoldOut {
  /** Histories as far as the last taught day. */
  taught: CardHistory[]
  /** The first study day whose answers are judged. */
  judgedFrom: StudyDay
}

/** Old and new weights over the answers that the new ones have not seen. */
export interface Comparison {
  before: Evaluation
  after: Evaluation
  /** Whether the new ones' log loss is lower by more than chance would make it. */
  isBetter: boolean
}

/** Answers that can be foretold: all but the first of each card. */
export function countUsable(histories: readonly CardHistory[]): number {
  return histories.reduce((sum, history) => sum + history.length - 1, 0)
}

/**
 * Part answers by time: whole study days, the older ones to be fitted to.
 *
 * Refused with too few answers, or when all of them are of a few days.
 */
export function holdOut(histories: readonly CardHistory[]): Result<HoldOut> {
  const days = histories.flatMap((history) => history.slice(1).map(({ day }) => day))
  if (days.length < FEWEST_ANSWERS) {
    return failure({
      message: `There are ${days.length} answers to learn from, and at least ${FEWEST_ANSWERS} are needed.`,
      remedy:
        'Go on reviewing; only the first answer to a card on a day counts, after its first day.',
    })
  }
  days.sort((a, b) => a - b)
  const judgedFrom = days[Math.floor(days.length * TAUGHT)] ?? 0
  const taught = histories
    .map((history) => history.filter(({ day }) => day < judgedFrom))
    .filter((history) => history.length > 1)
  if (countUsable(taught) < FEWEST_ANSWERS / 2) {
    return failure({
      message: 'Nearly all answers are of the last few days.',
      remedy: 'Go on reviewing for some more days: weights are judged by days they have not seen.',
    })
  }
  return success({ taught, judgedFrom })
}

/** Judge two policies by the answers from that day on; only a clear gain in log loss is better. */
export function compare(
  histories: readonly CardHistory[],
  judgedFrom: StudyDay,
  before: MemoryPolicy,
  after: MemoryPolicy,
): Comparison {
  const was = evaluate(histories, before, judgedFrom)
  const is = evaluate(histories, after, judgedFrom)
  const gain = (was.logLoss - is.logLoss) * was.answers
  return { before: was, after: is, isBetter: gain > CLEAR_GAIN }
}
