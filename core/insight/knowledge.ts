/** How much of the notes is known now. */
import type { FactId } from '../fact.ts'
import type { StudiedCard } from './studied-card.ts'

/** A part of the notes: a chapter, or a deck. */
export interface Knowledge {
  /** Facts that the part has. */
  facts: number
  /** Of them, as many as its learner would know if asked now: the sum of retrievability. */
  known: number
}

/**
 * The knowledge of every part; a fact counts as the mean of its cards.
 *
 * @param partOf names the part that a card belongs to
 * @param known the card's retrievability, 0..1
 */
export function knowledgeBy<Card extends StudiedCard>(
  cards: Iterable<Card>,
  partOf: (card: Card) => string,
  known: (card: Card) => number,
): Map<string, Knowledge> {
  const facts = new Map<FactId, { part: string; sum: number; cards: number }>()
  for (const card of cards) {
    const fact = facts.get(card.factId)
    if (fact) {
      fact.sum += known(card)
      fact.cards += 1
    } else facts.set(card.factId, { part: partOf(card), sum: known(card), cards: 1 })
  }
  const parts = new Map<string, Knowledge>()
  for (const { part, sum, cards: count } of facts.values()) {
    const before = parts.get(part) ?? { facts: 0, known: 0 }
    parts.set(part, { facts: before.facts + 1, known: before.known + sum / count })
  }
  return parts
}
