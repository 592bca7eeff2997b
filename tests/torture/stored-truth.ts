/** What a database or a backup holds, read past the app, in a form that two can be compared in. */
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import type { Page } from '@playwright/test'
import { readBackup } from '../../core/backup/read-backup.ts'
import { cardId, sidesOf } from '../../core/fact.ts'
import { rowSchemas, TRUTH_TABLES, type TruthTable } from '../../core/truth/row-schemas.ts'
import { keyOfRow } from '../../renderer/store/truth-tables.ts'

/** Settings are left out: some are the installation's own, and no backup brings them. */
export const COMPARED = TRUTH_TABLES.filter((table) => table !== 'settings')
type Compared = Exclude<TruthTable, 'settings'>

/** For every table its rows as text, by their keys. */
export type StoredTruth = Readonly<Record<Compared, ReadonlyMap<string, string>>>

/** A schema that every backup of this app has at most. */
const ANY_SCHEMA = 1000

/** Read the database of the page's app. @throws where a card of a fact is missing, or a row is damaged */
export async function readStoredTruth(page: Page): Promise<StoredTruth> {
  // As text: Playwright would take long over every value of its own.
  const text = await page.evaluate(readTables, [...COMPARED, 'cards'])
  const tables = asTables(JSON.parse(text))
  const cards = new Set(tables['cards']?.map((row) => String(Reflect.get(row, 'id'))))
  for (const row of tables['facts'] ?? []) {
    const { id, kind } = rowSchemas.facts.parse(row)
    const missing = sidesOf(kind).find((side) => !cards.has(cardId(id, side)))
    if (missing) throw new Error(`The fact ${id} has no card '${missing}'.`)
  }
  return truthOf((table) => tables[table] ?? [])
}

/** Read a backup file; nothing where it is not whole. */
export async function readBackupTruth(path: string): Promise<StoredTruth | undefined> {
  const reader = readBackup(ANY_SCHEMA)
  try {
    reader.add(gunzipSync(await readFile(path)))
  } catch {
    return undefined
  }
  const read = reader.end()
  return read.ok ? truthOf((table) => read.value.truth[table]) : undefined
}

/** The paths of all backups, the oldest first. */
export async function backupPaths(userDataDir: string): Promise<string[]> {
  const folder = join(userDataDir, 'backups')
  const names = await readdir(folder).catch(() => [])
  const backups = names.filter((name) => name.endsWith('.jsonl.gz')).sort()
  return backups.map((name) => join(folder, name))
}

/** Tables in which two differ. */
export function differences(a: StoredTruth, b: StoredTruth): Compared[] {
  return COMPARED.filter((table) => {
    const [here, there] = [a[table], b[table]]
    return here.size !== there.size || [...here].some(([key, row]) => there.get(key) !== row)
  })
}

function truthOf(rowsOf: (table: Compared) => readonly object[]): StoredTruth {
  const table = (name: Compared) =>
    new Map(
      rowsOf(name).map((row) => [keyOfRow(name, row), JSON.stringify(rowSchemas[name].parse(row))]),
    )
  return {
    ...{ decks: table('decks'), notes: table('notes'), facts: table('facts') },
    ...{ policies: table('policies'), grammars: table('grammars') },
    ...{ imports: table('imports'), quizzes: table('quizzes'), reviews: table('reviews') },
  }
}

function asTables(value: unknown): Partial<Record<string, object[]>> {
  if (typeof value !== 'object' || value === null) throw new Error('The page gave no tables.')
  return Object.fromEntries(
    Object.entries(value).map(([table, rows]: [string, unknown]) => [
      table,
      Array.isArray(rows) ? rows.filter((row) => typeof row === 'object' && row !== null) : [],
    ]),
  )
}

/** Runs in the page: every row, of one moment. */
async function readTables(names: readonly string[]): Promise<string> {
  const db = await new Promise<IDBDatabase>((resolve, reject) => {
    const opening = indexedDB.open('notedrill')
    opening.onerror = () => reject(new Error('It cannot be opened.'))
    opening.onsuccess = () => resolve(opening.result)
  })
  const transaction = db.transaction(names)
  const tables = names.map(
    (name) =>
      new Promise<[string, unknown]>((resolve, reject) => {
        const asking = transaction.objectStore(name).getAll()
        asking.onerror = () => reject(new Error(`${name} cannot be read.`))
        asking.onsuccess = () => resolve([name, asking.result])
      }),
  )
  const read = await Promise.all(tables)
  db.close()
  return JSON.stringify(Object.fromEntries(read))
}
