/**
 * Blocks of reStructuredText: a parser over ranges of lines. It copies no text
 * until a block is complete, and never fails: what it does not know is a
 * paragraph.
 */
import type { List, ListItem, Paragraph, RootContent } from 'mdast'
import type { Warning } from '../../fact.ts'
import type { Block, DefinitionItem, NotesTree } from '../tree.ts'
import { isAdornment, titleReader } from './headings.ts'
import { parseInline } from './inline.ts'
import { isBlank, linesOf, place, widthOf, type Line } from './lines.ts'
import { bulletOf, continuesEnumeration, enumeratorOf, type Marker } from './list-markers.ts'
import { indentedLiteral, quotedLiteral, type Range } from './literal.ts'
import { beginsMarked, markedBlock } from './marked.ts'

/** Nesting beyond this is read as plain text: no notes have it, and the stack has an end. */
const DEEPEST_NESTING = 100

/** Read a document. */
export function parseRst(text: string, file: string): NotesTree {
  const lines = linesOf(text)
  const parser = new BlockParser(lines, file)
  const titleAt = titleReader(lines)
  const children: RootContent[] = []
  let at = 0
  while (at < lines.length) {
    const title = isBlank(lines[at]) ? undefined : titleAt(at)
    if (title) {
      children.push(title.heading)
      if (title.warning !== undefined) parser.warn(at, title.warning)
      at = title.end
    } else {
      const blocks = parser.blockAt({ from: at, to: lines.length, indent: 0 }, 0)
      for (const node of blocks.nodes) children.push(node)
      at = blocks.end
    }
  }
  return { root: { type: 'root', children }, warnings: parser.warnings }
}

/** Blocks, and the index of the line after them. */
export interface Read {
  nodes: Block[]
  end: number
}

/** The lines of an item whose text begins behind its marker. */
export interface Hanging extends Range {
  /** Where the text begins on the marker's line. */
  column: number
  /** Whether there is no text at all. */
  isEmpty: boolean
}

/** Reads the blocks of one document; what it finds odd is in `warnings`. */
export class BlockParser {
  readonly warnings: Warning[] = []

  readonly lines: readonly Line[]
  readonly file: string
  private readonly firstLine: number

  /** @param firstLine index of the first of these lines in the notes */
  constructor(lines: readonly Line[], file: string, firstLine = 0) {
    this.lines = lines
    this.file = file
    this.firstLine = firstLine
  }

  /** A parser of lines cut out of these, as a table's cell is; the first stood at index `at`. */
  cut(lines: readonly Line[], at: number): BlockParser {
    return new BlockParser(lines, this.file, this.firstLine + at)
  }

  warn(at: number, message: string): void {
    this.warnings.push({ file: this.file, line: this.firstLine + at + 1, message })
  }

  /** All blocks of a range. */
  blocks(range: Range, depth: number): Block[] {
    const nodes: Block[] = []
    let at = range.from
    while (at < range.to) {
      const read = this.blockAt({ ...range, from: at }, depth)
      for (const node of read.nodes) nodes.push(node)
      at = read.end
    }
    return nodes
  }

  /** The block that begins at the range's first line, or none where that is blank. */
  blockAt(range: Range, depth: number): Read {
    const { from, indent } = range
    const line = this.lines[from]
    if (line === undefined || isBlank(line)) return { nodes: [], end: from + 1 }
    if (depth > DEEPEST_NESTING) return this.tooDeep(range)
    if (line.indent > indent) return this.blockQuote(range, depth)
    const text = line.text.slice(indent)
    return (
      this.list(range, bulletOf(text), depth) ??
      this.enumeration(range, enumeratorOf(text), depth) ??
      markedBlock(this, range, text, depth) ??
      this.transition(range) ??
      this.definitionList(range, depth) ??
      this.paragraph(range)
    )
  }

  /** Up to the first line that is indented less than `indent`; blank lines at the end are left out. */
  indentedEnd(from: number, to: number, indent: number): number {
    let end = from
    for (let at = from; at < to; at += 1) {
      const line = this.lines[at]
      if (line === undefined || line.indent < indent) break
      if (!isBlank(line)) end = at + 1
    }
    return end
  }

  /** Lines that are indented more than `indent`, and the indentation they share. */
  deeper(from: number, to: number, indent: number): Range {
    const end = this.indentedEnd(from, to, indent + 1)
    let shared = Infinity
    for (let at = from; at < end; at += 1) {
      shared = Math.min(shared, this.lines[at]?.indent ?? Infinity)
    }
    return { from, to: end, indent: shared }
  }

  private blockQuote(range: Range, depth: number): Read {
    const inner = this.deeper(range.from, range.to, range.indent)
    const children = this.blocks(inner, depth + 1)
    const node: Block = { type: 'blockquote', children, position: place(range.from, inner.to) }
    return { nodes: [node], end: inner.to }
  }

  private list(range: Range, first: Marker | undefined, depth: number): Read | undefined {
    if (!first) return undefined
    const list: List = { type: 'list', ordered: false, spread: false, children: [] }
    let at = range.from
    for (let marker: Marker | undefined = first; marker && marker.style === first.style;) {
      at = this.listItem(list, { ...range, from: at }, marker, depth)
      const next = this.nextAt(at, range)
      marker = next === undefined ? undefined : bulletOf(this.textAt(next, range.indent))
      if (next !== undefined && marker?.style === first.style) at = next
    }
    return { nodes: [placed(list, range.from, at)], end: at }
  }

  private enumeration(range: Range, first: Marker | undefined, depth: number): Read | undefined {
    if (!first || !this.isEnumerationItem(range, first)) return undefined
    const list: List = { type: 'list', ordered: true, spread: false, children: [] }
    if (first.ordinal !== undefined) list.start = first.ordinal
    let at = range.from
    let marker: Marker | undefined = first
    while (marker) {
      at = this.listItem(list, { ...range, from: at }, marker, depth)
      const next = this.nextAt(at, range)
      marker =
        next === undefined ? undefined : this.followingEnumerator({ ...range, from: next }, marker)
      if (next !== undefined && marker) at = next
    }
    return { nodes: [placed(list, range.from, at)], end: at }
  }

  private followingEnumerator(range: Range, before: Marker): Marker | undefined {
    const marker = enumeratorOf(this.textAt(range.from, range.indent), before)
    return marker && continuesEnumeration(before, marker) && this.isEnumerationItem(range, marker)
      ? marker
      : undefined
  }

  /** `A. Einstein was a physicist` over more text is a sentence: an item's second line is indented. */
  private isEnumerationItem({ from, to, indent }: Range, marker: Marker): boolean {
    const next = from + 1 < to ? this.lines[from + 1] : undefined
    if (next === undefined || isBlank(next) || next.indent < indent) return true
    if (next.indent > indent) return next.indent >= indent + marker.width
    const following = enumeratorOf(next.text.slice(indent), marker)
    return following !== undefined && continuesEnumeration(marker, following)
  }

  /** Adds an item to the list; answers the index of the line after it. */
  private listItem(list: List, range: Range, marker: Marker, depth: number): number {
    const { from, to } = range
    let indent = range.indent + marker.width
    const isEmpty = this.textAt(from, indent) === ''
    if (isEmpty) {
      const next = this.lines[from + 1]
      if (next && !isBlank(next) && next.indent > range.indent && from + 1 < to)
        indent = next.indent
    }
    const end = Math.max(from + 1, this.indentedEnd(from + 1, to, indent))
    const children = this.withFirstLineAt(from, indent, () =>
      this.blocks({ from: isEmpty ? from + 1 : from, to: end, indent }, depth + 1),
    )
    const item: ListItem = { type: 'listItem', spread: false, children, position: place(from, end) }
    list.children.push(item)
    const after = this.lines[end]
    if (after && end < to && !isBlank(after) && after.indent > range.indent) {
      this.warn(end, 'This line is indented less than the list item before it.')
    }
    return end
  }

  /** What begins on a marker's line at `column` and goes on in the indented lines below. */
  hangingBody(at: number, column: number, { to, indent: outer }: Range): Hanging {
    const below = this.deeper(at + 1, to, outer)
    const isBare = this.textAt(at, column) === ''
    const end = Math.max(at + 1, below.to)
    const isAlone = end === at + 1
    const indent = isAlone ? column : below.indent
    return isBare
      ? { from: at + 1, to: end, indent, column: indent, isEmpty: isAlone }
      : { from: at, to: end, indent, column, isEmpty: false }
  }

  /** The blocks of such a body. */
  hangingBlocks(body: Hanging, depth: number): Block[] {
    const { from, to, indent, column, isEmpty } = body
    if (isEmpty) return []
    return this.withFirstLineAt(
      from,
      indent,
      () => this.blocks({ from, to, indent }, depth),
      column,
    )
  }

  /** While `read` runs, a line counts as indented to `indent`; its text, from `column`, stands there. */
  private withFirstLineAt<Value>(
    at: number,
    indent: number,
    read: () => Value,
    column = indent,
  ): Value {
    const line = this.lines[at]
    if (!line) return read()
    const before = { ...line }
    if (column !== indent) line.text = `${' '.repeat(indent)}${line.text.slice(column)}`
    line.indent = line.text.length > indent ? indent : Infinity
    try {
      return read()
    } finally {
      line.text = before.text
      line.indent = before.indent
    }
  }

  private definitionList(range: Range, depth: number): Read | undefined {
    const { indent, to } = range
    const items: DefinitionItem[] = []
    let end = range.from
    for (let at: number | undefined = range.from; at !== undefined; at = this.nextAt(end, range)) {
      const line = this.lines[at]
      const next = at + 1 < to ? this.lines[at + 1] : undefined
      const isTerm =
        line?.indent === indent && next !== undefined && !isBlank(next) && next.indent > indent
      if (!isTerm || this.isOtherBlock(at, range)) break
      const inner = this.deeper(at + 1, to, indent)
      const source = line.text.slice(indent)
      items.push({
        type: 'definitionItem',
        position: place(at, inner.to),
        children: [
          {
            type: 'definitionTerm',
            source,
            children: parseInline(source),
            position: place(at, at + 1),
          },
          {
            type: 'definitionDescription',
            children: this.blocks(inner, depth + 1),
            position: place(at + 1, inner.to),
          },
        ],
      })
      end = inner.to
    }
    if (items.length === 0) return undefined
    const node: Block = {
      type: 'definitionList',
      children: items,
      position: place(range.from, end),
    }
    return { nodes: [node], end }
  }

  /** Whether a line begins something else than text, which ends a definition list. */
  private isOtherBlock(at: number, { indent }: Range): boolean {
    const text = this.textAt(at, indent)
    return (
      bulletOf(text) !== undefined ||
      enumeratorOf(text) !== undefined ||
      beginsMarked(text) ||
      isAdornment(this.lines[at]) ||
      (indent === 0 && isAdornment(this.lines[at + 1]))
    )
  }

  private transition({ from, to, indent }: Range): Read | undefined {
    const line = this.lines[from]
    if (!line || !isAdornment(line) || line.text.length < 4 || indent > 0) return undefined
    if (from + 1 < to && !isBlank(this.lines[from + 1])) return undefined
    return { nodes: [{ type: 'thematicBreak', position: place(from, from + 1) }], end: from + 1 }
  }

  /** Text up to a blank line or another indentation. */
  paragraph(range: Range): Read {
    const { from, to, indent } = range
    let end = from + 1
    while (end < to && this.lines[end]?.indent === indent && !this.isTitle(end, indent)) end += 1
    const after = this.lines[end]
    if (after && end < to && !isBlank(after) && after.indent > indent) {
      this.warn(end, 'This line is indented more than the paragraph before it.')
    }
    const texts: string[] = []
    for (let at = from; at < end; at += 1) texts.push(this.textAt(at, indent))
    const text = texts.join(' ').replace(/\s+/g, ' ').trim()
    return text.endsWith('::') && !text.endsWith('\\::')
      ? this.beforeLiteral(text, range, end)
      : { nodes: [paragraphOf(text, from, end)], end }
  }

  /** A paragraph that announces a literal block: one colon stays, unless it stood alone. */
  private beforeLiteral(text: string, range: Range, end: number): Read {
    const shown = /(^|\s)::$/.test(text) ? text.slice(0, -2).trimEnd() : text.slice(0, -1)
    const nodes: Block[] = shown === '' ? [] : [paragraphOf(shown, range.from, end)]
    const literal =
      indentedLiteral(this, { ...range, from: end }) ?? quotedLiteral(this, { ...range, from: end })
    if (!literal) {
      this.warn(end - 1, 'A literal block should follow “::”, but none does.')
      return { nodes, end }
    }
    return { nodes: [...nodes, ...literal.nodes], end: literal.end }
  }

  /** A title right under a paragraph: its author forgot the blank line. */
  private isTitle(at: number, indent: number): boolean {
    const [line, under] = [this.lines[at], this.lines[at + 1]]
    if (indent > 0 || !line || !under || !isAdornment(under)) return false
    return under.text.length >= Math.max(4, widthOf(line.text))
  }

  private tooDeep(range: Range): Read {
    const end = Math.max(range.from + 1, this.indentedEnd(range.from + 1, range.to, range.indent))
    const texts: string[] = []
    for (let at = range.from; at < end; at += 1) texts.push(this.lines[at]?.text.trim() ?? '')
    this.warn(range.from, 'This is nested too deeply and is read as plain text.')
    return { nodes: [paragraphOf(texts.filter(Boolean).join(' '), range.from, end)], end }
  }

  /** The next line of this range that is not blank and not indented further. */
  nextAt(at: number, { to, indent }: Range): number | undefined {
    let next = at
    while (next < to && isBlank(this.lines[next])) next += 1
    return next < to && this.lines[next]?.indent === indent ? next : undefined
  }

  /** A line's text from a column on. */
  textAt(at: number, indent: number): string {
    return this.lines[at]?.text.slice(indent) ?? ''
  }
}

function placed(list: List, from: number, to: number): List {
  return { ...list, position: place(from, to) }
}

function paragraphOf(text: string, from: number, to: number): Paragraph {
  return { type: 'paragraph', children: parseInline(text), position: place(from, to) }
}
