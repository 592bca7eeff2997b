/**
 * What an answer does to a card: a pure state machine
 * new -> learning -> review <-> relearning.
 */
import type { IntervalRange } from './balance.ts'
import { dueDate, type Moment } from './day.ts'
import { intervalDays, intervalRange, nextMemory } from './memory.ts'
import {
  RATINGS,
  type LearningSchedule,
  type Memory,
  type NewSchedule,
  type MemoryPolicy,
  type Rating,
  type ReviewSchedule,
  type Schedule,
} from './schedule.ts'

const MINUTE_MS = 60_000

/** What an answered card becomes: never new again. */
export type SeenSchedule = LearningSchedule | ReviewSchedule

/** Chooses from the intervals that are as good as each other, given the one that fuzz alone would choose; in days. */
export type IntervalChoice = (range: IntervalRange, asked: number) => number

/**
 * The schedule after an answer.
 *
 * @param seed the card's id; with the number of answers it seeds the fuzz, so that replay is exact
 */
export function nextSchedule(
  before: Schedule,
  rating: Rating,
  moment: Moment,
  seed: string,
  policy: MemoryPolicy,
): SeenSchedule {
  return previewSchedules(before, moment, seed, policy)[rating]
}

/**
 * What each of the four answers would do, for the buttons to show.
 *
 * @param choose has the last word on intervals; what it chose must be recorded with the answer
 */
export function previewSchedules(
  before: Schedule,
  moment: Moment,
  seed: string,
  policy: MemoryPolicy,
  choose: IntervalChoice = (_, asked) => asked,
): Record<Rating, SeenSchedule> {
  const elapsedDays = before.state === 'new' ? 0 : Math.max(0, moment.day - before.reviewedDay)
  const intervalSeed = `${seed}/${before.state === 'new' ? 0 : before.reps}`
  const memories = eachRating((rating) => memoryAfter(before, elapsedDays, rating, policy))
  const asked = eachRating((rating) => {
    const memory = memories[rating]
    const range = intervalRange(memory, elapsedDays, policy)
    return choose(range, intervalDays(memory, elapsedDays, intervalSeed, policy))
  })
  const days = orderIntervals(asked, before, policy.maximumInterval)
  return eachRating((rating) => {
    const seen = { ...memories[rating], ...counts(before, rating, moment) }
    const wait = learningWait(before, rating, policy)
    return wait === undefined
      ? { ...seen, state: 'review', due: dueDate(moment.day + days[rating]) }
      : { ...seen, state: wait.state, step: wait.step, due: moment.at + wait.minutes * MINUTE_MS }
  })
}

function memoryAfter(
  before: Schedule,
  elapsedDays: number,
  rating: Rating,
  policy: MemoryPolicy,
): Memory {
  if (before.state === 'new') return nextMemory(undefined, 0, rating, policy)
  if (elapsedDays === 0) return { stability: before.stability, difficulty: before.difficulty }
  return nextMemory(before, elapsedDays, rating, policy)
}

function counts(before: Schedule, rating: Rating, { day }: Moment) {
  if (before.state === 'new') {
    return { reps: 1, lapses: 0, introducedDay: day, reviewedDay: day }
  }
  const lapsed = before.state === 'review' && rating === 'again' ? 1 : 0
  return {
    reps: before.reps + 1,
    lapses: before.lapses + lapsed,
    introducedDay: before.introducedDay,
    // A clock set back must not make a later answer look early.
    reviewedDay: Math.max(day, before.reviewedDay),
  }
}

interface Wait {
  state: 'learning' | 'relearning'
  step: number
  minutes: number
}

/** The learning step that follows, or `undefined` when the card goes on by days. */
function learningWait(before: Schedule, rating: Rating, policy: MemoryPolicy): Wait | undefined {
  const lapse = before.state === 'review' || before.state === 'relearning'
  const state = lapse ? 'relearning' : 'learning'
  const steps = lapse ? policy.relearningSteps : policy.learningSteps
  const stepNow = waitingStep(before)
  if (stepNow === undefined && rating !== 'again') return undefined
  switch (rating) {
    case 'again':
      return waitAt(state, steps, 0)
    case 'hard': {
      const step = stepNow ?? 0
      const minutes = hardMinutes(steps, step)
      return minutes === undefined ? undefined : { state, step, minutes }
    }
    case 'good':
      return waitAt(state, steps, (stepNow ?? 0) + 1)
    case 'easy':
      return undefined
  }
}

/** The step that the card is at; a new card stands before its first. */
function waitingStep(before: NewSchedule | SeenSchedule): number | undefined {
  switch (before.state) {
    case 'new':
      return 0
    case 'learning':
    case 'relearning':
      return before.step
    case 'review':
      return undefined
  }
}

function waitAt(state: Wait['state'], steps: readonly number[], step: number): Wait | undefined {
  const minutes = steps[step]
  return minutes === undefined ? undefined : { state, step, minutes }
}

/**
 * Minutes before a card answered Hard comes back: midway to the second step from
 * the first one, half as long again where there is no second, else the same step
 * (Anki manual, "Learning Steps").
 */
function hardMinutes(steps: readonly number[], step: number): number | undefined {
  const [first, second] = steps
  const here = steps[step]
  if (step > 0 || first === undefined) return here
  return second === undefined ? first * 1.5 : (first + second) / 2
}

/**
 * Better answers wait longer, by a day at least, as far as the maximum lets them; as
 * ts-fsrs does it. A card in learning ends it by Good or Easy alone.
 */
function orderIntervals(
  days: Record<Rating, number>,
  { state }: Schedule,
  maximum: number,
): Record<Rating, number> {
  if (state === 'learning' || state === 'relearning') {
    return { ...days, easy: Math.min(Math.max(days.easy, days.good + 1), maximum) }
  }
  const again = Math.min(days.again, days.hard)
  const hard = Math.min(Math.max(days.hard, again + 1), maximum)
  const good = Math.min(Math.max(days.good, hard + 1), maximum)
  const easy = Math.min(Math.max(days.easy, good + 1), maximum)
  return { again, hard, good, easy }
}

function eachRating<Value>(make: (rating: Rating) => Value): Record<Rating, Value> {
  const [again, hard, good, easy] = RATINGS
  return { again: make(again), hard: make(hard), good: make(good), easy: make(easy) }
}
