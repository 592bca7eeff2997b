/** What the worker does for pages: each job, what it is given and what it answers. */
import type { Comparison } from '../../core/optimize/hold-out.ts'
import type { Result } from '../../core/result.ts'
import type { Moment } from '../../core/schedule/day.ts'
import type { StudySettings } from '../../core/schedule/policy.ts'
import type { MemoryPolicy } from '../../core/schedule/schedule.ts'
import type { DayLoad, Plan } from '../../core/simulate/simulate.ts'
import type { RetentionCost } from '../../core/simulate/suggest-retention.ts'
import type { DeckId } from '../store/database.ts'
import type { OutOfStudy } from '../store/out-of-study.ts'
import type { ProgressPlace } from './fit-weights.ts'

export type Job =
  /** Fit weights to the answers of a deck, or of all, and judge them beside the policy's. */
  | { type: 'fit'; deckId?: DeckId; policy: MemoryPolicy }
  /** What rescheduling to these settings would do to the next days. */
  | { type: 'preview'; settings: StudySettings; moment: Moment }
  /** Live the next year with the cards of a deck, or of all. */
  | { type: 'simulate'; deckId?: DeckId; plan: Plan; moment: Moment }
  /** Find what each desired retention would cost. */
  | { type: 'costs'; deckId?: DeckId; plan: Plan; moment: Moment }

/** Fitted weights and how good they are. */
export interface Fitted {
  weights: number[]
  /** Over the newest answers, which they were not fitted to. */
  comparison: Comparison
  /** Answers that could be used. */
  answers: number
  /** Cards whose log does not begin with their first answer. */
  leftOut: number
  seconds: number
}

/** Cards due on each of the next days, today with all that is late. */
export interface LoadPreview {
  before: number[]
  after: number[]
  /** Cards that would change at all. */
  changed: number
  /** Cards not due today that would be. */
  dueAtOnce: number
}

/** A simulated year. */
export interface Year {
  days: DayLoad[]
  /** Cards that have never been asked, in all. */
  fresh: number
  learnt: number
  /** All others. */
  outOfStudy: OutOfStudy
}

export interface Answers {
  fit: Result<Fitted>
  preview: LoadPreview
  simulate: Year
  costs: RetentionCost[]
}

/** What the worker says while it does a job of this type. */
export type WorkerMessage<Type extends Job['type'] = Job['type']> =
  /** 0..1. */
  | { type: 'progress'; done: number }
  /** From now on the progress stands in shared memory. */
  | { type: 'place'; place: ProgressPlace }
  | { type: 'answer'; answer: Answers[Type] }
  | { type: 'error'; message: string }
