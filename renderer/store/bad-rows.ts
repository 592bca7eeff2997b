/** Rows that are not as they should be, in any table that pages read: found, and mended. */
import * as z from 'zod'
import { listOf, recordOf } from '../../core/bounded.ts'
import { readValue } from '../../core/read-value.ts'
import { cardSchema, rowSchemas, TRUTH_TABLES } from '../../core/truth/row-schemas.ts'
import type { NotedrillDatabase } from './database.ts'
import { derive } from './derive.ts'
import { JOURNAL_MARK } from './machine-settings.ts'
import { truthTables } from './read-truth.ts'

const count = z.int().min(0)
const tallySchema = z.object({
  deckId: z.string(),
  chapter: z.string(),
  day: z.int(),
  answers: listOf(count, 16, 16),
  durationMs: z.number().min(0),
  introduced: count,
  hours: recordOf(z.tuple([count, count]), 1000),
})
const schemas = { ...rowSchemas, cards: cardSchema, tallies: tallySchema }
const TABLES = [...TRUTH_TABLES, 'cards', 'tallies'] as const
type CheckedTable = (typeof TABLES)[number]

/** One such row. */
export interface BadRow {
  table: CheckedTable
  /** A tally's has three parts. */
  key: string | [string, string, number]
  /** What is wrong with it first, in zod's words. */
  why: string
}

/** Small, and read by every page. */
export const READ_FIRST: readonly CheckedTable[] = ['decks', 'policies', 'settings']

/** @param onProgress told how many tables are done, 0..1 */
export async function findBadRows(
  db: NotedrillDatabase,
  tables: readonly CheckedTable[] = TABLES,
  onProgress: (done: number) => void = () => undefined,
): Promise<BadRow[]> {
  const bad: BadRow[] = []
  for (const [at, table] of tables.entries()) {
    const schema = schemas[table]
    await db.table<unknown, BadRow['key']>(table).each((row, { primaryKey }) => {
      const read = readValue<unknown>(schema, row)
      if (!read.ok) bad.push({ table, key: primaryKey, why: read.problems[0].message })
    })
    onProgress((at + 1) / tables.length)
  }
  return bad
}

/**
 * Take these rows out and derive the rest anew. Export what there is first: they are
 * gone then, unless the journal has them, which the next start compares from the beginning.
 * No answer goes with its policy.
 */
export async function takeOut(
  db: NotedrillDatabase,
  bad: readonly BadRow[],
  onProgress: (done: number) => void = () => undefined,
): Promise<void> {
  await db.transaction('rw', [...truthTables(db), db.cards, db.tallies], async () => {
    for (const { table, key } of bad) await db.table<unknown, BadRow['key']>(table).delete(key)
    await db.settings.delete(JOURNAL_MARK)
  })
  await derive(db, { onProgress })
}
