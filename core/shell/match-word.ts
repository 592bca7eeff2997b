/** Whether a word that somebody typed is one that the notes allow. */
import { ANY_ARGUMENTS, ANY_WORDS, HOLE, SUBSTITUTION, type Word } from './tokens.ts'

/** Whether the command line in `$(…)` does the same as the one that is expected there. */
export type SameLine = (expected: string, given: string) => boolean

/** Whether a word fits; placeholders of the expected one stand for any text. */
export function matchesWord(expected: Word, given: Word, sameLine: SameLine): boolean {
  if (isFlag(given) && expected.text.startsWith(HOLE)) return false
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
  // One word that must be there, then any number.
  const pattern = expected.flatMap((word) =>
    word.text === ANY_ARGUMENTS ? [{ ...word, text: HOLE }, word] : [word],
  )
  return fitsSequence(
    pattern,
    given,
    ({ text }) => text === ANY_WORDS || text === ANY_ARGUMENTS,
    (wanted, word) => matchesWord(wanted, word, sameLine),
    (wild, word) => wild.text === ANY_WORDS || !isFlag(word),
  )
}

const isFlag = ({ text }: Word) => /^-\D/.test(text)

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
    () => true,
  )
}

const ANY_CHARACTER = '\uE00f'

/** Matches with wild parts in time of at most the product of both lengths. */
function fitsSequence<Item>(
  expected: readonly Item[],
  given: readonly Item[],
  isWild: (item: Item) => boolean,
  isSame: (expected: Item, given: Item) => boolean,
  mayTake: (wild: Item, given: Item) => boolean,
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
    } else {
      const wild = expected[wildAt]
      const taken = given[wildPlace]
      if (wild === undefined || taken === undefined || !mayTake(wild, taken)) return false
      at = wildAt + 1
      wildPlace += 1
      place = wildPlace
    }
  }
  return expected.slice(at).every(isWild)
}
