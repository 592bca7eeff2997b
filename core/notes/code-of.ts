/** The code in notes, and where it stands. */
import type { Root, RootContent } from 'mdast'

/** A piece of code: a word or two in a sentence, or a block of lines. */
export interface Code {
  isBlock: boolean
  value: string
  /** Lines of the block that it stands in, both 1-based and included. */
  from: number
  to: number
}

/** All code of a text, in its order. */
export function codeOf(root: Root): Code[] {
  const found: Code[] = []
  const visit = (node: Root | RootContent, from: number, to: number) => {
    // Not everything within a block knows its own lines.
    const start = node.position?.start.line ?? from
    const end = node.position?.end.line ?? to
    if (node.type === 'inlineCode' || node.type === 'code') {
      found.push({ isBlock: node.type === 'code', value: node.value, from: start, to: end })
    }
    if ('children' in node) for (const child of node.children) visit(child, start, end)
  }
  visit(root, 1, Infinity)
  return found
}
