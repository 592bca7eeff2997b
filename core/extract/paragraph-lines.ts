/** A paragraph as the lines in which its author wrote it. */
import type { Paragraph, PhrasingContent } from 'mdast'
import { plainText } from '../markdown.ts'
import { lineOf } from './rule.ts'

/** What a paragraph says, without markup. */
export function paragraphText(paragraph: Paragraph): string {
  const [only] = paragraph.children
  // Nearly all paragraphs are nothing but text.
  return only?.type === 'text' && paragraph.children.length === 1
    ? only.value
    : plainText(paragraph)
}

/** One line of a paragraph. */
export interface ParagraphLine {
  /** Text in it knows its line. */
  children: PhrasingContent[]
  /** 1-based line in the notes. */
  line: number
  /** Where it ends: marked text may go on in the next line of the notes. */
  to: number
}

/** The lines of a paragraph that say something. */
export function paragraphLines(paragraph: Paragraph): ParagraphLine[] {
  let at = lineOf(paragraph)
  let current: ParagraphLine = { children: [], line: at, to: at }
  const lines = [current]
  const next = () => {
    at += 1
    current = { children: [], line: at, to: at }
    lines.push(current)
  }
  for (const node of paragraph.children) {
    if (node.type === 'break') next()
    else if (node.type !== 'text') {
      current.children.push(node)
      at = node.position?.end.line ?? at
      current.to = at
    } else {
      for (const [index, value] of node.value.split('\n').entries()) {
        if (index > 0) next()
        const start = { line: at, column: 1 }
        if (value !== '') current.children.push({ ...node, value, position: { start, end: start } })
      }
    }
  }
  return lines.filter(({ children }) => children.length > 0)
}
