/** Notes of either format to the one syntax tree. */
import { parseMarkdownNotes } from './markdown.ts'
import { parseRst } from './rst/parse-rst.ts'
import type { NotesTree } from './tree.ts'

export type NotesFormat = 'rst' | 'markdown'

/** Read a text; never throws. The file's name decides the format where none is given. */
export function readNotes(text: string, file: string, format = formatOf(file, text)): NotesTree {
  switch (format) {
    case 'rst':
      return parseRst(text, file)
    case 'markdown':
      return parseMarkdownNotes(text, file)
  }
}

/** By the name's ending; where that says nothing, Markdown if it has a heading or a fence. */
function formatOf(file: string, text: string): NotesFormat {
  if (/\.(md|markdown|mdown|mkd)$/i.test(file)) return 'markdown'
  if (/\.(rst|rest)$/i.test(file)) return 'rst'
  return /^(#{1,6} |```|~~~)/m.test(text) ? 'markdown' : 'rst'
}
