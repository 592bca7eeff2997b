/** Reads reStructuredText notes: titles at the margin, and the blocks between them. */
import type { RootContent } from 'mdast'
import type { NotesTree } from '../tree.ts'
import { BlockParser } from './blocks.ts'
import { titleReader } from './headings.ts'
import { isBlank, linesOf } from './lines.ts'

/** Read a document. Never throws. */
export function parseRst(text: string, file: string): NotesTree {
  const lines = linesOf(text)
  const parser = new BlockParser(lines, file)
  const titleAt = titleReader(lines)
  const children: RootContent[] = []
  let at = 0
  while (at < lines.length) {
    const title = isBlank(lines[at]) ? undefined : titleAt(at)
    if (title) {
      children.push(title.heading)
      if (title.warning !== undefined) parser.warn(at, title.warning)
      at = title.end
    } else {
      const blocks = parser.blockAt({ from: at, to: lines.length, indent: 0 }, 0)
      for (const node of blocks.nodes) children.push(node)
      at = blocks.end
    }
  }
  return { root: { type: 'root', children }, warnings: parser.warnings }
}
