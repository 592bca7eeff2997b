/** All rules, in the order in which they are asked. */
import type { NamedRule } from '../walk.ts'
import { commands } from './commands.ts'
import { definitions } from './definitions.ts'
import { details } from './details.ts'
import { labelledAnswers } from './labelled-answers.ts'
import { labels } from './labels.ts'
import { leadIns } from './lead-ins.ts'
import { openQuestions } from './open-questions.ts'
import { options } from './options.ts'
import { pages } from './pages.ts'
import { questionHeadings } from './question-headings.ts'
import { questions } from './questions.ts'
import { remarkedCommands } from './remarked-commands.ts'
import { tables } from './tables.ts'
import { terms } from './terms.ts'

/**
 * The surest signs first: what one rule takes the others do not see. The names
 * are those by which notes switch a rule off.
 */
export const RULES: readonly NamedRule[] = [
  ['labelled-answers', labelledAnswers],
  ['details', details],
  ['commands', commands],
  ['question-headings', questionHeadings],
  ['questions', questions],
  ['pages', pages],
  ['remarked-commands', remarkedCommands],
  ['options', options],
  ['definitions', definitions],
  ['tables', tables],
  ['labels', labels],
  ['lead-ins', leadIns],
  ['terms', terms],
  ['open-questions', openQuestions],
]
