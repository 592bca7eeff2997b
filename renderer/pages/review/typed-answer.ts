/**
 * A typed answer beside the one in the notes, character by character. Knows
 * nothing of shells: what differs only in spacing is the same.
 */
import { diffChars } from 'diff'
import type { Rating } from '../../../core/schedule/schedule.ts'

/** A stretch of text that the other side has too, or has not. */
interface Piece {
  text: string
  differs: boolean
}

/** Both texts in pieces; put together again they are what was given and what was wanted. */
export interface Comparison {
  exact: boolean
  given: Piece[]
  wanted: Piece[]
}

export function compareTyped(wanted: string, given: string): Comparison {
  const changes = diffChars(foldSpace(given), foldSpace(wanted))
  return {
    exact: changes.every(({ added, removed }) => !added && !removed),
    given: changes
      .filter(({ added }) => !added)
      .map(({ value, removed }) => ({ text: value, differs: removed })),
    wanted: changes
      .filter(({ removed }) => !removed)
      .map(({ value, added }) => ({ text: value, differs: added })),
  }
}

/**
 * The rating that a typed answer speaks for; the learner has the last word. A
 * wrong one suggests Again, never Hard, which means remembered with effort.
 *
 * @param wanted `undefined` for a card that asks for nothing typed
 */
export function suggestedRating(wanted: string | undefined, given: string): Rating {
  if (wanted === undefined || given.trim() === '') return 'good'
  return foldSpace(given) === foldSpace(wanted) ? 'good' : 'again'
}

const foldSpace = (text: string) => text.trim().replace(/\s+/g, ' ')
