/** What each deck asks for today, for the first page. */
import type { StudyDay } from '../../core/schedule/day.ts'
import type { StudySettings } from '../../core/schedule/policy.ts'
import { joinQueues } from '../../core/schedule/queue.ts'
import type { DeckRow, NotedrillDatabase } from './database.ts'
import { allowanceInAll, loadDeckQueues } from './load-queue.ts'

/** A deck and how many of its cards stand in today's queue. */
export interface DeckToday {
  deck: DeckRow
  /** Cards in learning or relearning, which repeat within minutes. */
  learning: number
  /** Due reviews, within today's limit. */
  review: number
  /** Cards asked for the first time, within today's limit. */
  fresh: number
  /** Whether its notes are stored and can be looked at. */
  hasNotes: boolean
}

/** What there is to do today. */
export interface Today {
  /** Every deck, by title. */
  decks: DeckToday[]
  /** Cards of all decks, within the limits for all together. */
  total: number
}

export async function loadToday(
  db: NotedrillDatabase,
  day: StudyDay,
  settings: StudySettings,
): Promise<Today> {
  const decks = await db.decks.toArray()
  decks.sort((a, b) => a.title.localeCompare(b.title))
  const withNotes = new Set(await db.notes.toCollection().primaryKeys())
  const ids = decks.map(({ id }) => id)
  const queues = await loadDeckQueues(db, ids, day, settings)
  const { waiting, learning } = joinQueues(
    queues,
    settings.all.newCards,
    await allowanceInAll(db, day, settings),
  )
  return {
    decks: decks.map((deck, index) => ({
      deck,
      learning: queues[index]?.learning.length ?? 0,
      review: queues[index]?.reviews.length ?? 0,
      fresh: queues[index]?.fresh.length ?? 0,
      hasNotes: withNotes.has(deck.id),
    })),
    total: waiting.length + learning.length,
  }
}
