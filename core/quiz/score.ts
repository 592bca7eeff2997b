/** Marks answers. */
import { gradeAnswer, type AnswerGrade, type GrammarOf } from '../shell/index.ts'
import type { Question, Response } from './question.ts'

/** What an answer is worth. */
export interface Mark {
  right: boolean
  /** 0..1; pairs give a part for each. */
  score: number
  /** How a typed answer was judged. */
  grade?: AnswerGrade
}

const NOTHING: Mark = { right: false, score: 0 }

/**
 * Mark one answer; no answer, or one that does not fit the question, is wrong.
 *
 * @param accepted other right answers for a typed command
 * @param grammarOf what is known of tools; the shipped grammars where it is missing
 */
export function markAnswer(
  question: Question,
  response: Response | undefined,
  accepted: readonly string[] = [],
  grammarOf?: GrammarOf,
): Mark {
  switch (question.type) {
    case 'type-command': {
      if (response?.type !== 'typed') return NOTHING
      return typedMark(gradeAnswer(question.answer, response.text, accepted, grammarOf))
    }
    case 'missing-flag': {
      if (response?.type !== 'typed' || response.text.trim() === '') return NOTHING
      const whole = (word: string) => `${question.before}${word.trim()}${question.after}`
      return typedMark(gradeAnswer(whole(question.answer), whole(response.text), [], grammarOf))
    }
    case 'which-command':
    case 'what-does-it-do':
      return allOrNothing(response?.type === 'chosen' && response.option === question.answer)
    case 'match-pairs': {
      if (response?.type !== 'matched') return NOTHING
      const found = question.answer.filter((right, at) => response.pairs[at] === right).length
      const score = found / question.answer.length
      return { right: score === 1, score }
    }
    case 'self-graded':
      return allOrNothing(response?.type === 'self' && response.knew)
  }
}

function typedMark(grade: AnswerGrade): Mark {
  const right = grade.verdict === 'exact' || grade.verdict === 'equivalent'
  return { right, score: right ? 1 : 0, grade }
}

const allOrNothing = (right: boolean): Mark => ({ right, score: right ? 1 : 0 })

/** A whole quiz. */
export interface QuizScore {
  /** Of the answers that were wrong or missing, in the quiz's order. */
  missed: Question[]
  right: number
  total: number
  /** 0..1. */
  score: number
}

/** @param marks of the questions, in their order; a missing one counts as wrong */
export function scoreQuiz(
  questions: readonly Question[],
  marks: readonly (Mark | undefined)[],
): QuizScore {
  const missed = questions.filter((_, at) => marks[at]?.right !== true)
  const sum = marks.reduce((all, mark) => all + (mark?.score ?? 0), 0)
  return {
    missed,
    right: questions.length - missed.length,
    total: questions.length,
    score: questions.length === 0 ? 0 : sum / questions.length,
  }
}
