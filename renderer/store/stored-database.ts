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
 * installation are among them.
 *
 * @param onLeftOut told of rows that cannot be read, how many at a time
 */
export async function* storedParts(
  name: string,
  about: BackupAbout,
  onLeftOut: OnLeftOut = () => undefined,
): AsyncGenerator<Uint8Array<ArrayBuffer>, void, undefined> {
  const raw = await openRaw(name)
  const counts: Record<string, number> = {}
  for (const table of raw?.tables ?? []) counts[table.name] = await table.count().catch(() => 0)
  const { head, writer } = startBackup({ ...about, schema: Math.max(1, raw?.verno ?? 1), counts })
  yield head
  try {
    for (const table of raw?.tables ?? []) {
      for await (const rows of rowsOf(table, onLeftOut)) yield writer.rows(table.name, rows)
    }
  } finally {
    raw?.close()
  }
  yield writer.end()
}

type OnLeftOut = (rows: number) => void

/**
 * All rows of a table that can be read, some at a time.
 *
 * @param onLeftOut told of rows that cannot be read, how many at a time
 */
export async function* rowsOf(
  table: Table,
  onLeftOut: OnLeftOut = () => undefined,
): AsyncGenerator<unknown[], void, undefined> {
  let last: unknown
  let seen = 0
  for (;;) {
    const from = last === undefined ? table.toCollection() : table.where(':id').above(last)
    let keys: unknown[]
    try {
      keys = await from.limit(PART).primaryKeys()
    } catch {
      // Without keys nobody finds the rest; it may not even be possible to count it.
      const count = await table.count().catch(() => 0)
      onLeftOut(Math.max(1, count - seen))
      return
    }
    if (keys.length === 0) return
    last = keys.at(-1)
    seen += keys.length
    yield* rowsAt(table, keys, onLeftOut)
  }
}

/** The rows with these keys; where they cannot be read together, by halves. */
async function* rowsAt(
  table: Table,
  keys: unknown[],
  onLeftOut: OnLeftOut,
): AsyncGenerator<unknown[], void, undefined> {
  const rows: unknown[] | undefined = await table.bulkGet(keys).catch(() => undefined)
  if (rows) {
    yield rows.filter((row) => row !== undefined)
  } else if (keys.length === 1) {
    onLeftOut(1)
  } else {
    const half = Math.ceil(keys.length / 2)
    yield* rowsAt(table, keys.slice(0, half), onLeftOut)
    yield* rowsAt(table, keys.slice(half), onLeftOut)
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
