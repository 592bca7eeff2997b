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
 * @param known the retrievability of every card, 0..1, in their order
 */
export function knowledgeBy<Card extends StudiedCard>(
  cards: readonly Card[],
  partOf: (card: Card) => string,
  known: readonly number[],
): Map<string, Knowledge> {
  const facts = new Map<FactId, { part: string; sum: number; cards: number }>()
  for (const [at, card] of cards.entries()) {
    const fact = facts.get(card.factId)
    const chance = known[at] ?? 0
    if (fact) {
      fact.sum += chance
      fact.cards += 1
    } else facts.set(card.factId, { part: partOf(card), sum: chance, cards: 1 })
  }
  const parts = new Map<string, Knowledge>()
  for (const { part, sum, cards: count } of facts.values()) {
    const whole = parts.get(part)
    if (whole) {
      whole.facts += 1
      whole.known += sum / count
    } else parts.set(part, { facts: 1, known: sum / count })
  }
  return parts
}
