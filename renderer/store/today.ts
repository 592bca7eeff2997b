/** What each deck asks for today, for the first page. */
import type { StudyDay } from '../../core/schedule/day.ts'
import type { Policy } from '../../core/schedule/schedule.ts'
import type { DeckRow, NotedrillDatabase } from './database.ts'
import { loadDeckQueue } from './load-queue.ts'

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

/** Every deck, by title. */
export async function loadDecksToday(
  db: NotedrillDatabase,
  day: StudyDay,
  policy: Policy,
): Promise<DeckToday[]> {
  const decks = await db.decks.toArray()
  decks.sort((a, b) => a.title.localeCompare(b.title))
  const withNotes = new Set(await db.notes.toCollection().primaryKeys())
  const today: DeckToday[] = []
  for (const deck of decks) {
    const { learning, waiting } = await loadDeckQueue(db, deck.id, day, policy)
    const review = waiting.filter((card) => card.schedule.state === 'review').length
    today.push({
      deck,
      learning: learning.length,
      review,
      fresh: waiting.length - review,
      hasNotes: withNotes.has(deck.id),
    })
  }
  return today
}
