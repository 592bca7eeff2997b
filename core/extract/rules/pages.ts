/**
 * Pages of commands as tldr and cheat have them, anywhere: a description in a
 * list item or a heading, the command alone in the paragraph below.
 *
 * Takes `- Create an archive:` over `` `tar cf {{archive.tar}} {{file}}` ``.
 * Does not take a paragraph of which only a part is a command.
 */
import type { Paragraph } from 'mdast'
import type { Block } from '../../notes/tree.ts'
import { writeBlocks, writeInline } from '../../notes/write-blocks.ts'
import { isCommand } from '../is-command.ts'
import { leadInText } from '../lead-in.ts'
import { commandOf } from '../pair.ts'
import { lineOf, type Group, type Rule } from '../rule.ts'
import { readSession } from '../session.ts'
import { Side } from '../side.ts'

export const pages: Rule = (group, { fact, claim }) => {
  const { blocks } = group
  blocks.forEach((block, index) => {
    if (block.type !== 'paragraph') return
    const isUnderHeading = index === 0 && group.heading !== undefined
    if (!isUnderHeading && block.children.length !== 1) return
    const commands = commandsIn(block, group, isUnderHeading)
    const [first, ...others] = commands
    const lead = first && leadOf(group, index)
    if (!first || !lead) return
    const places = [...lead.places, block]
    if (others.length === 0) {
      fact({ ...first, back: lead.text, line: lineOf(block) }, places)
    } else {
      const value = commands.map(({ front }) => front).join('\n')
      const back = writeBlocks([{ type: 'code', lang: 'sh', value }])
      fact({ kind: 'question', front: lead.text, back, line: lead.line }, places)
    }
    claim(lead.claims)
  })
}

interface Lead {
  text: string
  line: number
  /** What the description stands in. */
  places: Block[]
  claims: Block[]
}

/** What stands before a paragraph and says what it is for. */
function leadOf({ heading, blocks, line }: Group, index: number): Lead | undefined {
  const before = blocks[index - 1]
  if (!before && index === 0 && heading) {
    const text = leadInText(`${writeInline(heading.children)}:`)
    return text === undefined ? undefined : { text, line, places: [], claims: [] }
  }
  const paragraph = before?.type === 'list' ? lastText(before) : before
  if (!before || paragraph?.type !== 'paragraph') return undefined
  const text = leadInText(writeInline(paragraph.children))
  if (text === undefined) return undefined
  const claims = before.type === 'list' && before.children.length === 1 ? [before] : []
  return { text, line: lineOf(paragraph), places: [paragraph], claims }
}

/** The text of a list's last item, where that is all it holds. */
function lastText(list: Block & { type: 'list' }): Block | undefined {
  const [only, ...others] = list.children.at(-1)?.children ?? []
  return others.length === 0 ? only : undefined
}

/** The commands that a paragraph consists of: code, or under a heading lines of commands. */
function commandsIn(paragraph: Paragraph, { programs, source }: Group, isHeading: boolean) {
  const side = new Side(paragraph.children)
  if (side.isCode || (isHeading && side.isList)) {
    const whole = commandOf(side, programs)
    return whole ? [whole] : []
  }
  if (!isHeading || side.codes.length > 0) return []
  const lines = source(paragraph)
  const [first = ''] = lines
  const session = readSession({ type: 'code', value: lines.join('\n') }, programs)
  const isSure = isCommand(first.replace(/\\$/, ''), programs, false)
  if (!isSure || !session?.every(({ output }) => output.length === 0)) return []
  return session.map(({ command }) => ({ kind: 'command' as const, front: command }))
}
