/** The new cards that a study day introduces, found without reading more of them than that takes. */
import { factIdOf, type CardId, type FactId } from '../../core/fact.ts'
import { shortHash } from '../../core/hash.ts'
import { dueDate, type StudyDay } from '../../core/schedule/day.ts'
import type { Policy } from '../../core/schedule/schedule.ts'
import { inLearning, isNew, type InState } from './card-states.ts'
import type { CardRow, DeckId, NotedrillDatabase } from './database.ts'
import { filed } from './filed-cards.ts'

interface FreshWanted {
  day: StudyDay
  /** Facts that were asked today. */
  asked: ReadonlySet<FactId>
  limit: number
  policy: Pick<Policy, 'newOrder' | 'siblingsApart'>
}

/** New cards looked at in one go; siblings share the room. */
const STEP = 64

/**
 * The first new cards of a deck in the order of the policy, one a fact, none whose
 * sibling is being learnt or, where siblings are kept apart, is due or was asked today.
 */
export async function freshCards(
  db: NotedrillDatabase,
  deckId: DeckId,
  { day, asked, limit, policy }: FreshWanted,
): Promise<InState<'new'>[]> {
  const holdsBack = (card: CardRow) => {
    // What is suspended may never be learnt.
    if (card.queue === 'suspended') return false
    if (inLearning(card)) return true
    const isDue = card.queue === 'review' && card.schedule.due <= dueDate(day)
    return policy.siblingsApart && isDue && card.buriedOn !== day
  }
  if (limit === 0) return []
  const taken = new Set<FactId>(policy.siblingsApart ? asked : [])
  const chosen: InState<'new'>[] = []
  const idsFrom = await newIds(db, deckId, day, policy.newOrder)
  for (let from = 0; chosen.length < limit; from += STEP) {
    const ids = await idsFrom(from)
    if (ids.length === 0) break
    const family = await db.cards.where('factId').anyOf(ids.map(factIdOf)).toArray()
    for (const card of family) if (holdsBack(card)) taken.add(card.factId)
    const byId = new Map(family.map((card) => [card.id, card]))
    for (const card of ids.map((id) => byId.get(id))) {
      if (!card || !isNew(card) || taken.has(card.factId)) continue
      if (chosen.length === limit) break
      // A sibling waits for the one that was put off to tomorrow, too.
      taken.add(card.factId)
      if (card.buriedOn !== day) chosen.push(card)
    }
  }
  return chosen
}

/** Reads a step of the ids of new cards, from a place in the order in which they are introduced. */
async function newIds(
  db: NotedrillDatabase,
  deckId: DeckId,
  day: StudyDay,
  order: Policy['newOrder'],
): Promise<(from: number) => Promise<CardId[]>> {
  if (order === 'notes') {
    return (from) => filed(db, deckId, 'new').offset(from).limit(STEP).primaryKeys()
  }
  const ids = await filed(db, deckId, 'new').primaryKeys()
  const facts = new Set(ids.map(factIdOf))
  const places = new Map([...facts].map((fact) => [fact, shortHash(`${day}/${fact}`, 12)]))
  // Sorting keeps siblings in their order.
  ids.sort((a, b) => compare(places.get(factIdOf(a)), places.get(factIdOf(b))))
  return (from) => Promise.resolve(ids.slice(from, from + STEP))
}

const compare = (a = '', b = '') => (a < b ? -1 : a > b ? 1 : 0)
