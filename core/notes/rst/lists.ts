/** Bullet and enumerated lists. */
import type { List, ListItem } from 'mdast'
import type { BlockParser, Read } from './blocks.ts'
import { isBlank, place, type Range } from './lines.ts'
import { bulletOf, continuesEnumeration, enumeratorOf, type Marker } from './list-markers.ts'

/** Read the list that begins here, if one does. */
export function listBlock(
  parser: BlockParser,
  range: Range,
  text: string,
  depth: number,
): Read | undefined {
  const bullet = bulletOf(text)
  if (bullet) {
    return listOf(parser, range, bullet, depth, (at, before) => {
      const marker = bulletOf(parser.textAt(at, range.indent))
      return marker?.style === before.style ? marker : undefined
    })
  }
  const enumerator = enumeratorOf(text)
  if (!enumerator || !isEnumerationItem(parser, range, enumerator)) return undefined
  return listOf(parser, range, enumerator, depth, (at, before) =>
    followingEnumerator(parser, { ...range, from: at }, before),
  )
}

/** @param markerAt of the item on this line, if it goes on with the list of the item before */
function listOf(
  parser: BlockParser,
  range: Range,
  first: Marker,
  depth: number,
  markerAt: (at: number, before: Marker) => Marker | undefined,
): Read {
  const children: ListItem[] = []
  let end = range.from
  let marker: Marker | undefined = first
  for (let at: number | undefined = range.from; marker && at !== undefined;) {
    const item = listItem(parser, { ...range, from: at }, marker, depth)
    children.push(item.node)
    end = item.end
    at = parser.nextAt(end, range)
    marker = at === undefined ? undefined : markerAt(at, marker)
  }
  const list: List = {
    type: 'list',
    ordered: first.sequence !== undefined,
    spread: false,
    children,
    position: place(range.from, end),
  }
  if (first.ordinal !== undefined) list.start = first.ordinal
  return { nodes: [list], end }
}

function listItem(
  parser: BlockParser,
  { from, to, indent: outer }: Range,
  marker: Marker,
  depth: number,
): { node: ListItem; end: number } {
  let indent = outer + marker.width
  const isEmpty = parser.textAt(from, indent) === ''
  const below = from + 1 < to ? parser.lines[from + 1] : undefined
  if (isEmpty && below && !isBlank(below) && below.indent > outer) indent = below.indent
  const end = Math.max(from + 1, parser.indentedEnd(from + 1, to, indent))
  const children = parser.hangingBlocks(
    { from: isEmpty ? from + 1 : from, to: end, indent, column: indent, isEmpty: false },
    depth + 1,
  )
  const after = parser.lines[end]
  if (after && end < to && !isBlank(after) && after.indent > outer)
    parser.warn(end, 'This line is indented less than the list item before it.')
  return { node: { type: 'listItem', spread: false, children, position: place(from, end) }, end }
}

function followingEnumerator(
  parser: BlockParser,
  range: Range,
  before: Marker,
): Marker | undefined {
  const marker = enumeratorOf(parser.textAt(range.from, range.indent), before)
  const isNext =
    marker && continuesEnumeration(before, marker) && isEnumerationItem(parser, range, marker)
  return isNext ? marker : undefined
}

/** `A. Einstein was a physicist` over more text is a sentence: an item's second line is indented. */
function isEnumerationItem(
  parser: BlockParser,
  { from, to, indent }: Range,
  marker: Marker,
): boolean {
  const next = from + 1 < to ? parser.lines[from + 1] : undefined
  if (next === undefined || isBlank(next) || next.indent < indent) return true
  if (next.indent > indent) return next.indent >= indent + marker.width
  const following = enumeratorOf(next.text.slice(indent), marker)
  return following !== undefined && continuesEnumeration(marker, following)
}
