/**
 * The database as it lies there, whatever version wrote it: read without the schema
 * of this app, and never changed.
 */
import { Dexie, type Table } from 'dexie'
import { startBackup } from '../../core/backup/write-backup.ts'
import type { BackupAbout } from './backup-parts.ts'
import type { NotedrillDatabase } from './database.ts'

/** What is stored. */
export interface Stored {
  /** Of its schema; Dexie adds a fraction where it has mended one. */
  version: number
  tables: string[]
}

/** What is stored under the database's name, if anything is. Rejects where it cannot be opened. */
export async function lookAtStored(name: string): Promise<Stored | undefined> {
  const raw = await openRaw(name)
  if (!raw) return undefined
  const stored = { version: Math.floor(raw.verno), tables: raw.tables.map((table) => table.name) }
  raw.close()
  return stored
}

/** Tables that the app needs and a database of its own version does not have. */
export function missingTables(db: NotedrillDatabase, { tables }: Stored): string[] {
  return db.tables.map(({ name }) => name).filter((name) => !tables.includes(name))
}

/** The version that this app writes. */
export function knownVersion(db: NotedrillDatabase): number {
  return db.verno
}

const PART = 1000

/**
 * Every row of every table that can be read, as a backup; rows that belong to this
 * installation are among them. What cannot be read is left out.
 */
export async function* storedParts(
  name: string,
  about: BackupAbout,
): AsyncGenerator<Uint8Array<ArrayBuffer>, void, undefined> {
  const raw = await openRaw(name)
  const counts: Record<string, number> = {}
  for (const table of raw?.tables ?? []) counts[table.name] = await table.count().catch(() => 0)
  const { head, writer } = startBackup({ ...about, schema: Math.max(1, raw?.verno ?? 1), counts })
  yield head
  try {
    for (const table of raw?.tables ?? []) {
      for await (const rows of rowsOf(table)) yield writer.rows(table.name, rows)
    }
  } finally {
    raw?.close()
  }
  yield writer.end()
}

/** All rows of a table that can be read, some at a time. */
export async function* rowsOf(table: Table): AsyncGenerator<unknown[], void, undefined> {
  let last: unknown
  for (;;) {
    const from = last === undefined ? table.toCollection() : table.where(':id').above(last)
    let rows: unknown[]
    let keys: unknown[]
    try {
      rows = await from.limit(PART).toArray()
      keys = await (last === undefined ? table.toCollection() : table.where(':id').above(last))
        .limit(PART)
        .primaryKeys()
    } catch {
      return
    }
    if (rows.length === 0) return
    last = keys.at(-1)
    yield rows
  }
}

/** What is stored under a name, without a schema; the caller closes it. */
export async function openRaw(name: string): Promise<Dexie | undefined> {
  const raw = new Dexie(name)
  try {
    return await raw.open()
  } catch (cause) {
    if (cause instanceof Error && cause.name === Dexie.errnames.NoSuchDatabase) return undefined
    throw cause
  }
}
