import type { NotedrillDatabase } from './database.ts'

/** Whether there are neither decks nor answers: a first start, or all was lost. */
export async function isEmpty(db: NotedrillDatabase): Promise<boolean> {
  return (await db.decks.count()) + (await db.reviews.count()) === 0
}
