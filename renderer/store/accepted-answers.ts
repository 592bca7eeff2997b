/** Other right answers, which a learner has accepted beside the one of the notes. */
import type { FactId } from '../../core/fact.ts'
import type { FactRow, NotedrillDatabase } from './database.ts'

/**
 * Count this answer as right from now on, too.
 *
 * @throws when there is no such fact, which is a bug
 */
export function acceptAnswer(db: NotedrillDatabase, id: FactId, answer: string): Promise<void> {
  return db.transaction('rw', db.facts, async () => {
    const row = await db.facts.get(id)
    if (!row) throw new Error(`The fact ${id} is not in the database.`)
    const accepted = [...new Set([...(row.accepted ?? []), answer.trim()])]
    await db.facts.put({ ...row, accepted })
  })
}

/** A fact with the answers that were accepted for it as it was. */
export function withAccepted(fact: FactRow, before: FactRow | undefined): FactRow {
  return before?.accepted ? { ...fact, accepted: before.accepted } : fact
}
