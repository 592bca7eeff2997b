/** Judges a typed answer against all that is right: the notes' own words, and what the learner has accepted. */
import type { CommandGrade } from './difference.ts'
import { gradeWith } from './grade.ts'
import { shippedGrammar } from './grammars/index.ts'
import type { GrammarOf } from './learnt-grammars.ts'

/** A grade against the answer that comes nearest. */
export interface AnswerGrade extends CommandGrade {
  /** That answer. */
  wanted: string
  /** Whether it is one that the learner has accepted beside that of the notes. */
  isAccepted: boolean
  /** That of the notes. */
  front: string
}

const RANK = { exact: 0, equivalent: 1, close: 2, wrong: 3 } as const

/**
 * @param front the command or flag of the notes; `-f, --follow` is right with any of its names
 * @param accepted further right answers
 */
export function gradeAnswer(
  front: string,
  given: string,
  accepted: readonly string[] = [],
  grammarOf: GrammarOf = shippedGrammar,
): AnswerGrade {
  let best: AnswerGrade | undefined
  const right = [front, ...namesOf(front)]
  for (const [at, wanted] of [...right, ...accepted].entries()) {
    const isAccepted = at >= right.length
    const grade = { ...gradeWith(wanted, given, grammarOf), wanted, isAccepted, front }
    if (!best || RANK[grade.verdict] < RANK[best.verdict]) best = grade
  }
  return best ?? { verdict: 'wrong', differences: [], wanted: front, isAccepted: false, front }
}

/** The names of a flag that is given with several of them. */
function namesOf(front: string): string[] {
  const names = front.split(/\s*,\s+(?=-)|\s+(?:\/|\||or)\s+(?=-)/)
  return names.length > 1 && names.every((name) => name.startsWith('-')) ? names : []
}
