/** Writes facts as deck entries: headings, comments and bodies. */
import { codeSpan } from '../code-span.ts'
import type { Fact } from '../fact.ts'
import { containedBack } from './contained-back.ts'
import { DEEPEST, REMOVED_TITLE, type Deck, type FactPiece, type SectionPiece } from './deck.ts'
import { writeFrontMatter } from './front-matter.ts'
import { readMarkdown } from '../bounded-markdown.ts'
import { writeMarkdown } from '../markdown.ts'
import { oneLine } from '../one-line.ts'
import { writeMeta } from './meta.ts'
import { writeSource } from './source-text.ts'

/** The fact as a deck can hold it: what it says once it has been written and read again. */
export function deckFact(fact: Fact): Fact {
  const front = oneLine(fact.front)
  const isCode = fact.kind === 'command' || fact.kind === 'flag'
  return {
    ...fact,
    front: isCode || readsBack(front) ? front : plainHeading(front),
    back: containedBack(fact.back),
  }
}

/** A new deck's front matter. */
export function openingPiece(deck: { title: string; notes?: string }): Deck['pieces'][number] {
  return { type: 'other', text: `${writeFrontMatter(deck)}\n` }
}

/** A section's heading. */
export function sectionPiece(title: string, depth: number): SectionPiece {
  return { type: 'section', text: `${'#'.repeat(depth)} ${plainHeading(title)}\n\n`, depth, title }
}

/**
 * A fact's entry.
 *
 * @param origin see {@link FactPiece}
 * @param depth of its heading; by default as deep as its path says
 */
export function factPiece(
  fact: Fact,
  { origin, depth, removed = false }: { origin?: string; depth?: number; removed?: boolean } = {},
): FactPiece {
  const level = removed ? 2 : (depth ?? headingsOf(fact.path).length + 1)
  const piece: FactPiece = {
    type: 'fact',
    text: { heading: headingLine(fact, level), comment: '', body: `${fact.back}\n\n` },
    depth: level,
    fact,
    ...(origin === undefined ? {} : { origin }),
    removed,
    named: true,
  }
  return { ...piece, text: { ...piece.text, comment: commentLine(piece) } }
}

/** The comment of an entry, with the blank line after it. */
export function commentLine({ fact, origin, removed }: FactPiece): string {
  const headings = removed ? [REMOVED_TITLE] : headingsOf(fact.path)
  const told =
    headings.length === fact.path.length &&
    headings.every((title, index) => title === fact.path[index])
  const meta = writeMeta({
    id: fact.id,
    kind: fact.kind,
    ...(fact.source ? { source: writeSource(fact.source) } : {}),
    ...(origin === undefined ? {} : { origin }),
    ...(fact.tags.length > 0 ? { tags: [...fact.tags] } : {}),
    ...(told ? {} : { path: [...fact.path] }),
  })
  return `${meta}\n\n`
}

/** The titles of a path that get headings; a fact's own heading is one level below. */
export function headingsOf(path: readonly string[]): readonly string[] {
  return path
    .map((title) => oneLine(title))
    .filter((title) => title !== '')
    .slice(0, DEEPEST - 1)
}

function headingLine({ kind, front }: Fact, depth: number): string {
  const content = kind === 'command' || kind === 'flag' ? codeSpan(front) : front
  return `${'#'.repeat(depth)} ${closed(content)}\n\n`
}

/** A heading's last number signs are no part of it (CommonMark 0.31, section 4.2) unless more follow. */
const closed = (content: string) => (/(^|\s)#+$/.test(content) ? `${content} #` : content)

/** Letters, digits and marks that mean nothing in Markdown, whatever they stand beside. */
const PLAIN = /^\p{L}[\p{L}\p{N} ,?()'’]*$/u

function readsBack(front: string): boolean {
  if (PLAIN.test(front)) return true
  const line = `# ${closed(front)}`
  const { children } = readMarkdown(`${line}\n`).root
  const [heading] = children
  if (heading?.type !== 'heading' || children.length !== 1) return false
  const from = heading.children[0]?.position?.start.offset
  const to = heading.children.at(-1)?.position?.end.offset
  return from !== undefined && line.slice(from, to) === front
}

/** Text as a heading's content in which nothing is markup. */
function plainHeading(text: string): string {
  const heading = writeMarkdown([
    { type: 'heading', depth: 1, children: [{ type: 'text', value: text }] },
  ])
  return heading.replace(/^# /, '')
}
