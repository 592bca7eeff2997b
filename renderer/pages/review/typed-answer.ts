/** What a typed answer is worth, and the rating that it speaks for. */
import type { Prompt } from '../../../core/prompt.ts'
import type { Rating } from '../../../core/schedule/schedule.ts'
import {
  gradeAnswer,
  type AnswerGrade,
  type CommandGrade,
  type GrammarOf,
} from '../../../core/shell/index.ts'
import type { FactRow } from '../../store/database.ts'

/** The grade of what was typed; none where nothing was, or nothing is to be typed. */
export function gradeTyped(
  { typed: wanted }: Pick<Prompt, 'typed'>,
  { accepted }: Pick<FactRow, 'accepted'>,
  given: string,
  grammarOf?: GrammarOf,
): AnswerGrade | undefined {
  if (wanted === undefined || given.trim() === '') return undefined
  return gradeAnswer(wanted, given, accepted, grammarOf)
}

/**
 * The rating that a typed answer speaks for; the learner has the last word. A wrong
 * or close one suggests Again, never Hard, which means remembered with effort.
 */
export function suggestedRating(grade: CommandGrade | undefined): Rating {
  return grade?.verdict === 'close' || grade?.verdict === 'wrong' ? 'again' : 'good'
}
