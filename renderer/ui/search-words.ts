/** Facts are found by their words. */
import type { Fact } from '../../core/fact.ts'

/** The words of a search, as {@link hasWords} compares them. */
export function searchWords(query: string): string[] {
  return query.toLowerCase().split(/\s+/).filter(Boolean)
}

/** Whether a fact has all of the words in its front and back. */
export function hasWords(
  { front, back }: Pick<Fact, 'front' | 'back'>,
  words: readonly string[],
): boolean {
  const text = `${front}\n${back}`.toLowerCase()
  return words.every((word) => text.includes(word))
}
