/** What each deck asks for today, for the first page. */
import type { Moment } from '../../core/schedule/day.ts'
import { decksByTitle } from './decks-by-title.ts'
import type { StudySettings } from '../../core/schedule/policy.ts'
import { countQueue, type DeckCounts } from './count-queue.ts'
import type { DeckRow, NotedrillDatabase } from './database.ts'

/** A deck and how many of its cards stand in today's queue. */
export interface DeckToday extends DeckCounts {
  deck: DeckRow
  /** Whether its notes are stored and can be looked at. */
  hasNotes: boolean
}

/** What there is to do today. */
export interface Today {
  /** Every deck, by title. */
  decks: DeckToday[]
  /** Cards of all decks, within the limits for all together. */
  total: number
  /** Whether one of them can be asked at once. */
  isReady: boolean
}

export async function loadToday(
  db: NotedrillDatabase,
  moment: Moment,
  settings: StudySettings,
): Promise<Today> {
  const decks = await decksByTitle(db)
  const withNotes = new Set(await db.notes.toCollection().primaryKeys())
  const ids = decks.map(({ id }) => id)
  const counted = await countQueue(db, ids, moment, settings)
  return {
    decks: decks.flatMap((deck, index) => {
      const counts = counted.decks[index]
      return counts ? [{ deck, ...counts, hasNotes: withNotes.has(deck.id) }] : []
    }),
    total: counted.total,
    isReady: counted.isReady,
  }
}
