/** Paragraphs, and the literal blocks that two colons at their end announce. */
import type { Paragraph } from 'mdast'
import type { Block } from '../tree.ts'
import type { BlockParser, Read } from './blocks.ts'
import { isAdornment } from './headings.ts'
import { parseInline } from './inline.ts'
import { isBlank, place, widthOf, type Range } from './lines.ts'
import { indentedLiteral, quotedLiteral, unindentedLiteral } from './literal.ts'

/** Text up to a blank line or another indentation. */
export function paragraph(parser: BlockParser, range: Range): Read {
  const { from, to, indent } = range
  let end = from + 1
  while (end < to && parser.lines[end]?.indent === indent && !isTitle(parser, end, indent)) end += 1
  const text = textOf(parser, { from, to: end, indent })
  const isLeadIn = text.endsWith('::') && !text.endsWith('\\::')
  const after = parser.lines[end]
  if (after && end < to && !isBlank(after) && after.indent > indent) {
    const message = isLeadIn
      ? 'A blank line should stand between “::” and this line.'
      : 'This line is indented more than the paragraph before it.'
    parser.warn(end, message)
  }
  return isLeadIn
    ? leadIn(parser, text, range, end)
    : { nodes: [paragraphOf(text, from, end)], end }
}

/** Lines as one paragraph, whatever they look like. */
export function plainParagraph(parser: BlockParser, range: Range): Paragraph {
  return paragraphOf(textOf(parser, range), range.from, range.to)
}

function textOf(parser: BlockParser, { from, to, indent }: Range): string {
  const texts: string[] = []
  for (let at = from; at < to; at += 1) texts.push(parser.textAt(at, indent))
  return texts.join('\n').trim()
}

/** One of two colons stays, unless they stood alone. */
function leadIn(parser: BlockParser, text: string, range: Range, end: number): Read {
  const shown = /(^|\s)::$/.test(text) ? text.slice(0, -2).trimEnd() : text.slice(0, -1)
  const nodes: Block[] = shown === '' ? [] : [paragraphOf(shown, range.from, end)]
  const below = { ...range, from: end }
  const literal =
    indentedLiteral(parser, below) ??
    quotedLiteral(parser, below) ??
    unindentedLiteral(parser, below)
  if (!literal) {
    parser.warn(end - 1, 'A literal block should follow “::”, but none does.')
    return { nodes, end }
  }
  return { nodes: [...nodes, ...literal.nodes], end: literal.end }
}

/** A title right under a paragraph: its author forgot the blank line. */
function isTitle(parser: BlockParser, at: number, indent: number): boolean {
  const [line, under] = [parser.lines[at], parser.lines[at + 1]]
  if (indent > 0 || !line || !under || !isAdornment(under)) return false
  return under.text.length >= Math.max(4, widthOf(line.text))
}

function paragraphOf(text: string, from: number, to: number): Paragraph {
  return { type: 'paragraph', children: parseInline(text), position: place(from, to) }
}
