/**
 * Pages of commands as tldr and cheat have them, anywhere: a description in a
 * list item or a heading, the command alone in the paragraph below.
 *
 * Takes `- Create an archive:` over `` `tar cf {{archive.tar}} {{file}}` ``.
 * Does not take a paragraph of which only a part is a command.
 */
import type { Paragraph } from 'mdast'
import { writeBlocks } from '../../notes/write-blocks.ts'
import { isCommand } from '../is-command.ts'
import { leadBefore } from '../lead-before.ts'
import { commandOf } from '../pair.ts'
import { lineOf, type Group, type Rule } from '../rule.ts'
import { readPrompt } from '../prompt-line.ts'
import { readSession } from '../session.ts'
import { Side } from '../side.ts'

export const pages: Rule = (group, { fact, claim }) => {
  const { blocks } = group
  blocks.forEach((block, index) => {
    if (block.type !== 'paragraph') return
    const isUnderHeading = index === 0 && group.heading !== undefined
    if (!isUnderHeading && block.children.length !== 1) return
    const commands = commandsIn(block, group, isUnderHeading)
    const lead = commands.length > 0 ? leadBefore(group, index) : undefined
    if (!lead) return
    const places = [...lead.places, block]
    const bare = commands.filter(({ remark }) => remark === '')
    for (const { kind, front, remark } of commands) {
      if (remark === '' && bare.length > 1) continue
      fact({ kind, front, back: remark || lead.text, line: lineOf(block) }, places)
    }
    if (bare.length > 1) {
      const value = bare.map(({ front }) => front).join('\n')
      const back = writeBlocks([{ type: 'code', lang: 'sh', value }])
      fact({ kind: 'question', front: lead.text, back, line: lead.line }, places)
    }
    claim(lead.claims)
  })
}

/** A command on a page, and what is said about it alone. */
interface PageCommand {
  kind: 'command' | 'flag'
  front: string
  remark: string
}

/** The commands that a paragraph consists of: code, or under a heading lines of commands. */
function commandsIn(
  paragraph: Paragraph,
  { programs, source }: Group,
  isHeading: boolean,
): PageCommand[] {
  const side = new Side(paragraph.children)
  if (side.isCode || (isHeading && side.isList)) {
    const whole = commandOf(side, programs)
    return whole ? [{ ...whole, remark: '' }] : []
  }
  if (!isHeading || side.codes.length > 0) return []
  const lines = source(paragraph)
  const [first = ''] = lines
  const session = readSession({ type: 'code', value: lines.join('\n') }, programs)
  const text = readPrompt(first)?.command ?? first
  const isSure = isCommand(text.replace(/\\$/, ''), programs, false)
  if (!isSure || !session?.every(({ output }) => output.length === 0)) return []
  return session.map(({ command, remark }) => ({ kind: 'command', front: command, remark }))
}
