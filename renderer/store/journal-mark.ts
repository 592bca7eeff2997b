/** How far the database and the journal are known to agree. */
import { z } from 'zod'
import { recordOf } from '../../core/bounded.ts'
import { journalFileName, type JournalFile } from '../../core/journal/journal-files.ts'
import type { NotedrillDatabase, OutboxRow } from './database.ts'
import { JOURNAL_MARK } from './machine-settings.ts'

const markSchema = z.object({
  /**
   * The newest transaction of this installation that the database has; empty where it
   * is being rebuilt, missing where it comes from elsewhere.
   */
  head: z.string().exactOptional(),
  /** The newest one of each other device that was taken in. */
  taken: z.record(z.string(), z.string()).exactOptional(),
  /** Of every file the bytes that the database has all of; missing while they are compared anew. */
  files: recordOf(z.int().min(0), 1_000_000).exactOptional(),
})
type JournalMark = z.output<typeof markSchema>
/** How far each device is known, by transactions. */
export type KnownTransactions = Pick<JournalMark, 'head' | 'taken'>
/** Bytes by the names of files. */
export type KnownFiles = Readonly<Record<string, number>>

/** What the database knows of the journal; the mark is empty where they were never compared. */
export async function readMark(
  db: NotedrillDatabase,
): Promise<{ mark: JournalMark; outbox: OutboxRow[] }> {
  const [row, outbox] = await Promise.all([db.settings.get(JOURNAL_MARK), db.outbox.toArray()])
  return { mark: markSchema.safeParse(row?.value).data ?? {}, outbox }
}

/** The newest transaction of this installation, as far as the database knows. */
export async function newestKnown(db: NotedrillDatabase): Promise<string | undefined> {
  const { mark, outbox } = await readMark(db)
  return [mark.head, outbox.at(-1)?.tx]
    .filter((id) => id !== undefined && id !== '')
    .sort()
    .at(-1)
}

/** From now on they agree: nothing up to the head is on its way any more. */
export function writeMark(
  db: NotedrillDatabase,
  known: KnownTransactions,
  files: readonly JournalFile[],
): Promise<void> {
  const value: JournalMark = {
    ...known,
    files: Object.fromEntries(files.map((file) => [journalFileName(file), file.bytes])),
  }
  return db.transaction('rw', db.settings, db.outbox, async () => {
    await db.outbox
      .where('[tx+n]')
      .belowOrEqual([known.head ?? '', Infinity])
      .delete()
    await db.settings.put({ key: JOURNAL_MARK, value })
  })
}

/** They have to be compared from the beginning, however far this comes. */
export async function distrustMark(db: NotedrillDatabase, known: KnownTransactions): Promise<void> {
  const value: JournalMark = known
  await db.settings.put({ key: JOURNAL_MARK, value })
}

/** They have to be compared from the beginning, after something has stopped that halfway. */
export async function forgetFiles(db: NotedrillDatabase): Promise<void> {
  const { files: _, ...value } = (await readMark(db)).mark
  await db.settings.put({ key: JOURNAL_MARK, value })
}

/** Whether a file is gone, or shorter than it was. */
export function hasShrunk(known: KnownFiles, files: readonly JournalFile[]): boolean {
  const bytes = new Map(files.map((file) => [journalFileName(file), file.bytes]))
  return Object.entries(known).some(([name, before]) => (bytes.get(name) ?? 0) < before)
}
