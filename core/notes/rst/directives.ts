/**
 * Directives are read for the text in them. Nothing is included, executed or
 * fetched; those that nobody here knows are text, and a warning says so.
 */
import type { Paragraph } from 'mdast'
import type { Block } from '../tree.ts'
import type { BlockParser, Read } from './blocks.ts'
import { argumentOf, directiveAt, optionOf, type Directive } from './directive-parts.ts'
import { csvTable, listTable } from './directive-tables.ts'
import { parseInline } from './inline.ts'
import { isBlank, place } from './lines.ts'
import { codeOf, type Range } from './literal.ts'

const ADMONITIONS = new Set(
  'attention caution danger error hint important note tip warning seealso todo'.split(' '),
)
const CODE = new Set(
  'code code-block sourcecode parsed-literal prompt doctest testcode highlight-block'.split(' '),
)
/** Their argument is text, and so is what they hold. */
const TITLED = new Set(
  'topic sidebar rubric centered table glossary versionadded versionchanged deprecated'.split(' '),
)
/** Their argument is text that belongs to what they hold. */
const PLAIN = new Set('epigraph highlights pull-quote compound only'.split(' '))
/** Their argument only says how to show what they hold. */
const WRAPPERS = new Set('container class rst-class tabs tab'.split(' '))
/** They only say how to lay out or number something. */
const SILENT = new Set(
  (
    'contents toctree meta index highlight role default-role sectnum section-numbering title ' +
    'header footer target-notes restructuredtext-test-directive currentmodule module tabularcolumns'
  ).split(' '),
)
/** They want what is outside of the notes, or is not for readers. */
const REFUSED = new Set('include literalinclude raw'.split(' '))

/** Read the directive that begins here, if one does. */
export function directive(
  parser: BlockParser,
  range: Range,
  text: string,
  depth: number,
): Read | undefined {
  const found = directiveAt(parser, range, text)
  return found && { nodes: read(parser, found, depth), end: found.range.to }
}

function read(parser: BlockParser, found: Directive, depth: number): Block[] {
  const { name, range, content } = found
  const inside = () => parser.blocks(content, depth + 1)
  if (name === 'admonition') return [admonition(found, [...title(parser, found), ...inside()])]
  if (ADMONITIONS.has(name))
    return [admonition(found, [...lead(parser, found, depth), ...inside()])]
  if (CODE.has(name)) return code(parser, found)
  if (name === 'math') return [{ ...codeOf(parser, whole(found), 'math') }]
  if (name === 'image' || name === 'figure') return [...alternative(parser, found), ...inside()]
  if (name === 'list-table') return [...title(parser, found), ...listTable(parser, found, inside())]
  if (name === 'csv-table') return [...title(parser, found), ...csvTable(parser, found)]
  if (TITLED.has(name)) return [...title(parser, found), ...inside()]
  if (PLAIN.has(name)) return quoted(found, [...lead(parser, found, depth), ...inside()])
  if (WRAPPERS.has(name)) return inside()
  if (SILENT.has(name)) return []
  if (REFUSED.has(name)) {
    parser.warn(range.from, `“${name}” is not followed: nothing but the notes is read.`)
    return []
  }
  parser.warn(range.from, `The directive “${name}” is not known; what it says is read as text.`)
  return [...title(parser, found), ...parser.blocks(found.options, depth + 1), ...inside()]
}

function admonition({ name, range }: Directive, children: Block[]): Block {
  const position = place(range.from, range.to)
  return { type: 'blockquote', data: { admonition: name }, children, position }
}

function quoted({ name, range }: Directive, children: Block[]): Block[] {
  if (name === 'compound' || name === 'only') return children
  return [{ type: 'blockquote', children, position: place(range.from, range.to) }]
}

/** What follows the name, as blocks: it goes on below. */
function lead(parser: BlockParser, { head }: Directive, depth: number): Block[] {
  return parser.hangingBlocks(head, depth + 1)
}

/** What follows the name, as a paragraph. */
function title(parser: BlockParser, found: Directive): Paragraph[] {
  const text = argumentOf(parser, found)
  return text === '' ? [] : [paragraph(text, found.head)]
}

/** What a picture shows, in words. */
function alternative(parser: BlockParser, found: Directive): Paragraph[] {
  const text = optionOf(parser, found, 'alt') ?? ''
  return text === '' ? [] : [paragraph(text, found.range)]
}

function paragraph(text: string, { from, to }: Range): Paragraph {
  return { type: 'paragraph', children: parseInline(text), position: place(from, to) }
}

/** The language stands behind the name; what stands below it is code, even where a blank line is missing. */
function code(parser: BlockParser, found: Directive): Block[] {
  const { range, head, content, options } = found
  const isNamed = head.from === range.from
  const language = isNamed ? parser.textAt(range.from, head.column).trim() : ''
  const below = isNamed ? range.from + 1 : head.from
  const from = below < head.to ? below : content.from
  if (below < head.to)
    parser.warn(below, 'A blank line should stand between this line and the code.')
  const lines = trimmed(parser, { from, to: content.to, indent: content.indent })
  // Options between two pieces of code would be code themselves.
  if (below < head.to && options.from < options.to)
    parser.warn(options.from, 'The options of this directive are read as code.')
  if (lines.from >= lines.to) return []
  return [codeOf(parser, lines, language === '' ? undefined : language)]
}

function whole({ head, content, range }: Directive): Range {
  const from = head.isEmpty ? content.from : Math.max(head.from, range.from)
  return { from, to: content.to, indent: head.isEmpty ? content.indent : range.indent }
}

function trimmed(parser: BlockParser, range: Range): Range {
  let { from, to } = range
  while (from < to && isBlank(parser.lines[from])) from += 1
  while (to > from && isBlank(parser.lines[to - 1])) to -= 1
  return { ...range, from, to }
}
