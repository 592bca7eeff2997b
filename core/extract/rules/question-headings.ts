/**
 * A heading that ends in a question mark, with its answer under it, anywhere.
 *
 * Takes `### What does HEAD point to?` over a paragraph. Does not take one with
 * nothing, another question or a to-do under it.
 */
import { writeBlocks, writeInline } from '../../notes/write-blocks.ts'
import { isOpenAnswer, unmarked } from '../question-text.ts'
import type { Rule } from '../rule.ts'

export const questionHeadings: Rule = ({ heading, blocks, line, path }, { fact, question }) => {
  if (!heading) return
  const front = unmarked(writeInline(heading.children).replace(/^Q\d*[:.)]\s+/i, ''))
  if (!front.endsWith('?')) return
  const back = writeBlocks(blocks)
  if (isOpenAnswer(back)) question(front, [heading, ...blocks])
  else fact({ kind: 'question', front, back, line, path: path.slice(0, -1) }, [heading, ...blocks])
}
