/** How much two texts, and two facts, are alike. */
import type { Fact } from '../fact.ts'

/** A text in the pieces that are compared. */
export interface Pieces {
  text: string
  /** Words, each as often as it stands there. */
  words: ReadonlyMap<string, number>
  /** Runs of three letters, in which most of a misspelt word is still itself. */
  trigrams: ReadonlyMap<string, number>
}

/** @param isExact whether letter case counts, as it does in commands and flags */
export function piecesOf(text: string, isExact: boolean): Pieces {
  const folded = (isExact ? text : text.toLowerCase()).replace(/\s+/g, ' ').trim()
  const padded = ` ${folded} `
  const trigrams = Array.from({ length: Math.max(0, padded.length - 2) }, (_, at) =>
    padded.slice(at, at + 3),
  )
  return { text: folded, words: countsOf(wordsOf(folded)), trigrams: countsOf(trigrams) }
}

/** Words of a text; signs count where nothing else is there. */
function wordsOf(text: string): string[] {
  return text.match(/[\p{L}\p{N}_-]+/gu) ?? text.match(/\S+/g) ?? []
}

function countsOf(pieces: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const piece of pieces) counts.set(piece, (counts.get(piece) ?? 0) + 1)
  return counts
}

/**
 * From 0 (nothing in common) to 1 (the same): Dice's coefficient over words or
 * over runs of three letters, whichever finds more in common: the one forgives
 * another order of words, the other a typing error.
 */
export function textLikeness(a: Pieces, b: Pieces): number {
  if (a.text === b.text) return 1
  return Math.max(dice(a.words, b.words), dice(a.trigrams, b.trigrams))
}

/** Fewer words say nothing by being in another text. */
const FEWEST_CONTAINED = 3
/** How much a text is like one that has more to say. */
const CONTAINED = 0.85

/** As `textLikeness`; but a text that was added to, or cut short, is still much the same. */
export function containedLikeness(a: Pieces, b: Pieces): number {
  const [short, long] = a.words.size <= b.words.size ? [a, b] : [b, a]
  const isContained =
    short.words.size >= FEWEST_CONTAINED &&
    [...short.words].every(([word, count]) => (long.words.get(word) ?? 0) >= count)
  const alike = textLikeness(a, b)
  return isContained ? Math.max(alike, CONTAINED) : alike
}

/** Which words only one of two texts has; a misspelt word is the word it was meant to be. */
export function ownWords(a: Pieces, b: Pieces): { ofA: string[]; ofB: string[] } {
  const ofB = [...b.words.keys()].filter((word) => !a.words.has(word))
  const ofA = [...a.words.keys()].filter((word) => {
    if (b.words.has(word)) return false
    const meant = ofB.findIndex((other) => isTypingError(word, other))
    if (meant >= 0) ofB.splice(meant, 1)
    return meant < 0
  })
  return { ofA, ofB }
}

/** Shorter words are other words once a letter is another one. */
const SHORTEST_MISSPELT = 3

/**
 * Whether two words differ by one letter too many, too few, or wrong, or by two
 * that have changed places; the four errors of F. J. Damerau, “A technique for
 * computer detection and correction of spelling errors” (1964). Another number or
 * another option of one letter is no error.
 */
function isTypingError(a: string, b: string): boolean {
  if (/\d/.test(a + b) || Math.min(a.length, b.length) < SHORTEST_MISSPELT) return false
  let start = 0
  while (start < a.length && a[start] === b[start]) start += 1
  let end = 0
  const most = Math.min(a.length, b.length) - start
  while (end < most && a[a.length - 1 - end] === b[b.length - 1 - end]) end += 1
  const left = a.slice(start, a.length - end)
  const right = b.slice(start, b.length - end)
  if (left.length + right.length <= 1 || (left.length === 1 && right.length === 1)) return true
  return left.length === 2 && left === right.charAt(1) + right.charAt(0)
}

/**
 * Twice what two bags share, by the size of both.
 *
 * Source: L. R. Dice, “Measures of the amount of ecologic association between
 * species”, Ecology 26 (1945).
 */
function dice(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number {
  let size = 0
  let shared = 0
  for (const count of b.values()) size += count
  for (const [piece, count] of a) {
    size += count
    shared += Math.min(count, b.get(piece) ?? 0)
  }
  return size === 0 ? 0 : (2 * shared) / size
}

/** From 0 to 1: how much the words of front and back are alike, as a reader is told. */
export function likeness(a: Pick<Fact, 'front' | 'back'>, b: Pick<Fact, 'front' | 'back'>): number {
  if (a.front === b.front && a.back === b.back) return 1
  const all = ({ front, back }: Pick<Fact, 'front' | 'back'>) =>
    countsOf(wordsOf(`${front} ${back}`.toLowerCase()))
  return dice(all(a), all(b))
}
