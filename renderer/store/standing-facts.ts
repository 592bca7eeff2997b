/** The facts of a deck that are asked, in the order of the notes. */
import type { DeckId, FactRow, NotedrillDatabase } from './database.ts'

/** Without those that the notes have lost. */
export async function standingFacts(db: NotedrillDatabase, deckId: DeckId): Promise<FactRow[]> {
  const facts = await db.facts
    .where('[deckId+position]')
    .between([deckId, -Infinity], [deckId, Infinity])
    .toArray()
  return facts.filter(({ removed }) => removed === 0)
}
