/**
 * Changes a deck's list of pieces entry by entry. What is not changed keeps its
 * bytes; what is new gets a place that a reader of the notes would expect.
 */
import type { Fact } from '../fact.ts'
import {
  DEEPEST,
  pieceText,
  REMOVED_TITLE,
  type FactPiece,
  type Piece,
  type SectionPiece,
} from './deck.ts'
import { factPiece, headingsOf, sectionPiece } from './render.ts'

/** A deck under change. */
export interface PieceEditing {
  /** Put another piece in the place of this one. */
  replace: (old: FactPiece, by: FactPiece) => void
  /**
   * Add a fact to its section, after the fact that precedes it in the notes. The
   * section's headings are written where they are missing.
   */
  insert: (fact: Fact, origin: string, previous: FactPiece | undefined) => FactPiece
  remove: (piece: FactPiece) => void
  /** Move a fact to the last section, for those that the notes have lost. */
  setAside: (piece: FactPiece) => void
  /** The pieces as they are to be written. */
  finish: () => Piece[]
}

/** Edit a copy of these pieces. */
export function editPieces(original: readonly Piece[]): PieceEditing {
  const pieces = [...original]
  const eol = original.some((piece) => pieceText(piece).includes('\r\n')) ? '\r\n' : '\n'
  const inserted = new Set<Piece>()
  const { sections, places } = placesOf(pieces)
  const emptyBefore = emptySections(pieces)

  const insertAt = (index: number, piece: Piece, path: readonly string[]) => {
    pieces.splice(index, 0, piece)
    inserted.add(piece)
    places.set(piece, path)
    if (piece.type === 'section') sections.set(keyOf([...path, piece.title]), piece)
  }

  /** Where a section, or a fact that belongs to none, is to be written. */
  const placeFor = (path: readonly string[], previous: FactPiece | undefined): number => {
    const section = sections.get(keyOf(path))
    if (section) return pieces.lastIndexOf(section) + 1
    const parent = path.slice(0, -1)
    const ancestor = sections.get(keyOf(parent))
    if (parent.length > 0 && !ancestor) return placeFor(parent, previous)
    const before = previous && places.get(previous)
    if (!before || !parent.every((title, level) => title === before[level])) {
      return ancestor ? endOf(pieces, ancestor) : firstHeading(pieces)
    }
    const sibling = sections.get(keyOf(before.slice(0, parent.length + 1)))
    return sibling ? endOf(pieces, sibling) : pieces.lastIndexOf(previous) + 1
  }

  const remove = (piece: Piece) => {
    pieces.splice(pieces.lastIndexOf(piece), 1)
  }

  return {
    replace(old, by) {
      pieces[pieces.lastIndexOf(old)] = by
      places.set(by, places.get(old) ?? [])
    },
    insert(fact, origin, previous) {
      const path = headingsOf(fact.path)
      const place = previous && places.get(previous)
      if (previous && place && keyOf(place) === keyOf(path)) {
        const piece = factPiece(fact, { origin, depth: previous.depth })
        insertAt(pieces.lastIndexOf(previous) + 1, piece, path)
        return piece
      }
      let index = placeFor(path, previous)
      let depth = 0
      path.forEach((title, level) => {
        const section = sections.get(keyOf(path.slice(0, level + 1)))
        if (section) depth = section.depth
        else {
          depth = Math.min(depth + 1, DEEPEST - 1)
          insertAt(index, sectionPiece(title, depth), path.slice(0, level))
          index += 1
        }
      })
      const piece = factPiece(fact, { origin, depth: Math.min(depth + 1, DEEPEST) })
      insertAt(index, piece, path)
      return piece
    },
    remove,
    setAside(piece) {
      remove(piece)
      const path = [REMOVED_TITLE]
      if (!sections.has(keyOf(path))) insertAt(pieces.length, sectionPiece(REMOVED_TITLE, 1), [])
      const section = sections.get(keyOf(path))
      const { fact, origin } = piece
      insertAt(
        section ? endOf(pieces, section) : pieces.length,
        factPiece(fact, { ...(origin === undefined ? {} : { origin }), removed: true }),
        path,
      )
    },
    finish() {
      const empty = [...emptySections(pieces)].filter((section) => !emptyBefore.has(section))
      for (const section of empty) remove(section)
      return spaced(pieces, original, inserted, eol)
    },
  }
}

const keyOf = (path: readonly string[]) => JSON.stringify(path)

/** The section of every path, and the path of titles above every piece. */
function placesOf(pieces: readonly Piece[]) {
  const sections = new Map<string, SectionPiece>()
  const places = new Map<Piece, readonly string[]>()
  const open: SectionPiece[] = []
  for (const piece of pieces) {
    if (piece.type === 'other') continue
    while ((open.at(-1)?.depth ?? 0) >= piece.depth) open.pop()
    const path = open.map(({ title }) => title)
    places.set(piece, path)
    if (piece.type !== 'section') continue
    open.push(piece)
    const key = keyOf([...path, piece.title])
    if (!sections.has(key)) sections.set(key, piece)
  }
  return { sections, places }
}

/** Index after the last piece of a section. */
function endOf(pieces: readonly Piece[], section: SectionPiece): number {
  let index = pieces.lastIndexOf(section) + 1
  for (let piece = pieces[index]; piece; piece = pieces[index]) {
    if (piece.type !== 'other' && piece.depth <= section.depth) break
    index += 1
  }
  return index
}

function firstHeading(pieces: readonly Piece[]): number {
  const index = pieces.findIndex(({ type }) => type !== 'other')
  return index < 0 ? pieces.length : index
}

/** Sections without a fact or an unreadable entry in them. */
function emptySections(pieces: readonly Piece[]): Set<SectionPiece> {
  const empty = new Set<SectionPiece>()
  const open: SectionPiece[] = []
  for (const piece of pieces) {
    if (piece.type === 'section') {
      while ((open.at(-1)?.depth ?? 0) >= piece.depth) open.pop()
      open.push(piece)
      empty.add(piece)
    } else {
      if (piece.type === 'fact') while ((open.at(-1)?.depth ?? 0) >= piece.depth) open.pop()
      for (const section of open) empty.delete(section)
    }
  }
  return empty
}

/** Blank lines around what is new, one line feed at the end, the file's own line ends. */
function spaced(
  pieces: readonly Piece[],
  original: readonly Piece[],
  inserted: ReadonlySet<Piece>,
  eol: string,
): Piece[] {
  const known = new Set(original)
  return pieces.map((piece, index) => {
    const next = pieces[index + 1]
    const own = (text: string) => (known.has(piece) ? text : text.replaceAll(/\r?\n/g, eol))
    const ended = (text: string) => {
      if (!next) return piece === original.at(-1) ? text : text.trimEnd() + eol
      const isSpaced = !inserted.has(next) || /\n[ \t]*\r?\n$/.test(text)
      return isSpaced ? text : text.trimEnd() + eol + eol
    }
    if (piece.type !== 'fact') return { ...piece, text: ended(own(piece.text)) }
    const { heading, comment, body } = piece.text
    return {
      ...piece,
      text: { heading: own(heading), comment: own(comment), body: ended(own(body)) },
    }
  })
}
