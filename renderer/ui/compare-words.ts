/** Two command lines word by word: which words only one of them has. */
import { diffArrays } from 'diff'

/** A word, and whether the other line has it at this place. */
interface ComparedWord {
  text: string
  differs: boolean
}

/** Both lines in words, in their order. */
export function compareWords(
  given: string,
  wanted: string,
): { given: ComparedWord[]; wanted: ComparedWord[] } {
  const changes = diffArrays(wordsOf(given), wordsOf(wanted))
  const side = (isOther: (change: (typeof changes)[number]) => boolean) =>
    changes
      .filter((change) => !isOther(change))
      .flatMap(({ value, added, removed }) =>
        value.map((text) => ({ text, differs: added || removed })),
      )
  return { given: side(({ added }) => added), wanted: side(({ removed }) => removed) }
}

const wordsOf = (text: string) => text.trim().split(/\s+/).filter(Boolean)
