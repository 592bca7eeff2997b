/** What databases of older versions lack: the chapters of their cards, and all tallies. */
import { chapterOf } from '../../core/insight/chapter.ts'
import type { CardRow, NotedrillDatabase } from './database.ts'
import { readPolicies } from './policies.ts'
import { allPlaces, talliesOf } from './tallies.ts'

/** So many facts are in memory at once: they carry the text. */
const CHUNK = 1000

/**
 * Give every card its chapter and count all answers of the log. Must run inside the
 * upgrade. A log that cannot be replayed must not keep the database shut: then the
 * count is left to Repair, which says what is wrong.
 */
export async function countFromLog(db: NotedrillDatabase): Promise<void> {
  const ids = await db.facts.toCollection().primaryKeys()
  for (let at = 0; at < ids.length; at += CHUNK) {
    const some = ids.slice(at, at + CHUNK)
    const facts = await db.facts.bulkGet(some)
    const chapters = new Map(facts.map((fact) => [fact?.id, fact ? chapterOf(fact) : '']))
    const cards = await db.cards.where('factId').anyOf(some).toArray()
    await db.cards.bulkPut(
      cards.map((card): CardRow => ({ ...card, chapter: chapters.get(card.factId) ?? '' })),
    )
  }
  try {
    const policyOf = await readPolicies(db)
    for (const { deckId, chapter } of await allPlaces(db)) {
      const cards = await db.cards.where({ deckId, chapter }).toArray()
      await db.tallies.bulkPut(await talliesOf(db, cards, policyOf))
    }
  } catch {
    await db.tallies.clear()
  }
}
