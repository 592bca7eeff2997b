/**
 * Facts that the learner has put in other words than the notes. The learner's
 * words are asked, whatever the notes say later; both are kept.
 */
import type { Fact, FactId } from '../../core/fact.ts'
import type { FactRow, NotedrillDatabase } from './database.ts'

/** The words of a fact. */
export type Words = Pick<Fact, 'front' | 'back'>

/** A fact as the notes had it when they were last imported. */
export function asNotesHaveIt(row: FactRow): FactRow {
  return row.edited ? { ...row, ...row.edited } : row
}

/** A fact as the notes have it now, in the learner's words where there are some. */
export function inOwnWords(fact: FactRow, before: FactRow | undefined): FactRow {
  if (!before?.edited) return fact
  const { front, back } = before
  return withWords(fact, { front, back })
}

/**
 * Put a fact in other words; in the notes' own words, it is as it was. Its cards
 * and their history stay.
 *
 * @throws when there is no such fact, which is a bug
 */
export function editFact(db: NotedrillDatabase, id: FactId, words: Words): Promise<void> {
  return db.transaction('rw', db.facts, async () => {
    const row = await db.facts.get(id)
    if (!row) throw new Error(`The fact ${id} is not in the database.`)
    await db.facts.put(withWords(asNotesHaveIt(row), words))
  })
}

/** @param fact as the notes have it */
function withWords(fact: FactRow, { front, back }: Words): FactRow {
  const { edited: _, ...bare } = fact
  if (front === bare.front && back === bare.back) return bare
  return { ...bare, front, back, edited: { front: bare.front, back: bare.back } }
}
