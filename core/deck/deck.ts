/**
 * A deck file, taken apart so that putting its pieces together again gives the
 * same bytes.
 */
import type { Fact } from '../fact.ts'
import { shortHash } from '../hash.ts'

/** A deck file as read. */
export interface Deck {
  title: string
  /** The notes it comes from, relative to the deck's folder. */
  notes?: string
  /** Its facts, in the order of the file. */
  facts: Fact[]
  /** Facts that the notes have lost: kept with their ids, not to be studied. */
  removed: Fact[]
  pieces: Piece[]
}

/** A stretch of the file; the texts of all pieces, joined, are the file. */
export type Piece = OtherPiece | SectionPiece | FactPiece

/** Front matter, text before the first heading, and entries that cannot be read. */
interface OtherPiece {
  type: 'other'
  text: string
}

/** A heading that facts stand under, with any text of its own. */
export interface SectionPiece {
  type: 'section'
  text: string
  /** Of the heading, 1 to 6. */
  depth: number
  title: string
}

/** A heading with its body: one fact. */
export interface FactPiece {
  type: 'fact'
  /** The heading, the comment with the id, the body; each with the blank lines after it. */
  text: { heading: string; comment: string; body: string }
  depth: number
  fact: Fact
  /** {@link originOf} the fact as the notes had it when it was last written; none for a hand-written one. */
  origin?: string
  /** Whether it stands under {@link REMOVED_TITLE}. */
  removed: boolean
  /** Whether the file gives its id. */
  named: boolean
}

/** The last section of a deck, for facts that the notes have lost. */
export const REMOVED_TITLE = 'Removed from the notes'

/** Deepest heading that Markdown has. */
export const DEEPEST = 6

/** The file's text. */
export function deckText({ pieces }: Pick<Deck, 'pieces'>): string {
  return pieces.map(pieceText).join('')
}

/** One piece's text. */
export function pieceText({ text }: Piece): string {
  return typeof text === 'string' ? text : text.heading + text.comment + text.body
}

/** A fingerprint of what the notes say, to tell their changes from edits in the deck. */
export function originOf({ kind, front, back, path }: Fact): string {
  return shortHash(JSON.stringify([kind, front, back, path]), 8)
}

/** A deck's file name without its ending: `Kubernetes Up and running` gives `kubernetes-up-and-running`. */
export function deckSlug(title: string): string {
  const words = title
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu)
  // 80 characters are safe on every file system, whatever their width in bytes.
  return (
    words
      ?.join('-')
      .slice(0, 80)
      .replace(/-$|[\uD800-\uDBFF]$/, '') ?? 'deck'
  )
}
