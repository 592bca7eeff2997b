/** Which notes a deck comes from, in its front matter. */
import { isScalar, parseDocument, stringify } from 'yaml'
import { readMarkdown } from '../bounded-markdown.ts'
import type { Deck } from './deck.ts'
import { readFrontMatter } from './front-matter.ts'

/** What a deck's text says about it, without reading its facts. */
export function notesOf(text: string): string | undefined {
  const end = text.search(/\r?\n---[ \t]*(\r?\n|$)/)
  const opening = end < 0 ? text : `${text.slice(0, end)}\n---\n`
  return readFrontMatter(readMarkdown(opening).root.children[0], '').notes
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
  const [first] = readMarkdown(opening).root.children
  if (first?.type !== 'yaml') return opening
  const from = opening.indexOf('\n', first.position?.start.offset) + 1
  const to = opening.lastIndexOf('\n', (first.position?.end.offset ?? 0) - 1) + 1
  const yaml = opening.slice(from, to)
  return opening.slice(0, from) + withValue(yaml, notes) + opening.slice(to)
}

/** By hand, since writing the parsed document would put its other lines into the library's style. */
function withValue(yaml: string, notes: string): string {
  const value = stringify(notes, { lineWidth: 0 }).trimEnd()
  const before = parseDocument(yaml).get('notes', true)
  if (!isScalar(before) || !before.range) {
    return `${yaml}notes: ${value}${yaml.endsWith('\r\n') ? '\r\n' : '\n'}`
  }
  const [start, end] = before.range
  const lineEnd = yaml.slice(start, end).endsWith('\n') ? '\n' : ''
  return yaml.slice(0, start) + value + lineEnd + yaml.slice(end)
}
