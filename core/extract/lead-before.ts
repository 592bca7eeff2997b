/** What stands before a block and says what its commands are for. */
import type { Block } from '../notes/tree.ts'
import { writeInline } from '../notes/write-blocks.ts'
import { leadInText } from './lead-in.ts'
import { lineOf, type Group, type Placed } from './rule.ts'

/** A lead-in, and where it stands. */
export interface Lead {
  /** Markdown, one line. */
  text: string
  /** 1-based. */
  line: number
  /** The text itself; none where it is a heading, which has a say in all that follows. */
  places: Block[]
  /** The list that it is all of. */
  claims: Block[]
}

/**
 * The lead-in of the block at this index of a group: the paragraph before it, the
 * last item of a list before it, or the heading right above.
 */
export function leadBefore({ heading, blocks, line }: Group, index: number): Lead | undefined {
  const before = blocks[index - 1]
  if (!before) {
    if (index > 0 || !heading || !isRightUnder(heading, blocks[index])) return undefined
    const text = leadInText(`${writeInline(heading.children)}:`)
    return text === undefined ? undefined : { text, line, places: [], claims: [] }
  }
  const paragraph = before.type === 'list' ? lastText(before) : before
  if (paragraph?.type !== 'paragraph') return undefined
  const text = leadInText(writeInline(paragraph.children))
  if (text === undefined) return undefined
  const isAll = before.type === 'list' && before.children.length === 1
  return { text, line: lineOf(paragraph), places: [paragraph], claims: isAll ? [before] : [] }
}

/** Whether nothing that another rule took stands between. */
function isRightUnder(heading: Placed, block: Placed | undefined): boolean {
  const end = heading.position?.end.line ?? 0
  return block !== undefined && lineOf(block) - end <= MOST_LINES_BETWEEN
}

/** Blank lines, and what opens a block of code. */
const MOST_LINES_BETWEEN = 5

/** The text of a list's last item, where that is all it holds. */
function lastText(list: Block & { type: 'list' }): Block | undefined {
  const [only, ...others] = list.children.at(-1)?.children ?? []
  return others.length === 0 ? only : undefined
}
