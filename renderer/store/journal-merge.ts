/**
 * Brings database and journal together where they may differ in anything: what the
 * database has not seen yet is written to it, what the journal lacks is appended.
 *
 * Transactions may come in any order: of two that change the same row, the one with
 * the later id wins. Events of the log are never changed, so they may be written as
 * they come; the other tables are small, and wait for the end.
 */
import { changeText, linesOf } from '../../core/journal/line.ts'
import type { ReadChange, Transaction } from '../../core/journal/reader.ts'
import {
  rowSchemas,
  TRUTH_TABLES,
  type TruthRow,
  type TruthTable,
} from '../../core/truth/row-schemas.ts'
import type { LogEvent } from '../../core/schedule/log.ts'
import { isShared } from './capture.ts'
import type { NotedrillDatabase } from './database.ts'
import { keyOfRow, tableOf } from './truth-tables.ts'

/** The last that the journal says of a row. */
interface Last {
  tx: string
  /** Whether the database has seen it. */
  seen: boolean
  /** Missing where the row was deleted. */
  row?: TruthRow
}

/** Events that are written, or asked for, at once. */
const CHUNK = 2000

/** What was unseen, and what of it was news. */
interface Written {
  /** Whether anything was unseen; what is derived may be behind then. */
  isChanged: boolean
  /** Whether the database did not say so already, as after a merge that was interrupted. */
  isNews: boolean
  /** How many answers the database lacked. */
  restored: number
}

export interface JournalMerge {
  /** Take in a transaction; `seen` says whether the database has had it before. */
  add(transaction: Transaction, seen: boolean): Promise<void>
  /** Write what is unseen. */
  writeUnseen(): Promise<Written>
  /**
   * What the journal lacks, as lines.
   *
   * @param nextId gives ids that sort after all others
   */
  missing(
    device: string,
    at: number,
    nextId: () => string,
  ): AsyncGenerator<string[], void, undefined>
}

export function journalMerge(db: NotedrillDatabase): JournalMerge {
  const last = new Map<TruthTable, Map<string, Last>>(TRUTH_TABLES.map((name) => [name, new Map()]))
  const events = { put: new Map<string, string>(), deleted: new Map<string, string>() }
  let waiting: LogEvent[] = []
  let restored = 0
  let [isChanged, isNews] = [false, false]

  const flush = async () => {
    const unknown = new Map(waiting.map((event) => [event.id, event]))
    for (const id of await keysAmong(db, [...unknown.keys()])) unknown.delete(id)
    await db.reviews.bulkPut([...unknown.values()])
    isNews ||= unknown.size > 0
    restored += [...unknown.values()].filter(({ type }) => type === 'review').length
    waiting = []
  }

  const addEvents = async (tx: string, change: ReadChange, seen: boolean) => {
    if (change.what === 'delete') {
      const keys = change.keys.filter((key) => (events.put.get(key) ?? '') < tx)
      for (const key of keys) events.deleted.set(key, tx)
      if (seen) return
      isChanged = true
      await flush()
      isNews ||= (await db.reviews.where('id').anyOf(keys).count()) > 0
      await db.reviews.bulkDelete(keys)
      return
    }
    for (const row of change.rows) {
      const event = rowSchemas.reviews.parse(row)
      if ((events.deleted.get(event.id) ?? '') > tx) continue
      events.put.set(event.id, tx)
      events.deleted.delete(event.id)
      if (!seen) waiting.push(event)
    }
    isChanged ||= !seen
    if (waiting.length >= CHUNK) await flush()
  }

  const addRows = (tx: string, change: ReadChange, seen: boolean) => {
    const rows = last.get(change.table)
    const note = (key: string, row?: TruthRow) => {
      const before = rows?.get(key)
      if (before && before.tx > tx) return
      // The same transaction twice: the database has seen it if it has seen it once.
      const hasSeen = seen || (before?.tx === tx && before.seen)
      rows?.set(key, { tx, seen: hasSeen, ...(row ? { row } : {}) })
    }
    if (change.what === 'delete') {
      // Whoever needs a policy no more cannot know who else does.
      if (change.table !== 'policies') for (const key of change.keys) note(key)
    } else {
      for (const row of change.rows) {
        if (isShared(change.table, row)) note(keyOfRow(change.table, row), row)
      }
    }
  }

  return {
    async add({ id, changes }, seen) {
      for (const change of changes) {
        if (change.table === 'reviews') await addEvents(id, change, seen)
        else addRows(id, change, seen)
      }
    },

    async writeUnseen() {
      await flush()
      const tables = TRUTH_TABLES.map((name) => tableOf(db, name))
      await db.transaction('rw', tables, async () => {
        for (const [name, rows] of last) {
          const unseen = [...rows].filter(([, { seen }]) => !seen)
          isChanged ||= unseen.length > 0
          const stored = await tableOf(db, name).bulkGet(unseen.map(([key]) => key))
          isNews ||= unseen.some(([, { row }], at) =>
            row ? !isSame(name, stored[at], row) : stored[at] !== undefined,
          )
          await tableOf(db, name).bulkPut(unseen.flatMap(([, { row }]) => row ?? []))
          const gone = unseen.filter(([, { row }]) => row === undefined)
          await tableOf(db, name).bulkDelete(gone.map(([key]) => key))
        }
      })
      return { isChanged, isNews, restored }
    },

    async *missing(device, at, nextId) {
      const lines = (change: string) => [...linesOf({ id: nextId(), device, at }, [change])]
      for (const [name, said] of last) {
        if (name === 'reviews') continue
        const rows = (await tableOf(db, name).toArray()).filter((row) => isShared(name, row))
        const lacking = rows.filter((row) => !isSame(name, row, said.get(keyOfRow(name, row))?.row))
        if (lacking.length > 0) yield lines(changeText(name, 'put', lacking))
        const there = new Set(rows.map((row) => keyOfRow(name, row)))
        const gone = [...said].flatMap(([key, { row }]) => (row && !there.has(key) ? [key] : []))
        if (gone.length > 0 && name !== 'policies') yield lines(changeText(name, 'delete', gone))
      }
      const ids = await db.reviews.toCollection().primaryKeys()
      const lacking = ids.filter((id) => !events.put.has(id))
      for (let from = 0; from < lacking.length; from += CHUNK) {
        const rows = await db.reviews.bulkGet(lacking.slice(from, from + CHUNK))
        yield lines(
          changeText(
            'reviews',
            'put',
            rows.filter((row) => row !== undefined),
          ),
        )
      }
    },
  }
}

/**
 * The keys of the log from the first of these ids to the last. They come in about the
 * order of the log, so one request for all is far quicker than one for each.
 */
async function keysAmong(db: NotedrillDatabase, ids: readonly string[]): Promise<string[]> {
  const sorted = [...ids].sort()
  const [first] = sorted
  const last = sorted.at(-1)
  if (first === undefined || last === undefined) return []
  return db.reviews.where('id').between(first, last, true, true).primaryKeys()
}

/** Compared as the journal reads it: the order of keys says nothing. */
function isSame(table: TruthTable, row: unknown, said: TruthRow | undefined): boolean {
  return said !== undefined && asRead(table, row) === asRead(table, said)
}

const asRead = (table: TruthTable, row: unknown) =>
  JSON.stringify(rowSchemas[table].safeParse(row).data)
