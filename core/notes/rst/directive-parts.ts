/** The parts of a directive: argument, options and content, as ranges of lines. */
import type { BlockParser, Hanging } from './blocks.ts'
import { fieldMarker } from './field-lists.ts'
import { isBlank, type Range } from './lines.ts'

/** A directive taken apart. */
export interface Directive {
  name: string
  /** Where it begins and ends, and its own indentation. */
  range: Range
  /** What follows the name, up to the options or a blank line: an argument, or text already. */
  head: Hanging
  options: Range
  content: Range
}

const DIRECTIVE = /^\.\. +((?:(?!_)\w)+(?:[-._+:](?:(?!_)\w)+)*) ?::(?: +|$)/

/** Take apart the directive that begins here, if one does. */
export function directiveAt(
  parser: BlockParser,
  range: Range,
  text: string,
): Directive | undefined {
  const match = DIRECTIVE.exec(text)
  if (!match) return undefined
  const { from, indent } = range
  const body = parser.hangingBody(from, indent + match[0].length, range)
  const inner = body.isEmpty ? body.indent : parser.deeper(from + 1, body.to, indent).indent
  // A blank line right below the name: neither argument nor options.
  const first = body.from
  let headEnd = first
  while (
    headEnd < body.to &&
    !isBlank(parser.lines[headEnd]) &&
    (headEnd === from || !fieldMarker(parser.textAt(headEnd, inner)))
  ) {
    headEnd += 1
  }
  let optionsEnd = headEnd
  while (optionsEnd < body.to && !isBlank(parser.lines[optionsEnd])) optionsEnd += 1
  return {
    name: (match[1] ?? '').toLowerCase(),
    range: { from, to: body.to, indent },
    head: { ...body, to: headEnd, isEmpty: headEnd === first },
    options: { from: headEnd, to: optionsEnd, indent: inner },
    content: { from: optionsEnd, to: body.to, indent: inner },
  }
}

/** The head as one line of text. */
export function argumentOf(parser: BlockParser, { head }: Directive): string {
  const texts: string[] = []
  for (let at = head.from; at < head.to; at += 1)
    texts.push(parser.textAt(at, at === head.from ? head.column : 0).trim())
  return texts.join(' ').trim()
}

/** The value of an option, or nothing. */
export function optionOf(parser: BlockParser, { options }: Directive, name: string) {
  for (let at = options.from; at < options.to; at += 1) {
    const text = parser.textAt(at, options.indent)
    const marker = fieldMarker(text)
    if (marker?.name !== name) continue
    const texts = [text.slice(marker.width)]
    while (at + 1 < options.to && !fieldMarker(parser.textAt(at + 1, options.indent)))
      texts.push(parser.textAt((at += 1), 0).trim())
    return texts.join(' ').trim()
  }
  return undefined
}
