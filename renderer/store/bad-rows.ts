/** Rows of the truth that are not as they should be: found, and taken out. */
import * as z from 'zod'
import { rowSchemas, TRUTH_TABLES, type TruthTable } from '../../core/truth/row-schemas.ts'
import type { NotedrillDatabase } from './database.ts'
import { derive } from './derive.ts'
import { JOURNAL_MARK } from './machine-settings.ts'
import { truthTables } from './read-truth.ts'

/** One such row. */
export interface BadRow {
  table: TruthTable
  key: string
  /** In zod's words. */
  why: string
}

/** Small, and read by every page. */
export const READ_FIRST: readonly TruthTable[] = ['decks', 'policies', 'settings']

/** @param onProgress told how many tables are done, 0..1 */
export async function findBadRows(
  db: NotedrillDatabase,
  tables: readonly TruthTable[] = TRUTH_TABLES,
  onProgress: (done: number) => void = () => undefined,
): Promise<BadRow[]> {
  const bad: BadRow[] = []
  for (const [at, table] of tables.entries()) {
    const schema = rowSchemas[table]
    await db.table<unknown, string>(table).each((row, { primaryKey }) => {
      const read = schema.safeParse(row)
      if (!read.success) bad.push({ table, key: primaryKey, why: z.prettifyError(read.error) })
    })
    onProgress((at + 1) / tables.length)
  }
  return bad
}

/**
 * Take these rows out and derive the rest anew. Export what there is first: they are
 * gone then, unless the journal has them, which the next start compares from the beginning.
 */
export async function takeOut(
  db: NotedrillDatabase,
  bad: readonly BadRow[],
  onProgress: (done: number) => void = () => undefined,
): Promise<void> {
  await db.transaction('rw', truthTables(db), async () => {
    for (const { table, key } of bad) await db.table<unknown, string>(table).delete(key)
    await db.settings.delete(JOURNAL_MARK)
  })
  await derive(db, { onProgress })
}
