/** Field lists and option lists: a marker, then text that may go on in indented lines. */
import type { PhrasingContent } from 'mdast'
import type { DefinitionItem } from '../tree.ts'
import type { BlockParser, Read } from './blocks.ts'
import { parseInline } from './inline.ts'
import { place, type Range } from './lines.ts'

/** `:name:` and a space. A colon within the name is no end of it, unless a space follows. */
const FIELD = /^:(?![: ])((?:[^:\\]|\\.|:(?![ `]|$))*):(?: +|$)/
const ARGUMENT = '(?:[a-zA-Z][\\w-]*|<[^<>]+>)'
const OPTION = `(?:[-+][a-zA-Z0-9](?: ?${ARGUMENT})?|(?:--|/)[a-zA-Z0-9][\\w-]*(?:[ =]${ARGUMENT})?)`
const OPTIONS = new RegExp(`^(${OPTION}(?:, ${OPTION})*)(?:  +| ?$)`)

/** Columns of the field's marker, and the name in it. */
export function fieldMarker(text: string): { width: number; name: string } | undefined {
  const match = text.startsWith(':') ? FIELD.exec(text) : null
  const name = match?.[1] ?? ''
  return match && name !== '' && !name.endsWith(' ') ? { width: match[0].length, name } : undefined
}

/** Columns of the options that a line begins with, and the options as written. */
export function optionMarker(text: string): { width: number; name: string } | undefined {
  const match = OPTIONS.exec(text)
  return match ? { width: match[0].length, name: match[1] ?? '' } : undefined
}

/** Read the field list that begins here, if one does. */
export function fieldList(parser: BlockParser, range: Range, depth: number): Read | undefined {
  const { items, end } = markedItems(parser, range, depth, fieldMarker, parseInline)
  if (items.length === 0) return undefined
  const position = place(range.from, end)
  return { nodes: [{ type: 'fieldList', children: items, position }], end }
}

/** Read the option list that begins here, if one does. Options that nothing is said about are text. */
export function optionList(parser: BlockParser, range: Range, depth: number): Read | undefined {
  const { items, end } = markedItems(parser, range, depth, optionMarker, optionsOf)
  if (items.length === 0) return undefined
  const position = place(range.from, end)
  return { nodes: [{ type: 'optionList', children: items, position }], end }
}

function optionsOf(written: string): PhrasingContent[] {
  return written
    .split(', ')
    .flatMap((value, index): PhrasingContent[] => [
      ...(index > 0 ? [{ type: 'text' as const, value: ', ' }] : []),
      { type: 'inlineCode', value },
    ])
}

function markedItems(
  parser: BlockParser,
  range: Range,
  depth: number,
  markerOf: typeof fieldMarker,
  termOf: (name: string) => PhrasingContent[],
) {
  const items: DefinitionItem[] = []
  let end = range.from
  for (let at: number | undefined = range.from; at !== undefined; at = parser.nextAt(end, range)) {
    const marker = markerOf(parser.textAt(at, range.indent))
    if (!marker) break
    const body = parser.hangingBody(at, range.indent + marker.width, range)
    if (markerOf === optionMarker && body.isEmpty) break
    const description = parser.hangingBlocks(body, depth + 1)
    items.push(itemOf(marker.name, termOf(marker.name), description, at, body.to))
    end = body.to
  }
  return { items, end }
}

function itemOf(
  source: string,
  term: PhrasingContent[],
  description: ReturnType<BlockParser['blocks']>,
  at: number,
  end: number,
): DefinitionItem {
  return {
    type: 'definitionItem',
    position: place(at, end),
    children: [
      { type: 'definitionTerm', source, children: term, position: place(at, at + 1) },
      { type: 'definitionDescription', children: description, position: place(at, end) },
    ],
  }
}
