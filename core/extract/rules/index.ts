/** All rules, in the order in which they are asked. */
import type { Rule } from '../rule.ts'
import { commandHeadings } from './command-headings.ts'
import { commands } from './commands.ts'
import { definitions } from './definitions.ts'
import { details } from './details.ts'
import { labelledAnswers } from './labelled-answers.ts'
import { labels } from './labels.ts'
import { leadIns } from './lead-ins.ts'
import { openQuestions } from './open-questions.ts'
import { lines } from './lines.ts'
import { options } from './options.ts'
import { pages } from './pages.ts'
import { questionHeadings } from './question-headings.ts'
import { questions } from './questions.ts'
import { remarkedCommands } from './remarked-commands.ts'
import { tables } from './tables.ts'
import { terms } from './terms.ts'
import { toDos } from './to-dos.ts'

/**
 * The surest signs first: what one rule takes the others do not see. The names
 * are those by which notes switch a rule off.
 */
export const RULES: readonly (readonly [name: string, rule: Rule])[] = [
  ['to-dos', toDos],
  ['labelled-answers', labelledAnswers],
  ['details', details],
  ['commands', commands],
  ['command-headings', commandHeadings],
  ['question-headings', questionHeadings],
  ['questions', questions],
  ['remarked-commands', remarkedCommands],
  ['lines', lines],
  ['pages', pages],
  ['options', options],
  ['definitions', definitions],
  ['tables', tables],
  ['labels', labels],
  ['lead-ins', leadIns],
  ['terms', terms],
  ['open-questions', openQuestions],
]
