/** How much two facts are alike. */
import type { Fact } from '../fact.ts'

/**
 * From 0 (no word in common) to 1 (the same front and back): Dice's coefficient
 * over the words of front and back, each word as often as it stands there.
 */
export function likeness(a: Pick<Fact, 'front' | 'back'>, b: Pick<Fact, 'front' | 'back'>): number {
  if (a.front === b.front && a.back === b.back) return 1
  const words = wordsOf(a)
  const others = wordsOf(b)
  const left = new Map<string, number>()
  for (const word of words) left.set(word, (left.get(word) ?? 0) + 1)
  let shared = 0
  for (const word of others) {
    const count = left.get(word) ?? 0
    if (count === 0) continue
    left.set(word, count - 1)
    shared += 1
  }
  return words.length + others.length === 0 ? 0 : (2 * shared) / (words.length + others.length)
}

const wordsOf = ({ front, back }: Pick<Fact, 'front' | 'back'>) =>
  `${front} ${back}`.toLowerCase().match(/[\p{L}\p{N}_-]+/gu) ?? []
