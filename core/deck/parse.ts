/**
 * Reads a deck file. A broken entry is reported with its line and kept as it
 * stands; the facts around it still load.
 */
import { readMarkdown } from '../bounded-markdown.ts'
import { plainText } from '../markdown.ts'
import { freeId, provisionalIds } from '../provisional-id.ts'
import type { Problem } from '../result.ts'
import type { Deck, FactPiece, Piece } from './deck.ts'
import { entriesOf, isSection } from './entries.ts'
import { readFrontMatter } from './front-matter.ts'
import { readFact } from './read-fact.ts'

/**
 * Read a deck.
 *
 * A heading with a body, or with a comment that names it, is a fact; a heading
 * without one is a section. A fact without an id is given one.
 *
 * @param file as the user knows it, for problems
 */
export function parseDeck(text: string, file: string): { deck: Deck; problems: Problem[] } {
  if (text.startsWith(BYTE_ORDER_MARK)) {
    const { deck, problems } = parseDeck(text.slice(1), file)
    const mark: Piece = { type: 'other', text: BYTE_ORDER_MARK }
    return { deck: { ...deck, pieces: [mark, ...deck.pieces] }, problems }
  }
  const { children } = readMarkdown(text).root
  const front = readFrontMatter(children[0], file)
  const problems = [...front.problems]
  const entries = entriesOf(text, children)
  const pieces: Piece[] = []
  const readings: Reading[] = []
  const opening = text.slice(0, entries[0]?.start ?? text.length)
  if (opening !== '') pieces.push({ type: 'other', text: opening })

  const sections: { depth: number; title: string }[] = []
  entries.forEach((entry, index) => {
    const { depth } = entry.heading
    while ((sections.at(-1)?.depth ?? 0) >= depth) sections.pop()
    if (isSection(entry, entries[index + 1])) {
      const title = plainText(entry.heading)
      sections.push({ depth, title })
      pieces.push({ type: 'section', text: text.slice(entry.start, entry.end), depth, title })
      return
    }
    const path = sections.map((section) => section.title)
    const reading = readFact(text, entry, path)
    if (!reading.ok) {
      problems.push({ file, line: entry.line, ...reading.problems[0] })
      pieces.push({ type: 'other', text: text.slice(entry.start, entry.end) })
    } else {
      pieces.push(reading.value)
      readings.push({ piece: reading.value, line: entry.line })
    }
  })
  problems.push(...giveIds(readings, pieces, file))
  const facts = pieces.filter((piece) => piece.type === 'fact')
  const deck: Deck = {
    title: front.title,
    ...(front.notes === undefined ? {} : { notes: front.notes }),
    facts: facts.filter(({ removed }) => !removed).map(({ fact }) => fact),
    removed: facts.filter(({ removed }) => removed).map(({ fact }) => fact),
    pieces,
  }
  return { deck, problems }
}

const BYTE_ORDER_MARK = '\uFEFF'

/**
 * Whether a Markdown text is a deck and not notes: its front matter has a title,
 * and it says which notes it comes from or names a fact in a comment.
 */
export function isDeck(text: string): boolean {
  if (!/^\uFEFF?---[ \t]*\r?\n/.test(text)) return false
  const end = text.search(/\r?\n---[ \t]*(\r?\n|$)/)
  const frontMatter = text.slice(0, end < 0 ? text.length : end)
  return (
    /^title[ \t]*:/m.test(frontMatter) &&
    (/^notes[ \t]*:/m.test(frontMatter) || /^<!--\s*id\s*:/m.test(text))
  )
}

interface Reading {
  piece: FactPiece
  line: number
}

/** Check the ids that are given, and give those that are missing. */
function giveIds(readings: readonly Reading[], pieces: Piece[], file: string): Problem[] {
  const problems: Problem[] = []
  const lines = new Map<string, number>()
  for (const { piece, line } of readings) {
    const { id } = piece.fact
    if (!piece.named) continue
    const first = lines.get(id)
    if (first === undefined) lines.set(id, line)
    else {
      const message = `The id “${id}” is given twice, first in line ${first}.`
      problems.push({
        file,
        line,
        message,
        remedy: 'Remove this entry or its comment; without one it gets a new id.',
      })
      pieces[pieces.indexOf(piece)] = { type: 'other', text: Object.values(piece.text).join('') }
    }
  }
  const idFor = provisionalIds()
  for (const { piece, line } of readings) {
    const provisional = idFor(piece.fact)
    if (piece.named) continue
    const id = freeId(provisional, (taken) => lines.has(taken))
    lines.set(id, line)
    piece.fact.id = id
  }
  return problems
}
