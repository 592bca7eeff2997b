/**
 * What the learner knows of one card, and the policy that decides what follows
 * an answer. Types only; `next.ts` holds the transitions.
 */
import type { StudyDay } from './day.ts'

/** The four answers, worst first; their order is the order of the keys 1 to 4. */
export const RATINGS = ['again', 'hard', 'good', 'easy'] as const
export type Rating = (typeof RATINGS)[number]

/** What FSRS remembers of a card. */
export interface Memory {
  /** Days until retrievability falls to 0.9. */
  stability: number
  /** 1 (easy) to 10 (hard). */
  difficulty: number
}

/** A card that has not been asked yet. */
export interface NewSchedule {
  state: 'new'
  /** Place in the queue of new cards: the order of the notes, lowest first. As in Anki, not a time. */
  due: number
}

interface Seen extends Memory {
  /** Answers given so far. */
  reps: number
  /** How often it was forgotten after it had been learnt. */
  lapses: number
  /** Study day of the first answer. */
  introducedDay: StudyDay
  /** Study day of the last answer. */
  reviewedDay: StudyDay
}

/** A card that repeats within minutes, for the first time or after a lapse. */
export interface LearningSchedule extends Seen {
  state: 'learning' | 'relearning'
  /** Epoch ms. */
  due: number
  /** Index of the learning step that it waits for. */
  step: number
}

/** A card that comes back after days. */
export interface ReviewSchedule extends Seen {
  state: 'review'
  /** Epoch ms of midnight UTC of the due date: a date, which no time zone shifts. */
  due: number
}

export type Schedule = NewSchedule | LearningSchedule | ReviewSchedule

/** All that the log says of one card. */
export interface CardState {
  schedule: Schedule
  /** Whether the learner, or its many lapses, have taken it out of study. */
  suspended: boolean
  /** The study day on which it is not asked any more. */
  buriedOn?: StudyDay
  /** Marked by the learner, to be found again. */
  flagged: boolean
}

/** When a card that is forgotten again and again is a leech, and what becomes of it. */
interface LeechPolicy {
  /** Lapses; every half as many more count again, as in Anki. */
  threshold: number
  action: 'suspend' | 'mark'
}

/** How answers become schedules. Replaying a log needs the memory policy each answer was given under. */
export interface MemoryPolicy {
  /** Probability of recall, 0.70..0.97, at which a card falls due. */
  desiredRetention: number
  /** Minutes between the answers of a new card before it counts as learnt. */
  learningSteps: readonly number[]
  /** The same after a lapse. */
  relearningSteps: readonly number[]
  /** Days. */
  maximumInterval: number
  /** Whether cards that were learnt together are to drift apart by some days. */
  fuzz: boolean
  leech: LeechPolicy
  /** The 21 weights of FSRS-6; those that ts-fsrs comes with where they are missing. */
  weights?: readonly number[]
}

/** How a day's queue is put together; of no matter once it was asked. */
interface QueuePolicy {
  /** New cards introduced per deck and study day. */
  newPerDay: number
  /** Reviews per deck and study day. */
  reviewsPerDay: number
  newOrder: 'notes' | 'random'
  /** Where new cards stand among the reviews. */
  newCards: 'after' | 'before' | 'between'
  /** Whether cards of one fact are kept to different days. */
  siblingsApart: boolean
}

/** The learner's choices. */
export interface Policy extends MemoryPolicy, QueuePolicy {}

/** The memory policy of all answers whose event names none. Never to be changed: logs depend on it. */
export const firstPolicy: MemoryPolicy = {
  desiredRetention: 0.9,
  learningSteps: [1, 10],
  relearningSteps: [10],
  maximumInterval: 36_500,
  fuzz: true,
  leech: { threshold: 8, action: 'mark' },
}

/** Anki's defaults, which most learners never need to change. */
export const defaultPolicy: Policy = {
  ...firstPolicy,
  newPerDay: 20,
  reviewsPerDay: 200,
  newOrder: 'notes',
  newCards: 'after',
  siblingsApart: true,
}
