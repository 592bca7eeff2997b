/**
 * A heading that is a command or a flag, with what it does under it, anywhere.
 *
 * Takes `### git stash` over `Puts changes aside.` and the code that shows it. A
 * heading that is not set as code must have an option or a placeholder, or be the
 * command of the code under it: `git basics` looks just like `git stash`. Does not
 * take a heading over nothing but a list or a table.
 */
import type { Block } from '../../notes/tree.ts'
import { writeBlocks } from '../../notes/write-blocks.ts'
import { commandOf, isDescription } from '../pair.ts'
import type { Programs } from '../programs.ts'
import type { Rule } from '../rule.ts'
import { readSession } from '../session.ts'
import { Side } from '../side.ts'

export const commandHeadings: Rule = ({ heading, blocks, line, path, programs }, { fact }) => {
  const [first, ...others] = blocks
  if (!heading || first?.type !== 'paragraph') return
  const side = new Side(heading.children)
  const command = commandOf(side, programs)
  if (!command) return
  const [shown] = others
  if (!side.isCode && !isEvident(command.front, shown, programs)) return
  // Commands with remarks are facts of their own.
  const isShown =
    shown?.type === 'code' && !readSession(shown, programs)?.some(({ remark }) => remark !== '')
  const own: Block[] = isShown ? [first, shown] : [first]
  const back = writeBlocks(own)
  if (!isDescription(back)) return
  fact({ ...command, back, line, path: path.slice(0, -1) }, [heading, ...own])
}

/** Whether words that nobody marked are typed, and not what a section is about. */
function isEvident(front: string, shown: Block | undefined, programs: Programs): boolean {
  if (/\s--?\w|<[\w-]+>/.test(front)) return true
  const exchanges = shown?.type === 'code' ? readSession(shown, programs) : undefined
  return exchanges?.some(({ command }) => `${command} `.startsWith(`${front} `)) === true
}
