/** How the learner answers in each deck, as the newest answers tell it. */
import { groupBy } from '../../core/group-by.ts'
import { habitsOf, type Habits } from '../../core/simulate/habits.ts'
import type { DeckId, NotedrillDatabase } from './database.ts'
import { readNewest } from './newest-events.ts'

/** Habits change: the newest answers tell of them. */
const ANSWERS_FOR_HABITS = 20_000

/** A deck whose own answers say little is answered as the others are. */
export async function habitsByDeck(db: NotedrillDatabase): Promise<(deck: DeckId) => Habits> {
  const events = (await readNewest(db, ANSWERS_FOR_HABITS)).reverse()
  const ids = [...new Set(events.map(({ cardId }) => cardId))]
  const found = await db.cards.bulkGet(ids)
  const cards = new Map(found.flatMap((card) => (card ? [[card.id, card] as const] : [])))
  const firstDayOf = (id: (typeof ids)[number]) => {
    const schedule = cards.get(id)?.schedule
    return schedule && schedule.state !== 'new' ? schedule.introducedDay : undefined
  }
  const usual = habitsOf(events, firstDayOf)
  const ofDecks = groupBy(events, ({ cardId }) => cards.get(cardId)?.deckId)
  return (deck) => habitsOf(ofDecks.get(deck) ?? [], firstDayOf, usual)
}
