/** The text of notes as lines with their indentation: all that the block parser looks at. */
import type { Node } from 'mdast'

/** One line, tabs expanded, without white space at its end. */
export interface Line {
  text: string
  /** Columns before the first character; `Infinity` for a blank line. */
  indent: number
}

/** Lines from index `from` up to index `to`, whose text begins at column `indent`. */
export interface Range {
  from: number
  to: number
  indent: number
}

const TAB_STOP = 8

/** Split a text as docutils does: tabs go to multiples of eight, form feeds are spaces. */
export function linesOf(text: string): Line[] {
  const unified = text.replace(/^\ufeff/, '').replace(/\r\n|[\r\u2028\u2029]/g, '\n')
  const hasTabs = /[\t\v\f]/.test(unified)
  return unified.split('\n').map((raw) => {
    const line = (hasTabs ? expandTabs(raw.replace(/[\v\f]/g, ' ')) : raw).trimEnd()
    return { text: line, indent: line === '' ? Infinity : line.search(/\S/) }
  })
}

function expandTabs(text: string): string {
  if (!text.includes('\t')) return text
  let expanded = ''
  for (const part of text.split(/(\t)/)) {
    expanded += part === '\t' ? ' '.repeat(TAB_STOP - (expanded.length % TAB_STOP)) : part
  }
  return expanded
}

/** Whether nothing is on the line, or there is no such line. */
export function isBlank(line: Line | undefined): boolean {
  return line === undefined || line.indent === Infinity
}

/** How wide a text is, in characters. */
export function widthOf(text: string): number {
  return Array.from(text).length
}

/** Lines from index `from` up to index `to`, as a place in the notes. */
export function place(from: number, to: number): NonNullable<Node['position']> {
  return { start: { line: from + 1, column: 1 }, end: { line: Math.max(to, from + 1), column: 1 } }
}
