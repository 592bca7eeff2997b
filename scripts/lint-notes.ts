/** Says which commands of notes their tools do not have, with file and line. */
import { lintNotes, remarkProblem } from '../core/lint-notes.ts'
import { describeProblem } from '../core/result.ts'
import type { Notes } from './read-notes.ts'

/** One line for every doubtful word; a last one that counts them. */
export function lintLines({ file, facts, text }: Notes): string[] {
  const remarks = lintNotes(text, { file, facts })
  const count = remarks.length === 1 ? '1 doubtful command' : `${remarks.length} doubtful commands`
  return [
    ...remarks.map((remark) => describeProblem(remarkProblem(file, remark))),
    `${file}: ${remarks.length === 0 ? 'no doubtful command' : count}.`,
  ]
}
