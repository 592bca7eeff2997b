/**
 * Hides the marks of paragraphs that have too many of them from the Markdown
 * parser, whose time grows with their square: each becomes a character that no
 * text has, and itself again in the tree. Every character keeps its place.
 */
import type { Nodes, Root } from 'mdast'

/** In one paragraph; nobody wrote more by hand. */
const MOST_MARKS = 1000

/** Those within paragraphs, then those that begin lists and quotes. */
const MARKS = '*_~`[]!<\\>-+.)'
const MARK = /[*_~`[\]!<\\]/g
/** Unicode keeps these code points for use within a program. */
const FIRST_MASK = 0xfdd0
const MASK = /[\ufdd0-\ufddd]/g
const HIDES_MARKUP = /[\ufdd0-\ufdd8]/

/** What a line begins with that goes on with no paragraph, or that is blank. */
const BOUNDARY =
  /^[ \t>]*(?:[-+*](?=\s|$)|#{1,6}(?=\s|$)|\d{1,9}[.)](?=\s|$)|\||`{3,}|~{3,}|(?=[\r\n]|$))/

/** A text in which no character is a mask: such characters have no place in text. */
export function withoutMasks(text: string): string {
  return text.replace(MASK, '\ufffd')
}

/** Whether a line goes on with no paragraph: it is blank, or begins with the mark of another block. */
export function beginsBlock(line: string): boolean {
  return BOUNDARY.test(line)
}

/** The text's lines, each with its ending. */
export function linesOf(text: string): string[] {
  return text.split(/(?<=\n|\r(?!\n))/)
}

/** A text {@link withoutMasks}, in paragraphs with too many marks with all of them hidden. */
export function maskMarks(text: string): string {
  const lines = linesOf(text)
  const parts: string[] = []
  for (let from = 0; from < lines.length;) {
    let to = from + 1
    while (to < lines.length && !beginsBlock(lines[to] ?? '')) to += 1
    parts.push(maskParagraph(lines.slice(from, to).join('')))
    from = to
  }
  return parts.join('')
}

/** Whether the parser would take too long over a paragraph. */
export function hasTooManyMarks(paragraph: string): boolean {
  return paragraph.length > MOST_MARKS && (paragraph.match(MARK)?.length ?? 0) > MOST_MARKS
}

/** One mark, hidden. */
export function maskOf(mark: string): string {
  return String.fromCharCode(FIRST_MASK + MARKS.indexOf(mark))
}

/** Puts the marks back, and tells the line of each text with hidden marks of paragraphs in it. */
export function unmaskMarks(root: Root, tell: (line: number) => void): void {
  const open: Nodes[] = [root]
  for (let node = open.pop(); node; node = open.pop()) {
    for (const [key, value] of Object.entries(node)) {
      if (typeof value !== 'string' || value.search(MASK) < 0) continue
      Object.assign(node, { [key]: value.replace(MASK, markOf) })
      if (node.type === 'text' && node.position && HIDES_MARKUP.test(value))
        tell(node.position.start.line)
    }
    if ('children' in node) for (const child of node.children) open.push(child)
  }
}

function maskParagraph(paragraph: string): string {
  if (!hasTooManyMarks(paragraph)) return paragraph
  const marker = BOUNDARY.exec(paragraph)
  const from = marker?.index === 0 ? marker[0].length : 0
  return paragraph.slice(0, from) + paragraph.slice(from).replace(MARK, maskOf)
}

const markOf = (mask: string) => MARKS.charAt(mask.charCodeAt(0) - FIRST_MASK)
