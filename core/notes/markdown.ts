/** Reads Markdown notes: the syntax tree as it is, with the addresses of references at hand. */
import type { Definition, Parents, Root, RootContent } from 'mdast'
import { readMarkdown } from '../bounded-markdown.ts'
import type { NotesTree } from './tree.ts'

/** Read a document. Never throws. */
export function parseMarkdownNotes(notes: string, file: string): NotesTree {
  const { root, remarks } = readMarkdown(notes.replace(/\r\n?/g, '\n'))
  resolveReferences(root)
  return { root, warnings: remarks.map((remark) => ({ file, ...remark })) }
}

/** A fact is read far from the end of the notes: `[docs][1]` takes its address along. */
function resolveReferences(root: Root): void {
  const definitions = new Map<string, Definition>()
  forEachParent(root, ({ children }) => {
    for (const child of children) {
      const isFirst = child.type === 'definition' && !definitions.has(child.identifier)
      if (isFirst) definitions.set(child.identifier, child)
    }
  })
  if (definitions.size === 0) return
  forEachParent(root, (parent) => {
    const children: RootContent[] = parent.children
    children.forEach((child, index) => {
      if (child.type !== 'linkReference') return
      const url = definitions.get(child.identifier)?.url
      if (url === undefined) return
      const { children: label, position } = child
      children[index] = { type: 'link', url, children: label, ...(position ? { position } : {}) }
    })
  })
}

function forEachParent(root: Root, visit: (parent: Parents) => void): void {
  const open: Parents[] = [root]
  for (let parent = open.pop(); parent; parent = open.pop()) {
    visit(parent)
    for (const child of parent.children) if ('children' in child) open.push(child)
  }
}
