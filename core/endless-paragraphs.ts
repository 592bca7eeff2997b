/**
 * Takes paragraphs that go on for thousands of lines from the Markdown parser,
 * whose time grows with the square of a paragraph's lines: headings underlined
 * one after the other, a quote that one line after the other goes on with.
 */
import type { Paragraph, Root } from 'mdast'
import { beginsBlock, linesOf } from './masked-marks.ts'

/** Nobody wrote longer ones by hand; it is as many blocks as the parser reads at once without delay. */
const MOST_LINES = 1000

/** A paragraph that the parser does not see. */
interface Endless {
  value: string
  /** 1-based, of its first and last line. */
  from: number
  to: number
  /** Of its first character in the text. */
  offset: number
}

/**
 * The text with every endless paragraph blanked out; every other character keeps
 * its place. What stands between the fences of code is no paragraph.
 */
export function blankEndless(text: string): { text: string; endless: Endless[] } {
  const endless: Endless[] = []
  const parts: string[] = []
  const lines = linesOf(text)
  let fence = ''
  let offset = 0
  for (let from = 0; from < lines.length;) {
    const first = lines[from] ?? ''
    fence = fenceAfter(first, fence)
    let to = from + 1
    const isParagraph = fence === '' && first.trim() !== ''
    while (isParagraph && to < lines.length && !beginsBlock(lines[to] ?? '')) to += 1
    const value = lines.slice(from, to).join('')
    if (to - from > MOST_LINES) {
      endless.push({ value, from: from + 1, to, offset })
      parts.push(value.replace(/[^\r\n]/g, ' '))
    } else parts.push(value)
    offset += value.length
    from = to
  }
  return { text: parts.join(''), endless }
}

/** Put the endless paragraphs back, as the text they are. */
export function insertEndless(root: Root, endless: readonly Endless[]): void {
  for (const { value, from, to, offset } of endless) {
    const position = {
      start: { line: from, column: 1, offset },
      end: { line: to, column: 1, offset: offset + value.length },
    }
    const children: Paragraph['children'] = [{ type: 'text', value: value.trim(), position }]
    const paragraph: Paragraph = { type: 'paragraph', children, position }
    const next = root.children.findIndex((node) => (node.position?.start.offset ?? 0) > offset)
    root.children.splice(next < 0 ? root.children.length : next, 0, paragraph)
  }
}

const FENCE = /^([ \t>]*(?:(?:[-+*]|\d{1,9}[.)])[ \t]+)*)(`{3,}(?=[^`]*$)|~{3,})/

/** The fence that is open behind a line, with what stands before it; none is empty. */
function fenceAfter(line: string, open: string): string {
  const [opening = ''] = FENCE.exec(line) ?? []
  if (open === '') return opening
  // What was opened in a list or quote ends with it.
  const isOutside = /^[^\s`~]/.test(open) && /^[^\s>]/.test(line)
  if (isOutside) return opening
  const mark = open.replace(/^[^`~]*/, '')
  return line.replace(/^[ \t>]*/, '').startsWith(mark) ? '' : open
}
