/** Line blocks: lines that begin with a bar and stay lines. */
import type { LineBlock, VerseLine } from '../tree.ts'
import type { BlockParser, Read } from './blocks.ts'
import { parseInline } from './inline.ts'
import { isBlank, place, type Range } from './lines.ts'

const BAR = /^\|( +|$)/
/** Indentation beyond this is not kept: nobody writes such verse. */
const DEEPEST_BLOCK = 30

interface Verse {
  line: VerseLine
  /** Columns between the bar and the text. */
  indent: number
  at: number
}

/** Whether a line begins a line block. */
export const isBarred = (text: string) => BAR.test(text)

/** Read the line block that begins here, if one does. */
export function lineBlock(parser: BlockParser, range: Range): Read | undefined {
  const verses: Verse[] = []
  let at = range.from
  for (;;) {
    const bar =
      at < range.to && parser.lines[at]?.indent === range.indent
        ? BAR.exec(parser.textAt(at, range.indent))
        : undefined
    if (!bar) break
    const end = continuationEnd(parser, at, range)
    const text = wholeText(parser, at, end, range.indent + bar[0].length)
    // A gap is indented as the line before it.
    const indent = text === '' ? (verses.at(-1)?.indent ?? 0) : (bar[1]?.length ?? 0)
    const line: VerseLine = {
      type: 'verseLine',
      children: parseInline(text),
      position: place(at, end),
    }
    verses.push({ line, indent, at })
    at = end
  }
  const after = parser.lines[at]
  if (at < range.to && !isBlank(after) && verses.length > 0) {
    parser.warn(at, 'A blank line should stand between a line block and this line.')
  }
  return verses.length === 0 ? undefined : { nodes: [nested(verses, at, 0)], end: at }
}

/** A line goes on in the indented lines that follow it. */
function continuationEnd(parser: BlockParser, at: number, { to, indent }: Range): number {
  let end = at + 1
  for (; end < to; end += 1) {
    const line = parser.lines[end]
    if (!line || isBlank(line) || line.indent <= indent) break
  }
  return end
}

function wholeText(parser: BlockParser, from: number, to: number, column: number): string {
  const texts = [parser.textAt(from, column)]
  for (let at = from + 1; at < to; at += 1) texts.push(parser.textAt(at, 0).trim())
  return texts.join(' ').trim()
}

/** Lines that are indented more than the least indented ones are blocks of their own. */
function nested(verses: readonly Verse[], end: number, depth: number): LineBlock {
  const least = verses.reduce((min, { indent }) => Math.min(min, indent), Infinity)
  const children: LineBlock['children'] = []
  let deeper: Verse[] = []
  const flush = (until: number) => {
    if (deeper.length > 0) children.push(nested(deeper, until, depth + 1))
    deeper = []
  }
  for (const verse of verses) {
    if (verse.indent > least && depth < DEEPEST_BLOCK) {
      deeper.push(verse)
    } else {
      flush(verse.at)
      children.push(verse.line)
    }
  }
  flush(end)
  return { type: 'lineBlock', children, position: place(verses[0]?.at ?? end, end) }
}
