/** Ranges of the index by which cards are filed: by deck, state and due date. */
import { dueDate, type StudyDay } from '../../core/schedule/day.ts'
import { inLearning, type InState } from './card-states.ts'
import type { CardRow, DeckId, NotedrillDatabase } from './database.ts'

/**
 * Cards of a deck in one state, by their due.
 *
 * @param latestDue in the unit of that state's schedule
 */
export function filed(
  db: NotedrillDatabase,
  deckId: DeckId,
  queue: CardRow['queue'],
  latestDue = Infinity,
) {
  return db.cards
    .where('[deckId+queue+schedule.due]')
    .between([deckId, queue, -Infinity], [deckId, queue, latestDue], true, true)
}

/**
 * Cards of a deck that are in learning and may be asked on this day.
 *
 * @param until epoch ms at which the last of them is due
 */
export async function learningCards(
  db: NotedrillDatabase,
  deckId: DeckId,
  day: StudyDay,
  until: number,
): Promise<InState<'learning' | 'relearning'>[]> {
  const [learning, relearning] = await Promise.all([
    filed(db, deckId, 'learning', until).toArray(),
    filed(db, deckId, 'relearning', until).toArray(),
  ])
  return [...learning, ...relearning].filter(inLearning).filter((card) => card.buriedOn !== day)
}

/** Learnt cards of a deck that are due on these days, both included. */
export function dueBetween(db: NotedrillDatabase, deckId: DeckId, from: StudyDay, to: StudyDay) {
  return db.cards
    .where('[deckId+queue+schedule.due]')
    .between([deckId, 'review', dueDate(from)], [deckId, 'review', dueDate(to)], true, true)
}

/** The earliest due date after the given one (both epoch ms of midnight UTC), if any card has one. */
export async function firstDueAfter(
  db: NotedrillDatabase,
  deckIds: readonly DeckId[],
  date: number,
): Promise<number | undefined> {
  const dates: number[] = []
  for (const deckId of deckIds) {
    const card = await db.cards
      .where('[deckId+queue+schedule.due]')
      .between([deckId, 'review', date], [deckId, 'review', Infinity], false)
      .first()
    if (card) dates.push(card.schedule.due)
  }
  return dates.length === 0 ? undefined : Math.min(...dates)
}
