/** Reads a backup file and says what restoring it would change. */
import { compare, type Comparison } from '../../core/backup/compare.ts'
import { readBackup, type Backup } from '../../core/backup/read-backup.ts'
import { failure, type Result } from '../../core/result.ts'
import type { NotedrillDatabase } from '../store/database.ts'
import { readLogEntries, readTruth } from '../store/read-truth.ts'
import { finishRestore, mergeTruth, replaceTruth } from '../store/restore.ts'
import { unpacked } from './gzip.ts'

/** Read all of it, or say what is wrong; nothing is changed. */
export async function openBackup(file: Blob, schema: number): Promise<Result<Backup>> {
  const reader = readBackup(schema)
  try {
    for await (const part of unpacked(file)) if (reader.add(part)) break
  } catch {
    const message = 'This backup is damaged. It cannot be unpacked.'
    return failure({ message, remedy: 'Take an older backup, or another copy of this one.' })
  }
  return reader.end()
}

/** What is on either side alone. */
export async function previewRestore(db: NotedrillDatabase, backup: Backup): Promise<Comparison> {
  const snapshot = await readTruth(db)
  const log = await readLogEntries(snapshot)
  return compare({ tables: snapshot.tables, log }, backup.truth)
}

/**
 * Restore: have what the backup has, or also what it has. The cards are derived
 * afterwards; where that is interrupted, the next start does it.
 *
 * @param onProgress told how much is done, 0..1
 * @returns how many answers name a policy that is missing: they count as given under the default one
 */
export async function restore(
  db: NotedrillDatabase,
  { truth }: Backup,
  how: 'replace' | 'merge',
  onProgress: (done: number) => void,
): Promise<number> {
  const half = (done: number) => onProgress(done / 2)
  await (how === 'replace' ? replaceTruth : mergeTruth)(db, truth, half)
  return finishRestore(db, (done) => onProgress(0.5 + done / 2))
}
