/** What each deck asks for today, for the first page. */
import type { StudyDay } from '../../core/schedule/day.ts'
import { policyFor, type StudySettings } from '../../core/schedule/policy.ts'
import type { DeckRow, NotedrillDatabase } from './database.ts'
import { loadDeckQueue, loadQueue } from './load-queue.ts'

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
  const today: DeckToday[] = []
  for (const deck of decks) {
    const queue = await loadDeckQueue(db, deck.id, day, policyFor(settings, deck.id))
    today.push({
      deck,
      learning: queue.learning.length,
      review: queue.reviews.length,
      fresh: queue.fresh.length,
      hasNotes: withNotes.has(deck.id),
    })
  }
  const ids = decks.map(({ id }) => id)
  const { waiting, learning } = await loadQueue(db, ids, day, settings)
  return { decks: today, total: waiting.length + learning.length }
}
