/**
 * Reads Markdown that comes from anywhere: never throws, and takes a time that
 * grows with the text and not with its square. What would exhaust the parser's
 * stack or its patience (nesting, marks and paragraphs that nobody wrote by hand)
 * is read as text, where it stands.
 */
import type { Paragraph, Parents, Root } from 'mdast'
import { blankEndless, insertEndless } from './endless-paragraphs.ts'
import { parseMarkdown } from './markdown.ts'
import { maskMarks, maskOf, unmaskMarks, withoutMasks } from './masked-marks.ts'

/** Lists and quotes in each other; more of them are text. */
const DEEPEST_NESTING = 50
/** Emphasis in emphasis. */
const DEEPEST_MARKUP = 50

/** What was read as text, and where. */
export interface Remark {
  line: number
  message: string
}

/** Read a text; every node's offsets are those of the text as it was given. */
export function readMarkdown(given: string): { root: Root; remarks: Remark[] } {
  const remarks: Remark[] = []
  const text = withoutMasks(given)
  const lineAt = lineCounter(text)
  const shallow = withoutDeepNesting(text, (offset, message) =>
    remarks.push({ line: lineAt(offset), message }),
  )
  const { text: finite, endless } = blankEndless(shallow)
  for (const { from } of endless) remarks.push({ line: from, message: ENDLESS })
  const root = parse(maskMarks(finite), remarks)
  insertEndless(root, endless)
  unmaskMarks(root, (line) => remarks.push({ line, message: TOO_MUCH_MARKUP }))
  flattenMarkup(root, text)
  return { root, remarks }
}

const TOO_DEEP = 'This is nested too deeply; what is inside is read as text.'
const ENDLESS = 'This paragraph goes on for more than a thousand lines; it is read as text.'
const TOO_MUCH_MARKUP = 'There is too much markup in this paragraph; it is read as text.'
const ALL_TEXT = 'This is nested too deeply to be read as Markdown; all of it is text.'

/** What even so exhausts the parser's stack is one piece of text. */
function parse(text: string, remarks: Remark[]): Root {
  try {
    return parseMarkdown(text)
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    remarks.push({ line: 1, message: ALL_TEXT })
    const position = {
      start: { line: 1, column: 1, offset: 0 },
      end: { line: lineCounter(text)(text.length), column: 1, offset: text.length },
    }
    const children: Paragraph['children'] = [{ type: 'text', value: text, position }]
    return { type: 'root', children: [{ type: 'paragraph', children, position }] }
  }
}

const MARKER = String.raw`(?:>|[-+*](?=[ \t])|\d{1,9}[.)](?=[ \t]))`
/** The markers at the beginning of a line, as many as are allowed, and one more. */
const TOO_MANY = new RegExp(
  String.raw`^((?:[ \t]*${MARKER}){${DEEPEST_NESTING}}[ \t]*\d{0,9})([-+*>.)])(?<=${MARKER})`,
  'gm',
)
/** An item that is indented so far that the items around it must be nested too deeply. */
const TOO_FAR = new RegExp(
  String.raw`^([ \t]{${2 * DEEPEST_NESTING + 1},}\d{0,9})([-+*>.)])(?<=${MARKER})`,
  'gm',
)
/** `- - -` is a line across the page and nests nothing. */
const RULE = /^[ \t]*([-*_])(?:[ \t]*\1)*[ \t]*$/

/** Hides the first marker that lies too deep in a line, so that it begins a text. */
function withoutDeepNesting(text: string, tell: (offset: number, message: string) => void): string {
  return text
    .replace(TOO_MANY, (all: string, before: string, mark: string, offset: number) => {
      if (RULE.test(all) && RULE.test(lineFrom(text, offset))) return all
      tell(offset, TOO_DEEP)
      return before + maskOf(mark)
    })
    .replace(TOO_FAR, (_, before: string, mark: string) => before + maskOf(mark))
}

function lineFrom(text: string, offset: number): string {
  const end = text.indexOf('\n', offset)
  return text.slice(offset, end < 0 ? text.length : end)
}

/** Tells the lines of offsets; fast where they come in order. */
function lineCounter(text: string): (offset: number) => number {
  let line = 1
  const end = /\r\n?|\n/g
  let next = end.exec(text)
  let last = 0
  return (offset) => {
    if (offset < last) {
      line = 1
      end.lastIndex = 0
      next = end.exec(text)
    }
    last = offset
    for (; next && next.index < offset; next = end.exec(text)) line += 1
    return line
  }
}

/** Make text of what lies too deep in markup; without recursion, which is what it protects from. */
function flattenMarkup(root: Root, text: string): void {
  const open: { parent: Parents; depth: number }[] = [{ parent: root, depth: 0 }]
  for (let entry = open.pop(); entry; entry = open.pop()) {
    const { parent } = entry
    const isMarkup = ['emphasis', 'strong', 'delete', 'link'].includes(parent.type)
    const depth = isMarkup ? entry.depth + 1 : 0
    if (depth > DEEPEST_MARKUP) {
      const from = parent.children.at(0)?.position?.start.offset ?? 0
      const to = parent.children.at(-1)?.position?.end.offset ?? from
      parent.children = [{ type: 'text', value: text.slice(from, to) }]
      continue
    }
    for (const child of parent.children) {
      if ('children' in child) open.push({ parent: child, depth })
    }
  }
}
