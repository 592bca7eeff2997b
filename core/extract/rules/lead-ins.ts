/**
 * Commands under a heading or a text that says what they are for, anywhere: one
 * command is a fact of its own, several are the answer to what they are for.
 *
 * Takes `Stopping pods:` over a block of commands. Does not take a block under
 * `For example:`, nor under its author's adventures with it.
 */
import { writeBlocks } from '../../notes/write-blocks.ts'
import { isFlags } from '../is-command.ts'
import { leadBefore } from '../lead-before.ts'
import type { Rule } from '../rule.ts'
import { readSession } from '../session.ts'

export const leadIns: Rule = (group, finds) => {
  const { blocks, programs } = group
  blocks.forEach((block, index) => {
    if (block.type !== 'code') return
    const session = readSession(block, programs)
    const lead = session && leadBefore(group, index)
    const [first, ...others] = session ?? []
    if (!lead || !first) return
    const places = [...lead.places, block]
    finds.claim(lead.claims)
    if (others.length > 0 || first.command.includes('\n')) {
      const back = writeBlocks([block])
      finds.fact({ kind: 'question', front: lead.text, back, line: lead.line }, places)
      return
    }
    const output = first.output.some((line) => line.trim() !== '')
    const back = output ? `${lead.text}\n\n${writeBlocks([block])}` : lead.text
    const kind = isFlags(first.command) ? 'flag' : 'command'
    finds.fact({ kind, front: first.command, back, line: first.line }, places)
  })
}
