/** Which notes a deck comes from, in its front matter. */
import { parseDocument } from 'yaml'
import { parseMarkdown } from '../markdown.ts'
import type { Deck } from './deck.ts'
import { readFrontMatter } from './front-matter.ts'

/** What a deck's text says about it, without reading its facts. */
export function notesOf(text: string): string | undefined {
  const end = text.search(/\r?\n---[ \t]*(\r?\n|$)/)
  const opening = end < 0 ? text : `${text.slice(0, end)}\n---\n`
  return readFrontMatter(parseMarkdown(opening).children[0], '').notes
}

/** The deck with other notes named; every other line of its front matter stays. */
export function withNotes(deck: Deck, notes: string): Deck {
  if (deck.notes === notes) return deck
  const at = deck.pieces.findIndex(({ type, text }) => type === 'other' && text !== '\uFEFF')
  return {
    ...deck,
    notes,
    pieces: deck.pieces.map((piece, index) =>
      index === at && piece.type === 'other'
        ? { ...piece, text: rename(piece.text, notes) }
        : piece,
    ),
  }
}

function rename(opening: string, notes: string): string {
  const [first] = parseMarkdown(opening).children
  if (first?.type !== 'yaml') return opening
  const document = parseDocument(first.value)
  document.set('notes', notes)
  const written = `---\n${document.toString({ lineWidth: 0 })}---`
  const ended = opening.includes('\r\n') ? written.replaceAll('\n', '\r\n') : written
  const { start, end } = first.position ?? {}
  return opening.slice(0, start?.offset) + ended + opening.slice(end?.offset)
}
