/** A deck's text as headings, each with what stands under it. */
import type { Heading, Html, RootContent } from 'mdast'
import { isMetaComment } from './meta.ts'

/** A heading and all that follows it up to the next one. */
export interface Entry {
  heading: Heading
  body: RootContent[]
  /** Offsets in the text. */
  start: number
  end: number
  /** 1-based. */
  line: number
}

/** The entries among a text's blocks; what stands before the first heading belongs to none. */
export function entriesOf(text: string, children: readonly RootContent[]): Entry[] {
  const entries: Entry[] = []
  for (const node of children) {
    if (node.type === 'heading') {
      const start = lineStart(text, node.position?.start.offset ?? 0)
      const last = entries.at(-1)
      if (last) last.end = start
      const line = node.position?.start.line ?? 1
      entries.push({ heading: node, body: [], start, end: text.length, line })
    } else entries.at(-1)?.body.push(node)
  }
  return entries
}

/** Offset of the line's beginning: up to three spaces may stand before a block. */
export function lineStart(text: string, offset: number): number {
  let start = offset
  while (start > 0 && !/[\r\n]/.test(text.charAt(start - 1))) start -= 1
  return start
}

/** Whether facts stand under the heading, and what else stands there is about all of them. */
export function isSection({ heading, body }: Entry, next: Entry | undefined): boolean {
  const [first] = body
  if (first && isMeta(first)) return false
  return first === undefined || (next !== undefined && next.heading.depth > heading.depth)
}

/** Whether a block is the comment that names a fact. */
export const isMeta = (node: RootContent): node is Html =>
  node.type === 'html' && isMetaComment(node.value)
