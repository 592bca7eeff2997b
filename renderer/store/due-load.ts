/** How full the coming days are, for load balancing: counted through an index, day by day, as needed. */
import type { StudyDay } from '../../core/schedule/day.ts'
import type { DeckId, NotedrillDatabase } from './database.ts'
import { dueBetween } from './filed-cards.ts'

/** What one sitting knows of the days to come. */
export interface DueLoads {
  /** Count the cards that are due on these days, where they were not counted before. */
  count: (days: Iterable<StudyDay>) => Promise<void>
  /** Cards that are due on this day, in all decks; 0 on days that were not counted. */
  on: (day: StudyDay) => number
  /** A card has moved between two days, or from or to none. */
  move: (from: StudyDay | undefined, to: StudyDay | undefined) => void
}

export function createDueLoads(db: NotedrillDatabase): DueLoads {
  const loads = new Map<StudyDay, number>()
  let deckIds: Promise<DeckId[]> | undefined
  const add = (day: StudyDay | undefined, cards: number) => {
    const load = day === undefined ? undefined : loads.get(day)
    if (day !== undefined && load !== undefined) loads.set(day, Math.max(0, load + cards))
  }
  return {
    async count(days) {
      const wanted = [...days].filter((day) => !loads.has(day))
      if (wanted.length === 0) return
      deckIds ??= db.decks.toCollection().primaryKeys()
      const decks = await deckIds
      await db.transaction('r', db.cards, () =>
        Promise.all(wanted.map(async (day) => loads.set(day, await dueOn(db, decks, day)))),
      )
    },
    on: (day) => loads.get(day) ?? 0,
    move(from, to) {
      add(from, -1)
      add(to, 1)
    },
  }
}

async function dueOn(db: NotedrillDatabase, deckIds: readonly DeckId[], day: StudyDay) {
  const counts = await Promise.all(
    deckIds.map((deckId) => dueBetween(db, deckId, day, day).count()),
  )
  return counts.reduce((sum, count) => sum + count, 0)
}
