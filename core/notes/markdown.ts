/**
 * Reads Markdown notes. The parser itself is `core/markdown.ts`; this keeps it
 * from what would exhaust its stack or its patience: nesting that nobody wrote
 * by hand.
 */
import type { Definition, Paragraph, Parents, Root, RootContent } from 'mdast'
import type { Warning } from '../fact.ts'
import { parseMarkdown } from '../markdown.ts'
import { maskMarks, unmaskMarks } from './masked-marks.ts'
import type { NotesTree } from './tree.ts'

/** Lists and quotes in each other; more of them are text. */
const DEEPEST_NESTING = 50
/** Emphasis in emphasis. */
const DEEPEST_MARKUP = 50

/** Read a document. Never throws. */
export function parseMarkdownNotes(notes: string, file: string): NotesTree {
  const text = notes.replace(/\r\n?/g, '\n')
  const warnings: Warning[] = []
  const warnIn = (passed: string): Warn => {
    const lineAt = lineCounter(passed)
    return (offset, message) => warnings.push({ file, line: lineAt(offset), message })
  }
  const shallow = withoutDeepNesting(text, warnIn(text))
  const root = parse(maskMarks(shallow), warnIn(shallow))
  unmaskMarks(root, (line) => {
    const message = 'There is too much markup in this paragraph; it is read as text.'
    warnings.push({ file, line, message })
  })
  flattenMarkup(root, shallow)
  resolveReferences(root)
  return { root, warnings }
}

/** Says at an offset what is wrong there. */
type Warn = (offset: number, message: string) => unknown

/** What even so exhausts the parser's stack is one piece of text. */
function parse(text: string, warn: Warn): Root {
  try {
    return parseMarkdown(text)
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    warn(0, 'This is nested too deeply to be read as Markdown; all of it is text.')
    const position = {
      start: { line: 1, column: 1, offset: 0 },
      end: { line: lineCounter(text)(text.length), column: 1, offset: text.length },
    }
    const children: Paragraph['children'] = [{ type: 'text', value: text, position }]
    return { type: 'root', children: [{ type: 'paragraph', children, position }] }
  }
}

const MARKER = String.raw`(?:>|[-+*](?=[ \t])|\d{1,9}[.)](?=[ \t]))`
/** The markers at the beginning of a line, as many as are allowed, with one more to come. */
const TOO_MANY = new RegExp(
  String.raw`^(?:[ \t]*${MARKER}){${DEEPEST_NESTING}}(?=[ \t]*${MARKER})[ \t]*`,
  'gm',
)
/** An item that is indented so far that the items around it must be nested too deeply. */
const TOO_FAR = new RegExp(String.raw`^([ \t]{${2 * DEEPEST_NESTING}})[ \t]+(?=${MARKER})`, 'gm')
/** `- - -` is a line across the page and nests nothing. */
const RULE = /^[ \t]*([-*_])(?:[ \t]*\1)*[ \t]*$/

/** Lists and quotes that lie too deep begin with an escaped marker; every line stays where it is. */
function withoutDeepNesting(text: string, warn: Warn): string {
  return text
    .replace(TOO_MANY, (markers, offset: number) => {
      if (RULE.test(markers) && RULE.test(lineFrom(text, offset))) return markers
      warn(offset, 'This is nested too deeply; what is inside is read as text.')
      return `${markers}\\`
    })
    .replace(TOO_FAR, '$1')
}

function lineFrom(text: string, offset: number): string {
  const end = text.indexOf('\n', offset)
  return text.slice(offset, end < 0 ? text.length : end)
}

/** Tells the lines of offsets; fast where they come in order. */
function lineCounter(text: string): (offset: number) => number {
  let line = 1
  let counted = 0
  return (offset) => {
    if (offset < counted) [line, counted] = [1, 0]
    for (let end = text.indexOf('\n', counted); end >= 0 && end < offset;) {
      line += 1
      counted = end + 1
      end = text.indexOf('\n', counted)
    }
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

/** A fact is read far from the end of the notes: `[docs][1]` takes its address along. */
function resolveReferences(root: Root): void {
  const definitions = new Map<string, Definition>()
  forEachParent(root, ({ children }) => {
    for (const child of children) {
      const isFirst = child.type === 'definition' && !definitions.has(child.identifier)
      if (isFirst) definitions.set(child.identifier, child)
    }
  })
  if (definitions.size === 0) return
  forEachParent(root, (parent) => {
    const children: RootContent[] = parent.children
    children.forEach((child, index) => {
      if (child.type !== 'linkReference') return
      const url = definitions.get(child.identifier)?.url
      if (url === undefined) return
      const { children: label, position } = child
      children[index] = { type: 'link', url, children: label, ...(position ? { position } : {}) }
    })
  })
}

function forEachParent(root: Root, visit: (parent: Parents) => void): void {
  const open: Parents[] = [root]
  for (let parent = open.pop(); parent; parent = open.pop()) {
    visit(parent)
    for (const child of parent.children) if ('children' in child) open.push(child)
  }
}
