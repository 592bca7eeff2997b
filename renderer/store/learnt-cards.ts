/** What a simulation and an optimizer need to know of cards. */
import type { CardId, FactId } from '../../core/fact.ts'
import { DAY_MS, type StudyDay } from '../../core/schedule/day.ts'
import type { DecksToStudy } from '../../core/schedule/policy.ts'
import type { Cards } from '../../core/simulate/simulate.ts'
import { inReview, isNew } from './card-states.ts'
import type { CardRow, DeckId, NotedrillDatabase } from './database.ts'
import { filed } from './filed-cards.ts'

/** The cards of one deck, or of all. */
export function cardsIn(db: NotedrillDatabase, deckId: DeckId | undefined): Promise<CardRow[]> {
  if (deckId === undefined) return db.cards.toArray()
  return db.cards.where('[deckId+queue+schedule.due]').between([deckId], [deckId, []]).toArray()
}

/** Which decks have new cards, and which have cards in review. */
export async function decksToStudy(db: NotedrillDatabase): Promise<DecksToStudy> {
  const ids = await db.decks.toCollection().primaryKeys()
  const having = async (queue: 'new' | 'review') => {
    const first = ids.map((id) => filed(db, id, queue).limit(1).primaryKeys())
    const found = await Promise.all(first)
    return ids.filter((_, at) => (found[at]?.length ?? 0) > 0)
  }
  return { fresh: await having('new'), learnt: await having('review') }
}

/** How many answers each card has had since it was new; suspended ones, too. */
export function repsByCard(cards: readonly CardRow[]): Map<CardId, number> {
  return new Map(
    cards.map(({ id, schedule }) => [id, schedule.state === 'new' ? 0 : schedule.reps]),
  )
}

/** What of a deck's cards is in study, as the simulation takes it. */
export function cardsToSimulate(rows: readonly CardRow[], today: StudyDay): Cards {
  const cards = rows.filter(({ queue }) => queue !== 'suspended')
  const sides = new Map<FactId, number>()
  for (const { factId } of cards) sides.set(factId, (sides.get(factId) ?? 0) + 1)
  const shareOf = ({ factId }: CardRow) => 1 / (sides.get(factId) ?? 1)
  const fresh = cards.filter(isNew).sort((a, b) => a.schedule.due - b.schedule.due)
  const learnt = cards.flatMap((card) => {
    const { schedule } = card
    if (schedule.state === 'new') return []
    const { stability, difficulty, reviewedDay } = schedule
    const dueDay = inReview(card) ? Math.floor(card.schedule.due / DAY_MS) : today
    return [{ memory: { stability, difficulty }, reviewedDay, dueDay, share: shareOf(card) }]
  })
  return { learnt, fresh: fresh.map(shareOf) }
}
