/**
 * Directives are read for the text in them. Nothing is included, executed or
 * fetched; those that nobody here knows are text, and a warning says so. What is
 * not shown stays in the tree: as a block's `source`, or as a comment.
 */
import type { Paragraph } from 'mdast'
import type { Block } from '../tree.ts'
import type { BlockParser, Read } from './blocks.ts'
import { argumentOf, directiveAt, optionOf, type Directive } from './directive-parts.ts'
import { csvTable, listTable } from './directive-tables.ts'
import { parseInline } from './inline.ts'
import { isBlank, place, type Range } from './lines.ts'
import { codeOf } from './literal.ts'

type Reading = (parser: BlockParser, found: Directive, depth: number) => Block[]

const READINGS = new Map<string, Reading>([
  ...named('attention caution danger error hint important note tip warning seealso todo', remark),
  ...named('admonition', titledRemark),
  ...named(
    'code code-block sourcecode parsed-literal prompt doctest testcode highlight-block',
    code,
  ),
  ...named('math', formula),
  ...named('image figure', picture),
  ...named('list-table', (parser, found, depth) => [
    ...title(parser, found),
    ...listTable(parser, found, inside(parser, found, depth)),
  ]),
  ...named('csv-table', (parser, found) => [...title(parser, found), ...csvTable(parser, found)]),
  // Their argument is text, and so is what they hold.
  ...named('topic sidebar rubric centered table glossary', titled),
  ...named('versionadded versionchanged deprecated', titled),
  // Their argument is text that belongs to what they hold.
  ...named('epigraph highlights pull-quote', quotation),
  ...named('compound only', plain),
  // Their argument only says how to show what they hold.
  ...named('container class rst-class tabs tab', inside),
  // They only say how to lay out or number something.
  ...named('contents toctree meta index highlight role default-role sectnum title', nothing),
  ...named('section-numbering header footer target-notes currentmodule module', nothing),
  ...named('tabularcolumns', nothing),
  // They want what is outside of the notes, or is not for readers.
  ...named('include literalinclude raw', refused),
])

/** Those whose argument is not shown. */
const HIDES_ARGUMENT = new Set('image figure container class rst-class tabs tab'.split(' '))

/** Read the directive that begins here, if one does. */
export function directive(
  parser: BlockParser,
  range: Range,
  text: string,
  depth: number,
): Read | undefined {
  const found = directiveAt(parser, range, text)
  if (!found) return undefined
  const read = READINGS.get(found.name) ?? unknown
  const nodes = read(parser, found, depth)
  return { nodes: withSource(parser, found, nodes), end: found.range.to }
}

/** What the blocks do not show stays with the first of them; if there is none, in a comment. */
function withSource(parser: BlockParser, found: Directive, nodes: Block[]): Block[] {
  const { name, range, options } = found
  const [first, ...rest] = nodes
  if (!first) {
    const value = textsOf(parser, range)
      .join('\n')
      .replace(/^\.\. +/, '')
    return [{ type: 'comment', directive: name, value, position: place(range.from, range.to) }]
  }
  const argument = HIDES_ARGUMENT.has(name) ? [argumentOf(parser, found)] : []
  const written = [`${name}::`, ...argument, ...textsOf(parser, options), first.data?.source ?? '']
  return [{ ...first, data: { ...first.data, source: written.join(' ').trim() } }, ...rest]
}

function textsOf(parser: BlockParser, { from, to, indent }: Range): string[] {
  const texts: string[] = []
  for (let at = from; at < to; at += 1) texts.push(parser.textAt(at, indent))
  return texts
}

function remark(parser: BlockParser, found: Directive, depth: number): Block[] {
  return [asRemark(found, plain(parser, found, depth))]
}

function titledRemark(parser: BlockParser, found: Directive, depth: number): Block[] {
  return [asRemark(found, titled(parser, found, depth))]
}

function asRemark({ name, range }: Directive, children: Block[]): Block {
  const position = place(range.from, range.to)
  return { type: 'blockquote', data: { admonition: name }, children, position }
}

function quotation(parser: BlockParser, found: Directive, depth: number): Block[] {
  const { from, to } = found.range
  return [{ type: 'blockquote', children: plain(parser, found, depth), position: place(from, to) }]
}

/** What follows the name goes on below. */
function plain(parser: BlockParser, found: Directive, depth: number): Block[] {
  return [...parser.hangingBlocks(found.head, depth + 1), ...inside(parser, found, depth)]
}

/** What follows the name is a paragraph by itself. */
function titled(parser: BlockParser, found: Directive, depth: number): Block[] {
  return [...title(parser, found), ...inside(parser, found, depth)]
}

function inside(parser: BlockParser, { content }: Directive, depth: number): Block[] {
  return parser.blocks(content, depth + 1)
}

function nothing(): Block[] {
  return []
}

function refused(parser: BlockParser, { name, range }: Directive): Block[] {
  parser.warn(range.from, `“${name}” is not followed: nothing but the notes is read.`)
  return []
}

function unknown(parser: BlockParser, found: Directive, depth: number): Block[] {
  const { name, range, options } = found
  parser.warn(range.from, `The directive “${name}” is not known; what it says is read as text.`)
  return [
    ...title(parser, found),
    ...parser.blocks(options, depth + 1),
    ...inside(parser, found, depth),
  ]
}

function title(parser: BlockParser, found: Directive): Paragraph[] {
  const text = argumentOf(parser, found)
  return text === '' ? [] : [paragraph(text, found.head)]
}

/** What a picture shows, in words, and what is said under it. */
function picture(parser: BlockParser, found: Directive, depth: number): Block[] {
  const text = optionOf(parser, found, 'alt') ?? ''
  const alternative = text === '' ? [] : [paragraph(text, found.range)]
  return [...alternative, ...inside(parser, found, depth)]
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

/** A formula may begin on the line of the name. */
function formula(parser: BlockParser, { head, content }: Directive): Block[] {
  const first = head.isEmpty ? '' : parser.textAt(head.from, head.column)
  const below = head.isEmpty ? content.from : head.from + 1
  const lines = trimmed(parser, { from: below, to: content.to, indent: content.indent })
  const value = [first, ...textsOf(parser, lines)].filter((text, at) => at > 0 || text !== '')
  if (value.length === 0) return []
  const position = place(head.isEmpty ? lines.from : head.from, lines.to)
  return [{ type: 'code', lang: 'math', value: value.join('\n'), position }]
}

function trimmed(parser: BlockParser, range: Range): Range {
  let { from, to } = range
  while (from < to && isBlank(parser.lines[from])) from += 1
  while (to > from && isBlank(parser.lines[to - 1])) to -= 1
  return { ...range, from, to }
}

function named(names: string, reading: Reading): [string, Reading][] {
  return names.split(' ').map((name) => [name, reading])
}
