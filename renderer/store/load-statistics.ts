/** All that the statistics page needs, read at once. */
import { isSetAside } from './card-rows.ts'
import { decksByTitle } from './decks-by-title.ts'
import type { CardRow, DeckRow, NotedrillDatabase, TallyRow } from './database.ts'

export interface StudyRecord {
  /** By title. */
  decks: DeckRow[]
  /** The cards that the notes still ask for. */
  cards: CardRow[]
  tallies: TallyRow[]
}

/** Read side by side: while one part becomes rows, the next is on its way. Ids begin with a digit of a hash. */
const PARTS = [
  ['', '4'],
  ['4', '8'],
  ['8', 'c'],
  ['c', 'g'],
  ['g', 'm'],
  ['m', 'r'],
  ['r', 'w'],
  ['w', '\uffff'],
] as const

/** Whole tables, on purpose: filters are then a matter of the page, and answer at once. */
export function loadStatistics(db: NotedrillDatabase): Promise<StudyRecord> {
  return db.transaction('r', db.decks, db.cards, db.tallies, async () => {
    const [decks, cards, tallies] = await Promise.all([
      decksByTitle(db),
      Promise.all(PARTS.map(([from, to]) => db.cards.where('id').between(from, to).toArray())),
      db.tallies.toArray(),
    ])
    return { decks, cards: cards.flat().filter((card) => !isSetAside(card)), tallies }
  })
}
