/** Cards whose past has changed: what was done with them was taken back, or done again. */
import { eventsOf, replayedRow } from './card-rows.ts'
import type { CardRow, NotedrillDatabase } from './database.ts'
import { readPolicies } from './policies.ts'
import { recount, type Counted } from './tallies.ts'

/**
 * Give cards the state that their facts and the log lead to, and count their answers
 * as they now stand. Must run inside a transaction on cards, facts, reviews, policies
 * and tallies.
 *
 * @param added ids of the events that the log has gained since the cards were right
 * @returns the rows as they are now, of cards that have a fact
 */
export async function settleCards(
  db: NotedrillDatabase,
  cards: readonly CardRow[],
  added: ReadonlySet<string>,
): Promise<CardRow[]> {
  const policyOf = await readPolicies(db)
  const facts = await db.facts.bulkGet(cards.map(({ factId }) => factId))
  const logs = await Promise.all(cards.map(({ id }) => eventsOf(db, id)))
  const before: Counted[] = []
  const after: Counted[] = []
  const settled: CardRow[] = []
  for (const [at, card] of cards.entries()) {
    const [fact, events = []] = [facts[at], logs[at]]
    if (!fact) continue
    const row = replayedRow(card, fact, events, policyOf)
    before.push({ place: card, events: events.filter(({ id }) => !added.has(id)) })
    after.push({ place: row, events })
    settled.push(row)
  }
  await db.cards.bulkPut(settled)
  await recount(db, before, after, policyOf)
  return settled
}
