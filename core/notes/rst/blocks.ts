/**
 * Blocks of reStructuredText: a parser over ranges of lines. It copies no text
 * until a block is complete, and never fails: what it does not know is a
 * paragraph.
 */
import type { Warning } from '../../fact.ts'
import type { Block } from '../tree.ts'
import { definitionList } from './definition-lists.ts'
import { isAdornment } from './headings.ts'
import { isBlank, place, type Line, type Range } from './lines.ts'
import { listBlock } from './lists.ts'
import { markedBlock } from './marked.ts'
import { paragraph, plainParagraph } from './paragraphs.ts'

/** Nesting beyond this is read as plain text: no notes have it, and the stack has an end. */
const DEEPEST_NESTING = 100

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
      listBlock(this, range, text, depth) ??
      markedBlock(this, range, text, depth) ??
      this.transition(range) ??
      definitionList(this, range, depth) ??
      paragraph(this, range)
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

  /** The blocks of such a body: its first line counts as indented like the others meanwhile. */
  hangingBlocks({ from, to, indent, column, isEmpty }: Hanging, depth: number): Block[] {
    const line = this.lines[from]
    if (isEmpty || !line) return []
    const before = { ...line }
    if (column !== indent) line.text = `${' '.repeat(indent)}${line.text.slice(column)}`
    line.indent = line.text.length > indent ? indent : Infinity
    try {
      return this.blocks({ from, to, indent }, depth)
    } finally {
      Object.assign(line, before)
    }
  }

  private transition({ from, to, indent }: Range): Read | undefined {
    const line = this.lines[from]
    if (!line || !isAdornment(line) || line.text.length < 4 || indent > 0) return undefined
    if (from + 1 < to && !isBlank(this.lines[from + 1])) return undefined
    return { nodes: [{ type: 'thematicBreak', position: place(from, from + 1) }], end: from + 1 }
  }

  private tooDeep(range: Range): Read {
    const end = Math.max(range.from + 1, this.indentedEnd(range.from + 1, range.to, range.indent))
    this.warn(range.from, 'This is nested too deeply and is read as plain text.')
    return { nodes: [plainParagraph(this, { ...range, to: end })], end }
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
