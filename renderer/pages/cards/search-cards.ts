/** Finds cards by the words of their facts. */
import type { FactId } from '../../../core/fact.ts'
import type { CardRow, FactRow } from '../../store/database.ts'
import { hasWords } from '../../ui/search-words.ts'

/** The cards whose fact has all of the words in its front and back, in their order. */
export function searchCards(
  cards: readonly CardRow[],
  words: readonly string[],
  facts: ReadonlyMap<FactId, FactRow>,
): readonly CardRow[] {
  if (words.length === 0) return cards
  const found = new Map<FactId, boolean>()
  return cards.filter(({ factId }) => {
    let isFound = found.get(factId)
    if (isFound === undefined) {
      const fact = facts.get(factId)
      isFound = fact !== undefined && hasWords(fact, words)
      found.set(factId, isFound)
    }
    return isFound
  })
}
