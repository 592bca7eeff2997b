/** Databases that are followed by a journal, as the app starts with them. */
import { v4 } from 'uuid'
import type { Moment } from '../../../core/schedule/day.ts'
import { success, type Result } from '../../../core/result.ts'
import type { LogEvent } from '../../../core/schedule/log.ts'
import { defaultPolicy } from '../../../core/schedule/schedule.ts'
import { factId } from '../../../core/fact.ts'
import type { Truth } from '../../../core/truth/truth.ts'
import { captureChanges } from '../../../renderer/store/capture.ts'
import { NotedrillDatabase } from '../../../renderer/store/database.ts'
import { acceptAnswer, editFact } from '../../../renderer/store/fact-edits.ts'
import { applyImport, ALL_AS_PLANNED } from '../../../renderer/store/import-deck.ts'
import { readTruth } from '../../../renderer/store/read-truth.ts'
import { finishRestore, replaceTruth } from '../../../renderer/store/restore.ts'
import { recordReview } from '../../../renderer/store/record-review.ts'
import { startJournal } from '../../../renderer/store/start-journal.ts'
import type { MemoryJournal } from './memory-journal.ts'
import { cardAt, momentAt } from './study-database.ts'

export const NOW = momentAt(1)
export const LATER = () => NOW.at + 3_600_000

/** Of a machine that has no place for backups. */
export const noPlace = () => Promise.resolve(success(false))

/** As the app starts: compare, then capture. */
export async function started(
  journal: MemoryJournal,
  name = `journal-${v4()}`,
  now = () => NOW.at,
  backUp: (deviceId: string) => Promise<Result<unknown>> = noPlace,
) {
  const db = new NotedrillDatabase(name)
  const beginCapture = captureChanges(db)
  const onProgress = () => undefined
  return { db, ...(await startJournal({ db, beginCapture, journal, now, backUp, onProgress })) }
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

/** Put a fact of `importGit` in other words. */
export function reword(
  db: NotedrillDatabase,
  device: string,
  fact: number,
  front: string,
): Promise<void> {
  const edit = { words: { front, back: 'back' }, refused: [] }
  return editFact(db, cardAt('git', fact), edit, NOW, device)
}

/** Count another answer to a fact of `importGit` as right. */
export function accept(
  db: NotedrillDatabase,
  device: string,
  fact: number,
  given: string,
): Promise<void> {
  return acceptAnswer(db, cardAt('git', fact), given, NOW, device)
}

/** The numbers of the cards that were answered, in the order of the log. */
export async function answered(db: NotedrillDatabase): Promise<number[]> {
  const answers = await db.reviews.filter(({ type }) => type === 'review').toArray()
  return answers.map((event) =>
    [0, 1, 2, 3].findIndex((card) => cardAt('git', card) === event.cardId),
  )
}

/** What a backup of the database would hold. */
export async function truthOf(db: NotedrillDatabase): Promise<Truth> {
  const { tables, log } = await readTruth(db)
  const reviews: LogEvent[] = []
  for await (const events of log()) reviews.push(...events)
  return { ...tables, reviews }
}

/** As Settings and the rescue page restore a backup. */
export async function restoreTruth(db: NotedrillDatabase, truth: Truth): Promise<void> {
  await replaceTruth(db, truth)
  await finishRestore(db)
}

/** Copy a device's folder from one journal into another, which then lists devices by their ids. */
export function copyFolder(from: MemoryJournal, to: MemoryJournal, device: string): void {
  to.files.set(device, from.files.get(device) ?? '')
  const files = [...to.files].sort(([a], [b]) => (a < b ? -1 : 1))
  to.files.clear()
  for (const [name, text] of files) to.files.set(name, text)
}
