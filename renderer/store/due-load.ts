/** How full the coming days are, for load balancing: counted through an index, day by day, as needed. */
import { dueDate, type StudyDay } from '../../core/schedule/day.ts'
import type { NotedrillDatabase } from './database.ts'

/** What one sitting knows of the days to come. */
export interface DueLoads {
  /** Count the cards that are due on these days, where they were not counted before. */
  count: (days: Iterable<StudyDay>) => Promise<void>
  /** Cards that are due on this day, in all decks; infinitely many on days that were not counted. */
  on: (day: StudyDay) => number
  /** A card has moved between two days, or from or to none. */
  move: (from: StudyDay | undefined, to: StudyDay | undefined) => void
  /** Cards have moved, and nobody knows which: all days are to be counted anew. */
  forget: () => void
}

export function createDueLoads(db: NotedrillDatabase): DueLoads {
  let loads = new Map<StudyDay, number>()
  const add = (day: StudyDay | undefined, cards: number) => {
    const load = day === undefined ? undefined : loads.get(day)
    if (day !== undefined && load !== undefined) loads.set(day, load + cards)
  }
  return {
    async count(days) {
      // What was counted before all was forgotten is forgotten, too.
      const counted = loads
      const wanted = [...days].filter((day) => !counted.has(day))
      if (wanted.length === 0) return
      await db.transaction('r', db.cards, () =>
        Promise.all(
          wanted.map(async (day) => counted.set(day, await dueInAll(db, day, day).count())),
        ),
      )
    },
    on: (day) => loads.get(day) ?? Infinity,
    move(from, to) {
      add(from, -1)
      add(to, 1)
    },
    forget() {
      loads = new Map()
    },
  }
}

/** Learnt cards of all decks that are due on these days, both included. */
export function dueInAll(db: NotedrillDatabase, from: StudyDay, to: StudyDay) {
  return db.cards
    .where('[queue+schedule.due]')
    .between(['review', dueDate(from)], ['review', dueDate(to)], true, true)
}
