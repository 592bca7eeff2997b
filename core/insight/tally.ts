/**
 * What the answers of a day come to: all that statistics ask of the log, so that
 * nobody has to read it again. Tallies are added and subtracted, never recounted.
 */
import { countedMs } from '../schedule/counted-time.ts'
import { DAY_MS } from '../schedule/day.ts'
import type { ReviewEvent } from '../schedule/log.ts'
import { RATINGS, type Rating, type Schedule } from '../schedule/schedule.ts'

/**
 * What a card was before its answer: `learning` if it was new or not learnt yet,
 * and in review `young` or `mature`, as in Anki, by the interval that had led to the answer.
 */
const STAGES = ['learning', 'relearning', 'young', 'mature'] as const
export type Stage = (typeof STAGES)[number]

/** Days of an interval from which on a card is mature. */
const MATURE_DAYS = 21
const HOUR_MS = 3_600_000
const MINUTE_MS = 60_000

/** Lean on purpose: pages read tens of thousands of these. */
export interface Tally {
  /** Counts of answers, for every stage in the order of `STAGES` four in the order of `RATINGS`. */
  answers: readonly number[]
  /** Time spent answering, in ms; what is longer than an answer takes does not count. */
  durationMs: number
  /** Cards asked for the first time. */
  introduced: number
  /** By local hour, 0..23, of answers whose hour is known: all, and those that were not Again. */
  hours: Readonly<Record<number, readonly [answers: number, right: number]>>
}

/** No answers at all. */
export const emptyTally: Tally = {
  answers: STAGES.flatMap(() => RATINGS.map(() => 0)),
  durationMs: 0,
  introduced: 0,
  hours: {},
}

/** The stage of a card with this schedule. */
export function stageOf(before: Schedule): Stage {
  if (before.state === 'relearning') return 'relearning'
  if (before.state !== 'review') return 'learning'
  const interval = before.due / DAY_MS - before.reviewedDay
  return interval >= MATURE_DAYS ? 'mature' : 'young'
}

/** The tally of a single answer. @param before the card's schedule when it was asked */
export function tallyOfAnswer(
  answer: Pick<ReviewEvent, 'rating' | 'durationMs' | 'at' | 'utcOffset'>,
  before: Schedule,
): Tally {
  const place = placeOf(stageOf(before), answer.rating)
  const hour = hourOf(answer)
  return {
    answers: emptyTally.answers.map((_, at) => (at === place ? 1 : 0)),
    durationMs: countedMs(answer),
    introduced: before.state === 'new' ? 1 : 0,
    hours: hour === undefined ? {} : { [hour]: [1, answer.rating === 'again' ? 0 : 1] },
  }
}

function hourOf({ at, utcOffset }: Pick<ReviewEvent, 'at' | 'utcOffset'>): number | undefined {
  if (utcOffset === undefined) return undefined
  const hours = Math.floor((at + utcOffset * MINUTE_MS) / HOUR_MS)
  return ((hours % 24) + 24) % 24
}

/** A tally that grows in place, for sums over tens of thousands. */
export interface GrowingTally extends Tally {
  answers: number[]
  hours: Record<number, [answers: number, right: number]>
}

/** One that has not grown yet. */
export function growingTally(): GrowingTally {
  return { ...emptyTally, answers: [...emptyTally.answers], hours: {} }
}

/** Let `sum` grow by a tally, or with -1 shrink by one that it has grown by. */
export function grow(sum: GrowingTally, by: Tally, sign: 1 | -1 = 1): void {
  for (const [at, count] of by.answers.entries()) {
    sum.answers[at] = (sum.answers[at] ?? 0) + sign * count
  }
  sum.durationMs += sign * by.durationMs
  sum.introduced += sign * by.introduced
  for (const hour in by.hours) {
    const [answers, right] = by.hours[hour] ?? [0, 0]
    const [allBefore, rightBefore] = sum.hours[hour] ?? [0, 0]
    const all = allBefore + sign * answers
    if (all === 0) Reflect.deleteProperty(sum.hours, hour)
    else sum.hours[hour] = [all, rightBefore + sign * right]
  }
}

/** Both together. */
export function add(a: Tally, b: Tally): Tally {
  const sum = growingTally()
  grow(sum, a)
  grow(sum, b)
  return sum
}

/** `a` as it was before `b` was added to it. */
export function subtract(a: Tally, b: Tally): Tally {
  const rest = growingTally()
  grow(rest, a)
  grow(rest, b, -1)
  return rest
}

/** Whether it counts no answer. */
export function isEmpty(tally: Tally): boolean {
  return tally.answers.every((count) => count === 0)
}

/** How many answers with this rating, or any, were given to cards of this stage, or any. */
export function countAnswers({ answers }: Tally, stage?: Stage, rating?: Rating): number {
  const stages = stage === undefined ? STAGES : [stage]
  const ratings = rating === undefined ? RATINGS : [rating]
  let sum = 0
  for (const one of stages) {
    for (const other of ratings) sum += answers[placeOf(one, other)] ?? 0
  }
  return sum
}

/**
 * True retention: of the answers to cards in review, the share that was not Again, 0..1.
 *
 * @param stages which cards in review
 * @returns `undefined` where there is no such answer
 */
export function retentionOf(
  tally: Tally,
  stages: readonly ('young' | 'mature')[] = ['young', 'mature'],
): number | undefined {
  let all = 0
  let forgotten = 0
  for (const stage of stages) {
    all += countAnswers(tally, stage)
    forgotten += countAnswers(tally, stage, 'again')
  }
  return all === 0 ? undefined : 1 - forgotten / all
}

const placeOf = (stage: Stage, rating: Rating) =>
  STAGES.indexOf(stage) * RATINGS.length + RATINGS.indexOf(rating)
