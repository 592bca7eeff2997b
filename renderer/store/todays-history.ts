/** What was done today, read from its end and no further back than it must be. */
import type { StudyDay } from '../../core/schedule/day.ts'
import { historyOf, reachesBack, type History } from '../../core/schedule/history.ts'
import type { LogEvent } from '../../core/schedule/log.ts'
import type { DeckId, NotedrillDatabase } from './database.ts'

/** Events that are read at once; a day can have tens of thousands. */
const CHUNK = 100

/** The ends of what was done today with cards of these decks. Must run inside a transaction on reviews and cards. */
export async function todaysHistory(
  db: NotedrillDatabase,
  deckIds: readonly DeckId[],
  day: StudyDay,
): Promise<History> {
  let events: LogEvent[] = []
  for (let read = 0; ; read += CHUNK) {
    // Of one day the index has them in the order of their ids.
    const newest = db.reviews.where('day').equals(day).reverse()
    const older = await newest.offset(read).limit(CHUNK).toArray()
    events = [...(await ofDecks(db, older, deckIds)).reverse(), ...events]
    const history = historyOf(events)
    if (older.length < CHUNK || (history.undoable && !reachesBack(events))) return history
  }
}

async function ofDecks(
  db: NotedrillDatabase,
  events: readonly LogEvent[],
  deckIds: readonly DeckId[],
): Promise<LogEvent[]> {
  const ids = [...new Set(events.map(({ cardId }) => cardId))]
  const cards = new Map((await db.cards.bulkGet(ids)).map((card) => [card?.id, card]))
  return events.filter(({ cardId }) => deckIds.includes(cards.get(cardId)?.deckId ?? ''))
}
