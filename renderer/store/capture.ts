/**
 * Sees every change of the truth as it is committed, whoever makes it, and reports a
 * transaction complete only once the journal has its changes too.
 *
 * Changes are also kept in the table `outbox`, in the same transaction, until the
 * journal has them: a crash between the two loses nothing.
 */
import type {
  DBCore,
  DBCoreKeyRange,
  DBCoreMutateRequest,
  DBCoreTable,
  DBCoreTransaction,
} from 'dexie'
import { changeText } from '../../core/journal/line.ts'
import { TRUTH_TABLES, type TruthTable } from '../../core/truth/row-schemas.ts'
import type { NotedrillDatabase, OutboxRow } from './database.ts'
import type { JournalWriter } from './journal-writer.ts'
import { MACHINE_SETTINGS } from './machine-settings.ts'

/** What one transaction has changed so far. */
interface Recorded {
  tx: string
  at: number
  changes: string[]
}

/** Lets changes go to a writer from now on. */
export type BeginCapture = (writer: JournalWriter) => void

/** Be ready to capture changes of this database, which must not be open yet. */
export function captureChanges(db: NotedrillDatabase): BeginCapture {
  let to: JournalWriter | undefined
  const open = new WeakMap<object, Recorded>()
  db.use({
    stack: 'dbcore',
    name: 'journal',
    // Next to the database: whatever else listens waits with the rest.
    level: -1,
    create: (down) => ({
      ...down,
      transaction(tables, mode, options) {
        if (!to || mode !== 'readwrite' || !tables.some(isTruth)) {
          return down.transaction(tables, mode, options)
        }
        const transaction = down.transaction([...tables, 'outbox'], mode, options)
        // Transactions that share a table run in the order in which they begin, and so sort their ids.
        const recorded = { ...to.begin(), changes: [] }
        open.set(transaction, recorded)
        completeOnceWritten(transaction, recorded, to)
        return transaction
      },
      table(name) {
        const table = down.table(name)
        if (!isTruth(name)) return table
        return {
          ...table,
          async mutate(request) {
            const recorded = open.get(request.trans)
            if (!recorded || !to) return table.mutate(request)
            const keys = request.type === 'deleteRange' ? await keysIn(table, request) : []
            const answer = await table.mutate(request)
            const change = changeOf(name, request, keys, new Set(Object.keys(answer.failures)))
            if (change === undefined) return answer
            await keep(down, request.trans, recorded, change, to.flushed)
            return answer
          },
        }
      },
    }),
  })
  return (writer) => {
    to = writer
  }
}

/** Dexie, which listens by `oncomplete`, hears of the transaction's end once the journal has it. */
function completeOnceWritten(
  transaction: DBCoreTransaction,
  recorded: Recorded,
  writer: JournalWriter,
): void {
  if (!(transaction instanceof IDBTransaction)) throw new Error('This is no IndexedDB.')
  transaction.addEventListener('complete', (event) => {
    if (recorded.changes.length === 0) return
    const complete = transaction.oncomplete
    transaction.oncomplete = null
    void writer.write(recorded).then(() => void complete?.call(transaction, event))
  })
}

async function keysIn(
  table: DBCoreTable,
  { trans, range }: Extract<DBCoreMutateRequest, { type: 'deleteRange' }>,
): Promise<unknown[]> {
  const query = { index: table.schema.primaryKey, range }
  const keys: unknown[] = (await table.query({ trans, values: false, query })).result
  return keys
}

/** The change as the journal has it; nothing where it is none of its business. */
function changeOf(
  table: TruthTable,
  request: DBCoreMutateRequest,
  rangeKeys: readonly unknown[],
  failed: ReadonlySet<string>,
): string | undefined {
  const done = <Item>(items: readonly Item[]) => items.filter((_, at) => !failed.has(String(at)))
  if (request.type === 'add' || request.type === 'put') {
    const rows: unknown[] = done<unknown>(request.values).filter((row) => isShared(table, row))
    return rows.length === 0 ? undefined : changeText(table, 'put', rows)
  }
  const keys = done(request.type === 'delete' ? request.keys : rangeKeys)
    .map(String)
    .filter((key) => isShared(table, { key }))
  return keys.length === 0 ? undefined : changeText(table, 'delete', keys)
}

/** Whether a row is of use on another machine, or after this one's database was lost. */
export function isShared(table: TruthTable, row: unknown): boolean {
  if (table !== 'settings') return true
  const key: unknown = typeof row === 'object' && row !== null ? Reflect.get(row, 'key') : undefined
  return typeof key === 'string' && !MACHINE_SETTINGS.has(key)
}

async function keep(
  down: DBCore,
  trans: DBCoreTransaction,
  recorded: Recorded,
  change: string,
  flushed: string | undefined,
): Promise<void> {
  const outbox = down.table('outbox')
  const { tx, at, changes } = recorded
  // Counted before anything is waited for: changes may be made side by side.
  const n = changes.push(change) - 1
  const row: OutboxRow = { tx, n, at, change, ...(flushed ? { flushed } : {}) }
  const added = outbox.mutate({ type: 'add', trans, values: [row] })
  if (n === 0 && flushed !== undefined) {
    // eslint-disable-next-line @typescript-eslint/no-unsafe-enum-assignment -- Dexie exports the names of its kinds of range as types alone
    const range: DBCoreKeyRange = { type: RANGE, lower: [''], upper: [flushed, Infinity] }
    await outbox.mutate({ type: 'deleteRange', trans, range })
  }
  await added
}

/** Dexie's `DBCoreRangeType.Range`. */
const RANGE = 2

const isTruth = (name: string): name is TruthTable => TRUTH.has(name)
const TRUTH: ReadonlySet<string> = new Set(TRUTH_TABLES)
