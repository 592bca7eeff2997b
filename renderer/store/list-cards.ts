/** Cards as the page of cards lists them, by what they are. */
import { dueDate, type StudyDay } from '../../core/schedule/day.ts'
import { lapsesOf } from '../../core/insight/hardest.ts'
import { standingReviews, type ReviewEvent } from '../../core/schedule/log.ts'
import { policyFor, type StudySettings } from '../../core/schedule/policy.ts'
import { eventsOf } from './card-rows.ts'
import type { CardRow, DeckId, NotedrillDatabase } from './database.ts'
import { filed } from './filed-cards.ts'
import { cardsIn } from './learnt-cards.ts'

/** What cards can be listed by. */
export const CARD_KINDS = [
  ...(['all', 'suspended', 'flagged', 'leeches'] as const),
  ...(['buried', 'new', 'learning', 'due'] as const),
]
export type CardKind = (typeof CARD_KINDS)[number]

/** Which cards to list. */
export interface Listing {
  kind: CardKind
  /** All decks where it is missing. */
  deckId?: DeckId
}

/** Where the index has all cards of a kind, and perhaps others; the other kinds are all over the table. */
const FILED: Partial<Record<CardKind, readonly CardRow['queue'][]>> = {
  suspended: ['suspended'],
  new: ['new'],
  learning: ['learning', 'relearning'],
  due: ['review'],
}

/**
 * Read the cards of a kind, and perhaps others, without any text.
 *
 * @returns by the decks in their order, and in the order of the notes
 */
export function listCards(
  db: NotedrillDatabase,
  deckIds: readonly DeckId[],
  kind: CardKind,
  today: StudyDay,
): Promise<CardRow[]> {
  return db.transaction('r', db.cards, db.facts, async () => {
    const parts = await Promise.all(deckIds.map((id) => cardsOf(db, id, kind, today)))
    return parts.flat()
  })
}

async function cardsOf(db: NotedrillDatabase, deckId: DeckId, kind: CardKind, today: StudyDay) {
  const last = kind === 'due' ? dueDate(today) : Infinity
  const [facts, ...parts] = await Promise.all([
    // The index alone: the order of the notes, without their text.
    db.facts.where('[deckId+position]').between([deckId, -Infinity], [deckId, []]).primaryKeys(),
    ...(FILED[kind]?.map((queue) => filed(db, deckId, queue, last).toArray()) ?? [
      cardsIn(db, deckId),
    ]),
  ])
  const places = new Map(facts.map((id, at) => [id, at]))
  const placeOf = ({ factId }: CardRow) => places.get(factId) ?? Infinity
  // A fact's sides sort by their names, which is the order in which they are learnt.
  return parts.flat().sort((a, b) => placeOf(a) - placeOf(b) || (a.id < b.id ? -1 : 1))
}

/** Whether a card belongs into a listing of this kind. */
export function isOfKind(
  card: CardRow,
  kind: CardKind,
  today: StudyDay,
  settings: StudySettings,
): boolean {
  const { queue, schedule } = card
  switch (kind) {
    case 'all':
      return true
    case 'suspended':
      return card.suspended === true
    case 'flagged':
      return card.flagged === true
    case 'leeches':
      return hasTooManyLapses(card, settings)
    case 'buried':
      return card.buriedOn === today
    case 'new':
      return queue === 'new'
    case 'learning':
      return queue === 'learning' || queue === 'relearning'
    case 'due':
      return queue === 'review' && schedule.due <= dueDate(today)
  }
}

/** Whether a card was forgotten as often as makes a leech in its deck. */
export function hasTooManyLapses(card: CardRow, settings: StudySettings): boolean {
  return lapsesOf(card) >= policyFor(settings, card.deckId).leech.threshold
}

/** The last answers to a card that count, newest first. */
export async function lastAnswers(
  db: NotedrillDatabase,
  card: Pick<CardRow, 'id'>,
  most: number,
): Promise<ReviewEvent[]> {
  return standingReviews(await eventsOf(db, card.id))
    .slice(-most)
    .reverse()
}
