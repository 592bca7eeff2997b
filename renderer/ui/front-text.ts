/** What a fact is about, in one line of text. */
import { readMarkdown } from '../../core/bounded-markdown.ts'
import type { Fact } from '../../core/fact.ts'
import { plainText } from '../../core/markdown.ts'
import { oneLine } from '../../core/one-line.ts'

/** Fit for rows in sight; a hundred thousand would take their time. */
export function frontText({ kind, front }: Pick<Fact, 'kind' | 'front'>): string {
  // Commands are text, and most other fronts have no markup at all.
  if (isCode(kind) || !/[`*_[\\<&~]/.test(front)) return oneLine(front)
  return oneLine(readMarkdown(front).root.children.map(plainText).join(' '))
}

/** Whether the front is something to type. */
export function isCode(kind: Fact['kind']): boolean {
  return kind === 'command' || kind === 'flag'
}
