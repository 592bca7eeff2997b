/**
 * Brings the rows beside the log from journals into the database. Of one device the
 * later transaction counts. What another device has is united with what is here, as a
 * merged backup is: what it deleted stays here.
 */
import { mergeInto } from '../../core/backup/merge.ts'
import type { ReadChange } from '../../core/journal/reader.ts'
import {
  rowSchemas,
  TRUTH_TABLES,
  type TruthRow,
  type TruthTable,
} from '../../core/truth/row-schemas.ts'
import type { Truth } from '../../core/truth/truth.ts'
import { isShared } from './capture.ts'
import type { From, Taking } from './journal-events.ts'
import { readBesideLog, truthTables } from './read-truth.ts'
import { markDeriving } from './restore.ts'
import { keyOfRow, tableOf } from './truth-tables.ts'

/** The last that a device says of a row. */
interface Last {
  tx: string
  seen: boolean
  /** Missing where the row was deleted. */
  row?: TruthRow
}

type Said = Map<TruthTable, Map<string, Last>>

/** Rows of a table that some journal lacks, or keys of rows that it has and should not. */
type Lacking =
  | { table: TruthTable; what: 'put'; rows: TruthRow[] }
  | { table: TruthTable; what: 'delete'; keys: string[] }

/** What became of the rows. */
interface MergedRows {
  /** Whether anything was unseen; what is derived may be behind then. */
  isChanged: boolean
  /** Whether the database did not say so already, as after a merge that was interrupted. */
  isNews: boolean
}

/** Takes in changes of the tables beside the log; see {@link mergeRows}. */
export interface RowsMerge {
  add(from: From, change: ReadChange): void
  /** @param strange devices whose rows are united anew, seen or not */
  write(strange: ReadonlySet<string>): Promise<MergedRows>
  /** What this installation's journal lacks of what the database has. */
  missing(): AsyncGenerator<Lacking, void, undefined>
}

export function mergeRows({ db, device: own, follows }: Taking): RowsMerge {
  const byDevice = new Map<string, Said>()

  const saidBy = (device: string) => {
    const known =
      byDevice.get(device) ??
      new Map<TruthTable, Map<string, Last>>(TABLES.map((name) => [name, new Map()]))
    byDevice.set(device, known)
    return known
  }

  const note = ({ tx, device, seen }: From, table: TruthTable, key: string, row?: TruthRow) => {
    const rows = saidBy(device).get(table)
    const before = rows?.get(key)
    if (before && before.tx > tx) return
    // The same transaction twice: the database has seen it if it has seen it once.
    const hasSeen = seen || (before?.tx === tx && before.seen)
    rows?.set(key, { tx, seen: hasSeen, ...(row ? { row } : {}) })
  }

  /** Have what this installation's journal says last. */
  const follow = async (said: Said) => {
    let isNews = false
    for (const [name, rows] of said) {
      const unseen = [...rows].filter(([, { seen }]) => !seen)
      const stored = await tableOf(db, name).bulkGet(unseen.map(([key]) => key))
      isNews ||= unseen.some(([, { row }], at) =>
        row ? !isSame(name, stored[at], row) : stored[at] !== undefined,
      )
      await tableOf(db, name).bulkPut(unseen.flatMap(([, { row }]) => row ?? []))
      const gone = unseen.filter(([, { row }]) => row === undefined)
      await tableOf(db, name).bulkDelete(gone.map(([key]) => key))
    }
    return isNews
  }

  const unite = async (said: Said, isAnew: boolean) => {
    const isWanted = (name: TruthTable, row: TruthRow) =>
      isAnew || said.get(name)?.get(keyOfRow(name, row))?.seen === false
    const tables = await readBesideLog(db)
    // Without the log neither side's own words and accepted answers give way.
    const here = { tables, eventIds: new Set<string>(), factEvents: [] }
    const merged = mergeInto(here, truthOf(said))
    let isNews = false
    for (const name of TABLES) {
      const all: readonly TruthRow[] = merged[name]
      const rows = all.filter((row) => isWanted(name, row))
      await tableOf(db, name).bulkPut(rows)
      isNews ||= rows.length > 0
    }
    return isNews
  }

  /** Whether the journals would give this row anew. */
  const isSaid = (name: TruthTable, row: TruthRow) => {
    const key = keyOfRow(name, row)
    const here = byDevice.get(own)?.get(name)?.get(key)
    if (here) return isSame(name, row, here.row)
    const there = [...byDevice.values()].flatMap((said) => said.get(name)?.get(key) ?? [])
    return there.length > 0 && there.every((last) => isSame(name, row, last.row))
  }

  return {
    add(from, change) {
      const { table } = change
      if (change.what === 'delete') {
        // Whoever needs a policy no more cannot know who else does.
        if (table !== 'policies') for (const key of change.keys) note(from, table, key)
        return
      }
      for (const row of change.rows) {
        if (isShared(table, row)) note(from, table, keyOfRow(table, row), row)
      }
    },

    write(strange) {
      return db.transaction('rw', truthTables(db), async () => {
        let [isChanged, isNews] = [false, false]
        // What others have is united with what is here by then.
        const ownFirst = [...byDevice].sort(([a], [b]) => Number(b === own) - Number(a === own))
        for (const [device, said] of ownFirst) {
          const isFollowed = device === own && follows && !strange.has(own)
          const isAnew = strange.has(device)
          if (!isAnew && !hasUnseen(said)) continue
          isChanged = true
          isNews = (await (isFollowed ? follow(said) : unite(said, isAnew))) || isNews
        }
        if (isChanged) await markDeriving(db)
        return { isChanged, isNews }
      })
    },

    async *missing() {
      for (const table of TABLES) {
        const rows = (await tableOf(db, table).toArray()).filter((row) => isShared(table, row))
        const lacking = rows.filter((row) => !isSaid(table, row))
        if (lacking.length > 0) yield { table, what: 'put', rows: lacking }
        if (table === 'policies') continue
        const there = new Set(rows.map((row) => keyOfRow(table, row)))
        const said = byDevice.get(own)?.get(table) ?? []
        const keys = [...said].flatMap(([key, { row }]) => (row && !there.has(key) ? [key] : []))
        if (keys.length > 0) yield { table, what: 'delete', keys }
      }
    },
  }
}

/** All but the log. */
const TABLES = TRUTH_TABLES.filter((name) => name !== 'reviews')

const hasUnseen = (said: Said) =>
  [...said.values()].some((rows) => [...rows.values()].some(({ seen }) => !seen))

/** All that a device has. */
function truthOf(said: Said): Truth {
  const rowsOf = (name: TruthTable) =>
    [...(said.get(name)?.values() ?? [])].flatMap(({ row }) => row ?? [])
  return {
    decks: rowsOf('decks').map((row) => rowSchemas.decks.parse(row)),
    notes: rowsOf('notes').map((row) => rowSchemas.notes.parse(row)),
    facts: rowsOf('facts').map((row) => rowSchemas.facts.parse(row)),
    policies: rowsOf('policies').map((row) => rowSchemas.policies.parse(row)),
    settings: rowsOf('settings').map((row) => rowSchemas.settings.parse(row)),
    grammars: rowsOf('grammars').map((row) => rowSchemas.grammars.parse(row)),
    imports: rowsOf('imports').map((row) => rowSchemas.imports.parse(row)),
    quizzes: rowsOf('quizzes').map((row) => rowSchemas.quizzes.parse(row)),
    reviews: [],
  }
}

/** Compared as the journal reads it: the order of keys says nothing. */
function isSame(table: TruthTable, row: unknown, said: TruthRow | undefined): boolean {
  return said !== undefined && asRead(table, row) === asRead(table, said)
}

const asRead = (table: TruthTable, row: unknown) =>
  JSON.stringify(rowSchemas[table].safeParse(row).data)
