/** Reads the truth out of the database, the log in parts, as it is at one moment. */
import type { LogEntry } from '../../core/backup/compare.ts'
import type { LogEvent } from '../../core/schedule/log.ts'
import { TRUTH_TABLES } from '../../core/truth/row-schemas.ts'
import type { Truth, TruthBesideLog } from '../../core/truth/truth.ts'
import type { NotedrillDatabase } from './database.ts'
import { MACHINE_SETTINGS } from './machine-settings.ts'

/** The truth as it is stored, checked by nobody. */
export interface Snapshot {
  tables: TruthBesideLog
  /** Rows by table. */
  counts: Record<string, number>
  /** The log's events, in the order of their ids, some thousands at a time. */
  log: () => AsyncGenerator<LogEvent[], void, undefined>
}

/** Events that are read at once. */
const PART = 5000

/**
 * The truth of this moment. The log is read later, up to the last event that there
 * is now: it only ever grows, unless a restore replaces it meanwhile.
 *
 * @throws by `log`, when the log has become another one meanwhile
 */
export async function readTruth(db: NotedrillDatabase): Promise<Snapshot> {
  const { tables, total, last } = await db.transaction('r', truthTables(db), async () => ({
    tables: await readBesideLog(db),
    total: await db.reviews.count(),
    last: (await db.reviews.toCollection().reverse().limit(1).primaryKeys())[0],
  }))
  const counts = Object.fromEntries(
    TRUTH_TABLES.map((table) => [table, table === 'reviews' ? total : tables[table].length]),
  )
  async function* log() {
    let from: string | undefined
    let read = 0
    while (last !== undefined && from !== last) {
      const events: LogEvent[] = await db.reviews
        .where('id')
        .between(from ?? '', last, from === undefined, true)
        .limit(PART)
        .toArray()
      if (events.length === 0) break
      from = events.at(-1)?.id
      read += events.length
      yield events
    }
    if (read !== total) throw new Error('The log was replaced while it was read.')
  }
  return { tables, counts, log }
}

/** What comparing and merging need of the log. */
export async function readLogEntries({ log }: Snapshot): Promise<LogEntry[]> {
  const entries: LogEntry[] = []
  for await (const events of log()) {
    for (const { id, type, at } of events) entries.push({ id, type, at })
  }
  return entries
}

/** All tables of the truth, for a transaction. */
export function truthTables(db: NotedrillDatabase) {
  return TRUTH_TABLES.map((table) => db[table])
}

/** All but the log. Must run inside a transaction on the tables of the truth. */
export async function readBesideLog(db: NotedrillDatabase): Promise<Omit<Truth, 'reviews'>> {
  const settings = await db.settings.toArray()
  return {
    decks: await db.decks.toArray(),
    notes: await db.notes.toArray(),
    facts: await db.facts.toArray(),
    policies: await db.policies.toArray(),
    settings: settings.filter(({ key }) => !MACHINE_SETTINGS.has(key)),
    grammars: await db.grammars.toArray(),
    imports: await db.imports.toArray(),
    quizzes: await db.quizzes.toArray(),
  }
}
