/** What a quiz asks, and what is answered. */
import type { FactId } from '../fact.ts'

/** The kinds of questions, from the hardest to the easiest. */
export const QUESTION_TYPES = [
  'type-command',
  'missing-flag',
  'which-command',
  'what-does-it-do',
  'match-pairs',
  'self-graded',
] as const
export type QuestionType = (typeof QUESTION_TYPES)[number]

interface Asking {
  /** Unlike any other of the quiz, and the same for the same seed. */
  id: string
  /** The facts that it asks about. */
  factIds: readonly FactId[]
}

/** Type the whole command. */
interface TypeCommand extends Asking {
  type: 'type-command'
  /** Markdown. */
  ask: string
  /** The command or flag as the notes have it. */
  answer: string
}

/** Fill in one word of a command. */
interface MissingFlag extends Asking {
  type: 'missing-flag'
  /** Markdown. */
  ask: string
  /** The command in front of the blank and behind it. */
  before: string
  after: string
  /** The word that is missing. */
  answer: string
}

/** Choose one of several. */
interface Choice extends Asking {
  type: 'which-command' | 'what-does-it-do'
  /** Markdown. */
  ask: string
  /** Markdown; commands are code. */
  options: readonly string[]
  /** Index of the right option. */
  answer: number
}

/** Put two columns together. */
interface MatchPairs extends Asking {
  type: 'match-pairs'
  /** Markdown; commands are code. */
  left: readonly string[]
  right: readonly string[]
  /** For every left one the index of its right one. */
  answer: readonly number[]
}

/** Recall the answer, look at it, and say whether it was known. */
interface SelfGraded extends Asking {
  type: 'self-graded'
  /** Markdown. */
  ask: string
  answer: string
}

export type Question = TypeCommand | MissingFlag | Choice | MatchPairs | SelfGraded

/** What somebody answers; a question that was skipped has none. */
export type Response =
  | { type: 'typed'; text: string }
  | { type: 'chosen'; option: number }
  /** For every left one the index of the right one that it was given. */
  | { type: 'matched'; pairs: readonly number[] }
  | { type: 'self'; knew: boolean }
