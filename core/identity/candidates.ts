/** Which facts are worth comparing: those that share rare words, and not all with all. */
import type { Edge } from './assign.ts'
import { pairScore, type Compared } from './pair-score.ts'

/** All pairs are looked at as long as there are no more than these. */
const FEW_PAIRS = 2500
/** Words that more facts have tell nothing. */
const MOST_WITH_WORD = 200
/** With how many known facts an incoming one is compared. */
const MOST_CANDIDATES = 10

/** Pairs of known and incoming facts that score at least this much, by their indexes. */
export function likelyPairs(
  known: readonly Compared[],
  incoming: readonly Compared[],
  least: number,
): Edge[] {
  const all = known.map((_, index) => index)
  const isFew = known.length * incoming.length <= FEW_PAIRS
  const near = isFew ? () => all : nearest(known)
  return incoming.flatMap((fact, right) =>
    near(fact).flatMap((left): Edge[] => {
      const other = known[left]
      const score = other ? pairScore(other, fact) : 0
      return score >= least ? [{ left, right, score }] : []
    }),
  )
}

/** Finds, for a fact, the indexes of the known ones that share its front or most of its rare words. */
function nearest(known: readonly Compared[]): (fact: Compared) => number[] {
  const withWord = new Map<string, number[]>()
  known.forEach((one, index) => {
    for (const word of wordsOf(one)) {
      const list = withWord.get(word)
      if (list) list.push(index)
      else withWord.set(word, [index])
    }
  })
  return (fact) => {
    const weights = new Map<number, number>()
    for (const word of wordsOf(fact)) {
      const list = withWord.get(word) ?? []
      if (list.length > MOST_WITH_WORD) continue
      for (const index of list) weights.set(index, (weights.get(index) ?? 0) + 1 / list.length)
    }
    return [...weights]
      .sort(([a, one], [b, other]) => other - one || a - b)
      .slice(0, MOST_CANDIDATES)
      .map(([index]) => index)
  }
}

/** Its words and its front as a whole, which is the rarest of all; kinds do not meet. */
function* wordsOf({ fact, key, front, back }: Compared): Generator<string> {
  yield key
  for (const word of front.words.keys()) yield `${fact.kind} ${word.toLowerCase()}`
  for (const word of back.words.keys()) yield `${fact.kind} ${word}`
}
