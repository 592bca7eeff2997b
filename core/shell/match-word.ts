/** Whether a word that somebody typed is one that the notes allow. */
import { ANY_WORDS, HOLE, SUBSTITUTION, type Word } from './tokens.ts'

/** Whether the command line in `$(…)` does the same as the one that is expected there. */
export type SameLine = (expected: string, given: string) => boolean

/** Whether a word fits; placeholders of the expected one stand for any text. */
export function matchesWord(expected: Word, given: Word, sameLine: SameLine): boolean {
  if (!fits(expected.text, given.text)) return false
  if (expected.text.includes(HOLE) && !expected.text.includes(SUBSTITUTION)) return true
  return (
    expected.substitutions.length === given.substitutions.length &&
    expected.substitutions.every((line, at) => sameLine(line, given.substitutions[at] ?? ''))
  )
}

/** Whether words fit one after the other; `...` among the expected ones stands for any number. */
export function matchesWords(
  expected: readonly Word[],
  given: readonly Word[],
  sameLine: SameLine,
): boolean {
  return fitsSequence(
    expected,
    given,
    (word) => word.text === ANY_WORDS,
    (wanted, word) => matchesWord(wanted, word, sameLine),
  )
}

/** Each hole takes at least one character. */
function fits(expected: string, given: string): boolean {
  if (!expected.includes(HOLE)) return expected === given
  // One character that must be there, then any number.
  const pattern = Array.from(expected).flatMap((char) =>
    char === HOLE ? [ANY_CHARACTER, HOLE] : [char],
  )
  return fitsSequence(
    pattern,
    Array.from(given),
    (char) => char === HOLE,
    (wanted, char) => wanted === ANY_CHARACTER || wanted === char,
  )
}

const ANY_CHARACTER = '\uE003'

/** Matches with wild parts in time of at most the product of both lengths. */
function fitsSequence<Item>(
  expected: readonly Item[],
  given: readonly Item[],
  isWild: (item: Item) => boolean,
  isSame: (expected: Item, given: Item) => boolean,
): boolean {
  let at = 0
  let place = 0
  let wildAt = -1
  let wildPlace = 0
  while (place < given.length) {
    const wanted = expected[at]
    const item = given[place]
    if (item === undefined) return false
    if (wanted !== undefined && isWild(wanted)) {
      wildAt = at
      wildPlace = place
      at += 1
    } else if (wanted !== undefined && isSame(wanted, item)) {
      at += 1
      place += 1
    } else if (wildAt >= 0) {
      at = wildAt + 1
      wildPlace += 1
      place = wildPlace
    } else return false
  }
  return expected.slice(at).every(isWild)
}
