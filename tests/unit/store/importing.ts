/** Imports on given days, for tests. */
import {
  applyImport,
  type ImportChoices,
  type Incoming,
} from '../../../renderer/store/import-deck.ts'
import type { NotedrillDatabase } from '../../../renderer/store/database.ts'
import { undoImport } from '../../../renderer/store/undo-import.ts'
import { DEVICE } from './study-database.ts'

/** Import at this moment of the study day 20,000; resolves with the import's id, if any. */
export function importAt(
  db: NotedrillDatabase,
  incoming: Incoming,
  at: number,
  choices: Partial<ImportChoices> = {},
): Promise<string | undefined> {
  const all = { decisions: new Map(), leftOut: new Set<never>(), soon: new Set<never>() }
  return applyImport(db, incoming, { at, day: 20_000 }, DEVICE, { ...all, ...choices })
}

/** Undo an import, on the same day. */
export function undoAt(
  db: NotedrillDatabase,
  id: string | undefined,
  at: number,
): Promise<boolean> {
  return undoImport(db, id ?? 'none', { at, day: 20_000 }, DEVICE)
}
