/** Edits of facts on one day, for tests. */
import { cardId, type FactId, type Words } from '../../../core/fact.ts'
import type { NotedrillDatabase } from '../../../renderer/store/database.ts'
import { acceptAnswer, editFact } from '../../../renderer/store/fact-edits.ts'
import { DEVICE } from './study-database.ts'

const moment = { at: 1, day: 20_000 }

/** Put a fact in these words. */
export function giveWords(db: NotedrillDatabase, id: FactId, words: Words): Promise<void> {
  return editFact(db, cardId(id, 'recognise'), { words, refused: [] }, moment, DEVICE)
}

/** Count this as right, too. */
export function accept(db: NotedrillDatabase, id: FactId, answer: string): Promise<void> {
  return acceptAnswer(db, cardId(id, 'recognise'), answer, moment, DEVICE)
}
