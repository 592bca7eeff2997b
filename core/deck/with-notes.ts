/** Which notes a deck comes from, in its front matter. */
import { parseDocument } from 'yaml'
import { parseMarkdown } from '../markdown.ts'
import type { Deck, Piece } from './deck.ts'
import { readFrontMatter } from './front-matter.ts'

/** What a deck's text says about it, without reading its facts. */
export function notesOf(text: string): string | undefined {
  const end = text.search(/\r?\n---[ \t]*(\r?\n|$)/)
  const opening = end < 0 ? text : `${text.slice(0, end)}\n---\n`
  return readFrontMatter(parseMarkdown(opening).children[0], '').notes
}

/** The deck with other notes named; every other line of its front matter stays. */
export function withNotes(deck: Deck, notes: string): Deck {
  const [opening, ...others] = deck.pieces
  if (deck.notes === notes || opening?.type !== 'other') return deck
  return { ...deck, notes, pieces: [rename(opening, notes), ...others] }
}

function rename(opening: Piece & { type: 'other' }, notes: string): Piece {
  const { text } = opening
  const [first] = parseMarkdown(text).children
  if (first?.type !== 'yaml') return opening
  const document = parseDocument(first.value)
  document.set('notes', notes)
  const written = `---\n${document.toString({ lineWidth: 0 })}---`
  const ended = text.includes('\r\n') ? written.replaceAll('\n', '\r\n') : written
  const { start, end } = first.position ?? {}
  return { ...opening, text: text.slice(0, start?.offset) + ended + text.slice(end?.offset) }
}
