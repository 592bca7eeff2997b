/**
 * Explicit markup: blocks that begin with two dots. Directives are read for the
 * text in them; nothing is included, executed or fetched.
 */
import type { BlockParser, Read } from './blocks.ts'
import { parseInline } from './inline.ts'
import { place } from './lines.ts'
import { codeOf, type Range } from './literal.ts'

const CODE = new Set([
  'code',
  'code-block',
  'sourcecode',
  'parsed-literal',
  'prompt',
  'literalinclude',
])
/** Directives that only say how to lay out or fetch something. */
const SILENT = new Set([
  'contents',
  'toctree',
  'include',
  'raw',
  'meta',
  'index',
  'highlight',
  'role',
  'default-role',
])

const DIRECTIVE = /^\.\. +([\w][\w:.+-]*?) ?::(?: +(.*))?$/
const TARGET = /^(?:\.\. +_|__(?: |$))/
const NOTE = /^\.\. +\[([^\]]+)\](?: +(.*))?$/
const SUBSTITUTION = /^\.\. +\|[^|]+\| +/

/** Read the block if it is explicit markup. */
export function explicitMarkup(parser: BlockParser, range: Range, depth: number): Read | undefined {
  const { from, to, indent } = range
  const text = parser.lines[from]?.text.slice(indent) ?? ''
  if (!/^\.\.( |$)/.test(text) && !/^__( |$)/.test(text)) return undefined
  const body = parser.deeper(from + 1, to, indent)
  const end = Math.max(from + 1, body.to)
  const position = place(from, end)
  const note = NOTE.exec(text)
  if (note) {
    const children = note[2] === undefined ? [] : [paragraph(note[2], from)]
    return { nodes: [...children, ...parser.blocks(body, depth + 1)], end }
  }
  // Where a reference leads, or what a name stands for, is nothing to be learnt.
  if (TARGET.test(text) || SUBSTITUTION.test(text)) return { nodes: [], end }
  const directive = DIRECTIVE.exec(text)
  if (!directive)
    return { nodes: [{ type: 'comment', value: commentText(parser, text, body), position }], end }

  const [, name = '', argument = ''] = directive
  const content = withoutOptions(parser, body)
  if (SILENT.has(name)) return { nodes: [], end }
  if (CODE.has(name)) {
    return {
      nodes: [codeOf(parser, content, argument.trim() === '' ? undefined : argument.trim())],
      end,
    }
  }
  const title = argument === '' ? [] : [paragraph(argument, from)]
  return { nodes: [...title, ...parser.blocks(content, depth + 1)], end }
}

function paragraph(text: string, at: number) {
  return { type: 'paragraph' as const, children: parseInline(text), position: place(at, at + 1) }
}

/** A directive's body without the `:name: value` lines at its beginning, and blank lines after them. */
function withoutOptions(parser: BlockParser, body: Range): Range {
  let from = body.from
  while (from < body.to && /^:[\w-]+:( |$)/.test(parser.lines[from]?.text.slice(body.indent) ?? ''))
    from += 1
  while (from < body.to && parser.lines[from]?.text === '') from += 1
  return { ...body, from }
}

function commentText(parser: BlockParser, first: string, { from, to, indent }: Range): string {
  const texts = [first.slice(2).trim()]
  for (let at = from; at < to; at += 1) texts.push(parser.lines[at]?.text.slice(indent) ?? '')
  return texts.join('\n').trim()
}
