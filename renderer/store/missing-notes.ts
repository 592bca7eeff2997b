/** Gives decks that were imported before notes were kept the notes that came along with them. */
import type { NotedrillDatabase } from './database.ts'
import type { Incoming } from './import-deck.ts'

/**
 * Store the notes of every given deck that is in the database without any, and
 * was made from them: a deck of the same name from the user's own file is left
 * alone. Changes nothing else.
 *
 * @param now epoch ms
 */
export function storeMissingNotes(
  db: NotedrillDatabase,
  decks: readonly Incoming[],
  now: number,
): Promise<void> {
  return db.transaction('rw', db.notes, db.facts, async () => {
    for (const { deck, notes } of decks) {
      if (!notes || (await db.notes.get(deck.id))) continue
      const own = await db.facts
        .where('[deckId+position]')
        .between([deck.id, -Infinity], [deck.id, Infinity])
        .filter(({ source }) => source?.file === notes.file)
        .first()
      if (own) await db.notes.put({ ...notes, deckId: deck.id, importedAt: now })
    }
  })
}
