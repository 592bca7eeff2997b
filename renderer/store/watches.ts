/** Which file every deck follows. */
import type { DeckId, DeckRow, NotedrillDatabase, WatchRow } from './database.ts'

/** A deck with the file that it follows. */
export interface FollowingDeck {
  deck: DeckRow
  watch: WatchRow
}

/** All decks that follow a file, by title. */
export async function listWatches(db: NotedrillDatabase): Promise<FollowingDeck[]> {
  const watches = await db.watches.toArray()
  const decks = await db.decks.bulkGet(watches.map(({ deckId }) => deckId))
  return watches
    .flatMap((watch, index): FollowingDeck[] => {
      const deck = decks[index]
      return deck ? [{ deck, watch }] : []
    })
    .sort((a, b) => a.deck.title.localeCompare(b.deck.title))
}

/** Let a deck follow this file from now on, and no other. */
export async function putWatch(db: NotedrillDatabase, watch: WatchRow): Promise<void> {
  await db.watches.put(watch)
}

/** Let a deck follow no file. */
export function deleteWatch(db: NotedrillDatabase, deckId: DeckId): Promise<void> {
  return db.watches.delete(deckId)
}
