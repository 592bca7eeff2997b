/** Databases that are followed by a journal, as the app starts with them. */
import { v4 } from 'uuid'
import type { Moment } from '../../../core/schedule/day.ts'
import { defaultPolicy } from '../../../core/schedule/schedule.ts'
import { factId } from '../../../core/fact.ts'
import { captureChanges } from '../../../renderer/store/capture.ts'
import { NotedrillDatabase } from '../../../renderer/store/database.ts'
import { applyImport, ALL_AS_PLANNED } from '../../../renderer/store/import-deck.ts'
import { recordReview } from '../../../renderer/store/record-review.ts'
import { startJournal } from '../../../renderer/store/start-journal.ts'
import type { MemoryJournal } from './memory-journal.ts'
import { cardAt, momentAt } from './study-database.ts'

export const NOW = momentAt(1)
export const LATER = () => NOW.at + 3_600_000

/** As the app starts: compare, then capture. */
export async function started(journal: MemoryJournal, name: string, now = () => NOW.at) {
  const db = new NotedrillDatabase(name)
  const beginCapture = captureChanges(db)
  const onProgress = () => undefined
  return { db, ...(await startJournal({ db, beginCapture, journal, now, onProgress })) }
}

/** The same where nothing stands in its way. */
export async function start(journal: MemoryJournal, name = `journal-${v4()}`) {
  const { db, deviceId, writer, caught } = await started(journal, name, LATER)
  if (!caught.ok) throw new Error(caught.problems[0].message)
  return { db, device: deviceId, writer, caught: caught.value }
}

export async function opened(name: string): Promise<NotedrillDatabase> {
  const db = new NotedrillDatabase(name)
  await db.open()
  return db
}

/** Everything that is shared, and everything derived from it. */
export async function contents(db: NotedrillDatabase) {
  const tables = db.tables.filter(({ name }) => name !== 'outbox' && name !== 'settings')
  const rows = await Promise.all(tables.map((table) => table.toArray() as Promise<unknown[]>))
  const study = await db.settings.get('study')
  return { ...Object.fromEntries(tables.map(({ name }, at) => [name, rows[at]])), study }
}

/** A copy of the database as it is now, to be put back later. @returns its name */
export async function copy(db: NotedrillDatabase): Promise<string> {
  const to = await opened(`copy-${v4()}`)
  for (const table of db.tables) {
    await to.table<unknown>(table.name).bulkAdd((await table.toArray()) as unknown[])
  }
  to.close()
  return to.name
}

export async function importGit(db: NotedrillDatabase, device: string): Promise<string> {
  const facts = [0, 1, 2, 3].map((at) => ({
    ...({ id: factId(`git-${at}`), kind: 'question', front: `front ${at}`, back: 'back' } as const),
    ...{ path: [], tags: [] },
  }))
  const deck = { id: 'git', title: 'Git' }
  const incoming = { deck, file: 'git.md', facts, stableIds: true }
  const id = await applyImport(db, incoming, momentAt(0), device, ALL_AS_PLANNED)
  if (id === undefined) throw new Error('Nothing was imported.')
  return id
}

export function answer(db: NotedrillDatabase, device: string, card: number, moment: Moment = NOW) {
  const cardId = cardAt('git', card)
  return recordReview(db, { cardId, rating: 'good', durationMs: 5 }, moment, device, defaultPolicy)
}

export function answersIn(journal: MemoryJournal, device: string) {
  return journal
    .transactions(device)
    .flatMap(({ changes }) => changes)
    .flatMap((change) => (change.table === 'reviews' && change.what === 'put' ? change.rows : []))
}
