/** The database as the parts of a backup file, one after the other. */
import type { BackupHead, BackupReason } from '../../core/backup/format.ts'
import { startBackup } from '../../core/backup/write-backup.ts'
import { TRUTH_TABLES } from '../../core/truth/row-schemas.ts'
import type { NotedrillDatabase } from './database.ts'
import { readTruth } from './read-truth.ts'

/** What a backup says of itself besides what it holds. */
export interface BackupAbout {
  /** Version of the app. */
  app: string
  device: string
  /** Epoch ms. */
  at: number
  reason: BackupReason
}

/** Rows whose lines stand in memory at once. */
const PART = 2000

/**
 * The truth of this moment as a backup.
 *
 * @param onProgress told how much is done, 0..1
 * @throws where a restore comes in between; begin again then
 */
export async function* backupParts(
  db: NotedrillDatabase,
  about: BackupAbout,
  onProgress: (done: number) => void = () => undefined,
): AsyncGenerator<Uint8Array<ArrayBuffer>, void, undefined> {
  const { tables, counts, log } = await readTruth(db)
  const total = Object.values(counts).reduce((sum, count) => sum + count, 1)
  const head: Omit<BackupHead, 'format' | 'version'> = { ...about, schema: db.verno, counts }
  const { head: first, writer } = startBackup(head)
  let done = 0
  const part = (table: string, rows: readonly unknown[]) => {
    done += rows.length
    onProgress(done / total)
    return writer.rows(table, rows)
  }
  yield first
  for (const table of TRUTH_TABLES) {
    if (table === 'reviews') continue
    const rows = tables[table]
    for (let at = 0; at < rows.length; at += PART) yield part(table, rows.slice(at, at + PART))
  }
  for await (const events of log()) yield part('reviews', events)
  yield writer.end()
}
