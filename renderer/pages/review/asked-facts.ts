/** The facts that cards ask about: the next card's is read while the learner thinks about this one. */
import type { CardId } from '../../../core/fact.ts'
import type { CardRow, FactRow, NotedrillDatabase } from '../../store/database.ts'

/** @param prepare whatever else asking a card needs */
export function createAskedFacts(
  db: NotedrillDatabase,
  prepare: (card: CardRow) => Promise<unknown>,
) {
  let ahead: { cardId: CardId; fact: Promise<FactRow | undefined> } | undefined
  const read = async (card: CardRow) => {
    const [fact] = await Promise.all([factOf(db, card), prepare(card)])
    return fact
  }
  return {
    /** Missing where both the card and its fact are gone. */
    of: (card: CardRow) => (ahead?.cardId === card.id ? ahead.fact : read(card)),
    readAhead(card: CardRow | undefined) {
      if (!card) return
      const fact = read(card)
      ahead = { cardId: card.id, fact }
      // A failure is met where the fact is needed.
      fact.catch(() => undefined)
    },
  }
}

/** @throws when a card has no fact, which is a bug; where both are gone there is nothing to ask */
export async function factOf(db: NotedrillDatabase, card: CardRow): Promise<FactRow | undefined> {
  const fact = await db.facts.get(card.factId)
  if (!fact && (await db.cards.get(card.id))) {
    throw new Error(`The card ${card.id} asks about a fact that is not in the database.`)
  }
  return fact
}
