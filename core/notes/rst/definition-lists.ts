/** Definition lists: a line of text, and what is said about it in the indented lines below. */
import type { Block, DefinitionItem } from '../tree.ts'
import type { BlockParser, Read } from './blocks.ts'
import { isAdornment } from './headings.ts'
import { parseInline } from './inline.ts'
import { isBlank, place, type Range } from './lines.ts'
import { bulletOf, enumeratorOf } from './list-markers.ts'
import { isPlainlyCode } from './plain-code.ts'
import { beginsMarked } from './marked.ts'

/** Read the definition list that begins here, if one does. */
export function definitionList(parser: BlockParser, range: Range, depth: number): Read | undefined {
  const children: DefinitionItem[] = []
  let end = range.from
  for (let at: number | undefined = range.from; at !== undefined;) {
    if (!isTerm(parser, at, range)) break
    const inner = parser.deeper(at + 1, range.to, range.indent)
    if (children.length === 0 && isLeadIn(parser, at, inner)) break
    children.push(itemAt(parser, at, inner, depth))
    end = inner.to
    at = parser.nextAt(end, range)
  }
  if (children.length === 0) return undefined
  const node: Block = { type: 'definitionList', children, position: place(range.from, end) }
  return { nodes: [node], end }
}

function itemAt(parser: BlockParser, at: number, inner: Range, depth: number): DefinitionItem {
  const source = parser.textAt(at, parser.lines[at]?.indent ?? 0)
  const children = parser.blocks(inner, depth + 1)
  return {
    type: 'definitionItem',
    position: place(at, inner.to),
    children: [
      {
        type: 'definitionTerm',
        source,
        children: parseInline(source),
        position: place(at, at + 1),
      },
      { type: 'definitionDescription', children, position: place(at + 1, inner.to) },
    ],
  }
}

/** A term is text with something deeper right below it. */
function isTerm(parser: BlockParser, at: number, { to, indent }: Range): boolean {
  const [line, next] = [parser.lines[at], at + 1 < to ? parser.lines[at + 1] : undefined]
  if (!next || isBlank(next) || next.indent <= indent || line?.indent !== indent) return false
  const text = parser.textAt(at, indent)
  return !(
    bulletOf(text) !== undefined ||
    enumeratorOf(text) !== undefined ||
    beginsMarked(text) ||
    isAdornment(line) ||
    (indent === 0 && isAdornment(next))
  )
}

/** `Stopping pods::` over a command that lies deeper: only a blank line is missing. */
function isLeadIn(parser: BlockParser, at: number, below: Range): boolean {
  return /[^\\:]::$/.test(parser.lines[at]?.text ?? '') && isPlainlyCode(parser, below)
}
