/**
 * Commands under a heading or a text that says what they are for, anywhere: one
 * command is a fact of its own, several are the answer to what they are for.
 *
 * Takes `Stopping pods:` over a block of commands. Does not take a block under
 * `For example:`, nor under its author's adventures with it.
 */
import type { Block } from '../../notes/tree.ts'
import { writeBlocks, writeInline } from '../../notes/write-blocks.ts'
import { isFlags } from '../is-command.ts'
import { leadIn, leadInText } from '../lead-in.ts'
import { lineOf, type Group, type Rule } from '../rule.ts'
import { readSession } from '../session.ts'

export const leadIns: Rule = (group, finds) => {
  const { blocks, programs } = group
  blocks.forEach((block, index) => {
    if (block.type !== 'code') return
    const session = readSession(block, programs)
    const lead = leadOf(group, index)
    if (!session || lead === undefined) return
    const [first, ...others] = session
    const { front, places } = lead
    if (!first) return
    if (others.length > 0 || first.command.includes('\n')) {
      finds.fact({ kind: 'question', front, back: writeBlocks([block]), line: lead.line }, [
        ...places,
        block,
      ])
      return
    }
    const output = first.output.some((line) => line.trim() !== '')
    const back = output ? `${front}\n\n${writeBlocks([block])}` : front
    const kind = isFlags(first.command) ? 'flag' : 'command'
    finds.fact({ kind, front: first.command, back, line: first.line }, [...places, block])
  })
}

/** What stands before a block of commands. */
function leadOf({ heading, blocks, line }: Group, index: number) {
  const before = blocks[index - 1]
  if (before?.type === 'paragraph') {
    const front = leadIn(before)
    return front === undefined ? undefined : { front, line: lineOf(before), places: [before] }
  }
  if (before || !heading || index > 0) return undefined
  const front = leadInText(writeInline(heading.children))
  const none: Block[] = []
  return front === undefined ? undefined : { front, line, places: none }
}
