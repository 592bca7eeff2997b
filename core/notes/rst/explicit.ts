/**
 * Explicit markup: blocks that begin with two dots, and anonymous targets. Where
 * a reference leads and what a name stands for are kept, but are nothing to be
 * learnt; nothing is included, executed or fetched.
 */
import type { Block } from '../tree.ts'
import type { BlockParser, Read } from './blocks.ts'
import { directive } from './directives.ts'
import { parseInline } from './inline.ts'
import { isBlank, place, type Range } from './lines.ts'

const ANONYMOUS = /^__( |$)/
const TARGET = /^\.\. +_(?! |$)/
const NOTE = /^\.\. +\[(\d+|[#*]|#?[\w][\w.:+-]*)\](?: +|$)/
const SUBSTITUTION = /^\.\. +\|(?! )([^|]*[^|\s])\| +/
/** A directive whose text replaces a name. */
const REPLACEMENT = /^(?:replace|unicode|image|date)::(?: +|$)/

/** Read the block if it is explicit markup. */
export function explicitMarkup(parser: BlockParser, range: Range, depth: number): Read | undefined {
  const text = parser.textAt(range.from, range.indent)
  if (ANONYMOUS.test(text) || TARGET.test(text)) return target(parser, range)
  if (!/^\.\.( |$)/.test(text)) return undefined
  return (
    labelledNote(parser, range, text, depth) ??
    substitution(parser, range, text) ??
    directive(parser, range, text, depth) ??
    comment(parser, range, text)
  )
}

/** A target goes on in indented lines up to a blank one. */
function target(parser: BlockParser, { from, to, indent }: Range): Read {
  let end = from + 1
  while (end < to && !isBlank(parser.lines[end]) && (parser.lines[end]?.indent ?? 0) > indent)
    end += 1
  const texts: string[] = []
  for (let at = from; at < end; at += 1) texts.push(parser.textAt(at, indent).trim())
  const value = texts.join(' ').replace(/^\.\. +/, '')
  return { nodes: [{ type: 'target', value, position: place(from, end) }], end }
}

function labelledNote(
  parser: BlockParser,
  range: Range,
  text: string,
  depth: number,
): Read | undefined {
  const match = NOTE.exec(text)
  if (!match) return undefined
  const body = parser.hangingBody(range.from, range.indent + match[0].length, range)
  const children = parser.hangingBlocks(body, depth + 1)
  const position = place(range.from, body.to)
  const node: Block = { type: 'labelledNote', label: match[1] ?? '', children, position }
  return { nodes: [node], end: body.to }
}

function substitution(parser: BlockParser, range: Range, text: string): Read | undefined {
  const match = SUBSTITUTION.exec(text)
  if (!match) return undefined
  const body = parser.hangingBody(range.from, range.indent + match[0].length, range)
  const texts = [text.slice(match[0].length).replace(REPLACEMENT, '')]
  for (let at = range.from + 1; at < body.to; at += 1) texts.push(parser.textAt(at, 0).trim())
  const children = parseInline(texts.filter(Boolean).join(' '))
  const position = place(range.from, body.to)
  return {
    nodes: [{ type: 'substitution', name: match[1] ?? '', children, position }],
    end: body.to,
  }
}

/** Two dots alone, a blank line after them, hide nothing of what follows. */
function comment(parser: BlockParser, range: Range, text: string): Read {
  const { from, to, indent } = range
  const isEmpty = text === '..' && (from + 1 >= to || isBlank(parser.lines[from + 1]))
  const body = isEmpty ? { from, to: from + 1, indent } : parser.deeper(from + 1, to, indent)
  const end = Math.max(from + 1, body.to)
  const texts = [text.slice(2).trim()]
  for (let at = from + 1; at < end; at += 1) texts.push(parser.textAt(at, body.indent))
  const value = texts.join('\n').trim()
  return { nodes: [{ type: 'comment', value, position: place(from, end) }], end }
}
