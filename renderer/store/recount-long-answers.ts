/** What databases before version 9 count in full: answers to cards that were left open for long. */
import type { CardId } from '../../core/fact.ts'
import { LONGEST_COUNTED_MS } from '../../core/schedule/counted-time.ts'
import type { NotedrillDatabase } from './database.ts'
import { readNewestFirst } from './newest-events.ts'
import { readPolicies } from './policies.ts'
import { recountChapter } from './tallies.ts'

/**
 * Count the chapters anew that such answers are counted in. Must run inside the
 * upgrade. A log that cannot be replayed must not keep the database shut: then the
 * count is left to Repair, which says what is wrong.
 */
export async function recountLongAnswers(db: NotedrillDatabase): Promise<void> {
  const answered = new Set<CardId>()
  await readNewestFirst(db, (event) => {
    if (event.type === 'review' && event.durationMs > LONGEST_COUNTED_MS) answered.add(event.cardId)
  })
  const cards = await db.cards.bulkGet([...answered])
  const places = new Map(
    cards.flatMap((card) =>
      card ? [[JSON.stringify([card.deckId, card.chapter]), card] as const] : [],
    ),
  )
  try {
    const policyOf = await readPolicies(db)
    for (const place of places.values()) await recountChapter(db, place, policyOf)
  } catch {
    // Whatever the log lacks, Repair tells of it.
  }
}
