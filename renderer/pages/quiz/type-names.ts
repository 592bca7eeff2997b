/** The kinds of questions, as they are called on the screen. */
import type { FactKind } from '../../../core/fact.ts'
import type { QuestionType } from '../../../core/quiz/index.ts'

export const TYPE_NAMES: Record<QuestionType, string> = {
  'type-command': 'Type the command',
  'missing-flag': 'Fill in the word',
  'which-command': 'Which command does this?',
  'what-does-it-do': 'What does this do?',
  'match-pairs': 'Match pairs',
  'self-graded': 'Question and answer',
}

/** Terms do nothing: they mean something. */
const TERM_TASKS: Partial<Record<QuestionType, string>> = {
  'which-command': 'What is this called?',
  'what-does-it-do': 'What does this mean?',
}

/** What is to be done in a question about facts of a kind. */
export function taskName(type: QuestionType, kind: FactKind | undefined): string {
  return (kind === 'term' ? TERM_TASKS[type] : undefined) ?? TYPE_NAMES[type]
}
