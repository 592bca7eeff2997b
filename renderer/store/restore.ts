/**
 * Brings a backup's rows into the database: all of them in one transaction, together
 * with a mark that derived tables are behind. Whatever ends the app meanwhile leaves
 * the database as it was, or with the mark, which makes the next start derive.
 */
import type { Table } from 'dexie'
import { mergeInto } from '../../core/backup/merge.ts'
import { givenOtherwise } from '../../core/backup/own-part-sides.ts'
import { cardId, SIDES } from '../../core/fact.ts'
import { TRUTH_TABLES } from '../../core/truth/row-schemas.ts'
import type { Truth } from '../../core/truth/truth.ts'
import { eventsOf } from './card-rows.ts'
import type { NotedrillDatabase } from './database.ts'
import { derive } from './derive.ts'
import { DERIVING, MACHINE_SETTINGS } from './machine-settings.ts'
import { readBesideLog, truthTables } from './read-truth.ts'

/** Told how much is done, 0..1. */
type OnProgress = (done: number) => void

/**
 * Have what `truth` has, and nothing else. What belongs to this installation stays, and
 * so do policies: answers that other devices have yet to bring may name them.
 */
export function replaceTruth(
  db: NotedrillDatabase,
  truth: Truth,
  onProgress?: OnProgress,
): Promise<void> {
  return write(db, truth, true, onProgress)
}

/** Have also what `truth` has; of what both have, as `mergeInto` decides. */
export function mergeTruth(
  db: NotedrillDatabase,
  truth: Truth,
  onProgress?: OnProgress,
): Promise<void> {
  // Read in the transaction that writes: what another window does comes before it or after.
  return db.transaction('rw', truthTables(db), async () => {
    const tables = await readBesideLog(db)
    const eventIds = new Set(await db.reviews.toCollection().primaryKeys())
    const facts = givenOtherwise(tables.facts, truth.facts)
    const cards = facts.flatMap(({ id }) => SIDES.map((side) => cardId(id, side)))
    const events = (await Promise.all(cards.map((id) => eventsOf(db, id)))).flat()
    const factEvents = events.sort((a, b) => (a.id < b.id ? -1 : 1))
    await write(db, mergeInto({ tables, eventIds, factEvents }, truth), false, onProgress)
  })
}

/** Derived tables may not be what the truth says from now on. Must run inside the transaction that changes it. */
export async function markDeriving(db: NotedrillDatabase): Promise<void> {
  await db.settings.put({ key: DERIVING, value: true })
}

/** Whether derived tables may not be what the truth says. */
async function isUnfinished(db: NotedrillDatabase): Promise<boolean> {
  return (await db.settings.get(DERIVING)) !== undefined
}

/**
 * Finish what a restore began: derive everything, where that has not been done since.
 *
 * @returns how many answers name a policy that is missing, as `derive` does
 */
export async function finishRestore(
  db: NotedrillDatabase,
  onProgress?: OnProgress,
): Promise<number> {
  if (!(await isUnfinished(db))) return 0
  const { withoutPolicy } = await derive(db, onProgress ? { onProgress } : {})
  await db.settings.delete(DERIVING)
  return withoutPolicy
}

function write(
  db: NotedrillDatabase,
  truth: Truth,
  isWhole: boolean,
  onProgress: OnProgress = () => undefined,
): Promise<void> {
  return db.transaction('rw', truthTables(db), async () => {
    if (isWhole) {
      for (const table of TRUTH_TABLES) {
        if (table === 'settings' || table === 'policies') continue

        await db[table].clear()
      }
      await db.settings.filter(({ key }) => !MACHINE_SETTINGS.has(key)).delete()
    }
    const settings = truth.settings.filter(({ key }) => !MACHINE_SETTINGS.has(key))
    const total = TRUTH_TABLES.reduce((sum, table) => sum + truth[table].length, 1)
    let done = 0
    const putAll = async <Row, Key>(table: Table<Row, Key>, rows: readonly Row[]) => {
      for (let at = 0; at < rows.length; at += CHUNK) {
        const some = rows.slice(at, at + CHUNK)
        await table.bulkPut(some)
        done += some.length
        onProgress(done / total)
      }
    }
    await putAll(db.decks, truth.decks)
    await putAll(db.notes, truth.notes)
    await putAll(db.facts, truth.facts)
    await putAll(db.policies, truth.policies)
    await putAll(db.settings, settings)
    await putAll(db.grammars, truth.grammars)
    await putAll(db.imports, truth.imports)
    await putAll(db.quizzes, truth.quizzes)
    await putAll(db.reviews, truth.reviews)
    await markDeriving(db)
  })
}

/** Rows that are written before somebody is told how far the work has come. */
const CHUNK = 2000
