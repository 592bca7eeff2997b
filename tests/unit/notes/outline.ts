/** A tree as indented lines, for tests: what each block is and what it says. */
import type { Nodes } from 'mdast'
import { toString } from 'mdast-util-to-string'

/** One line a block: its type, and its text where it holds no blocks. */
export function outline(node: Nodes, depth = 0): string[] {
  const indent = '  '.repeat(depth)
  if (node.type === 'root') return node.children.flatMap((child) => outline(child, depth))
  if (node.type === 'code') {
    const lang = node.lang ? ` ${node.lang}` : ''
    return [`${indent}code${lang}: ${JSON.stringify(node.value)}`]
  }
  if (node.type === 'heading') {
    return [`${indent}heading ${node.data?.level ?? node.depth}: ${toString(node)}`]
  }
  if (!('children' in node) || LEAVES.has(node.type)) {
    // Where the lines of a text end says nothing.
    const text = LEAVES.has(node.type) ? toString(node).replaceAll('\n', ' ') : toString(node)
    return [`${indent}${node.type}: ${text}`]
  }
  const name = node.type === 'list' ? (node.ordered ? 'numbers' : 'bullets') : node.type
  return [`${indent}${name}`, ...node.children.flatMap((child) => outline(child, depth + 1))]
}

const LEAVES = new Set(['paragraph', 'definitionTerm', 'tableCell'])
