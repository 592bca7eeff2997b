import type { DeckRow, NotedrillDatabase } from './database.ts'

/** All decks, in the order in which they are shown everywhere. */
export async function decksByTitle(db: NotedrillDatabase): Promise<DeckRow[]> {
  const decks = await db.decks.toArray()
  return decks.sort((a, b) => a.title.localeCompare(b.title))
}
