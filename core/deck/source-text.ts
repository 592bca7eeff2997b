/** A fact's place in the notes as a deck writes it: `git.md:31`, or `git.md:31,44` where it is there twice. */
import type { Source } from '../fact.ts'

/** Read a place; the text must be one that the comment's schema has let pass. */
export function readSource(text: string): Source {
  const colon = text.lastIndexOf(':')
  const [line = 1, ...also] = text
    .slice(colon + 1)
    .split(',')
    .map(Number)
  return { file: text.slice(0, colon), line, ...(also.length > 0 ? { also } : {}) }
}

/** The place as text. */
export function writeSource({ file, line, also = [] }: Source): string {
  return `${file}:${[line, ...also].join(',')}`
}
