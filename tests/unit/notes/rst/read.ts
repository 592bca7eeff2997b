/** RST as its outline and its warnings, each with its line, for tests. */
import { toString } from 'mdast-util-to-string'
import { parseRst } from '../../../../core/notes/rst/parse-rst.ts'
import { outline } from '../outline.ts'

/** One line a block. */
export const read = (text: string) => outline(parseRst(text, 'notes.rst').root)

/** `line message` of each warning. */
export const warnings = (text: string) =>
  parseRst(text, 'notes.rst').warnings.map(({ line, message }) => `${line} ${message}`)

/** The rows of the first table, their cells' text told apart by bars. */
export function rows(text: string): string[] {
  const table = parseRst(text, 'notes.rst').root.children.find(({ type }) => type === 'table')
  return table?.type === 'table'
    ? table.children.map((row) =>
        row.children.map((cell) => toString(cell).replaceAll('\n', ' ').trim()).join('|'),
      )
    : []
}
