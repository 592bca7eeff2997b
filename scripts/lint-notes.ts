/** Says which commands of notes their tools do not have, with file and line. */
import { describeProblem } from '../core/result.ts'
import { lintCommand } from '../core/shell/index.ts'
import type { Notes } from './read-notes.ts'

/** One line for every doubtful word; a last one that counts them. */
export function lintNotes({ file, facts }: Pick<Notes, 'file' | 'facts'>): string[] {
  const lines = facts
    .filter(({ kind }) => kind === 'command')
    .flatMap(({ front, back, source }) =>
      lintCommand(front, back).map(({ message, likely }) =>
        describeProblem({
          ...(source ?? { file }),
          message: `${front}: ${message}`,
          ...(likely === undefined ? {} : { remedy: `Perhaps ${likely}.` }),
        }),
      ),
    )
  const count = lines.length === 1 ? '1 doubtful command' : `${lines.length} doubtful commands`
  return [...lines, `${file}: ${lines.length === 0 ? 'no doubtful command' : count}.`]
}
