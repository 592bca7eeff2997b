/**
 * A heading that ends in a question mark, with its answer under it, anywhere.
 *
 * Takes `### What does HEAD point to?` over a paragraph. Does not take one with
 * nothing, another question or a to-do under it.
 */
import { writeBlocks, writeInline } from '../../notes/write-blocks.ts'
import type { Block } from '../../notes/tree.ts'
import { commandEntries } from '../command-entry.ts'
import type { Programs } from '../programs.ts'
import { isOpenAnswer, unmarked } from '../question-text.ts'
import type { Rule } from '../rule.ts'
import { readSession } from '../session.ts'
import { statedPair } from '../stated-pair.ts'
import { pairTable } from '../table-columns.ts'

export const questionHeadings: Rule = (
  { heading, blocks, line, path, programs },
  { fact, question },
) => {
  if (!heading) return
  const front = unmarked(writeInline(heading.children).replace(/^Q\d*[:.)]\s+/i, ''))
  if (!front.endsWith('?')) return
  const back = writeBlocks(blocks)
  if (isOpenAnswer(back)) question(front, [heading, ...blocks])
  else if (isOtherList(blocks, programs)) question(front, [heading])
  else {
    const own = blocks.filter((block) => !holdsFacts(block, programs))
    fact({ kind: 'question', front, back, line, path: path.slice(0, -1) }, [heading, ...own])
  }
}

/** A list of commands with what they do, right under a question that asks for no commands. */
function isOtherList([first, ...others]: readonly Block[], programs: Programs): boolean {
  if (first?.type !== 'list' || others.length > 0) return false
  const commands = first.children.filter(({ children: [text] }) => {
    const said = text?.type === 'paragraph' ? statedPair(text.children, true, programs) : undefined
    return said?.kind === 'command'
  })
  return commands.length > 1 && commands.length * 2 >= first.children.length
}

/** What belongs to the answer and is worth asking on its own as well. */
function holdsFacts(block: Block, programs: Programs): boolean {
  if (block.type === 'code') {
    return readSession(block, programs)?.some(({ remark }) => remark !== '') ?? false
  }
  if (block.type === 'table') {
    const { isCommands, isTerms } = pairTable(block)
    return isCommands || isTerms
  }
  return block.type === 'paragraph' && commandEntries(block).length > 1
}
