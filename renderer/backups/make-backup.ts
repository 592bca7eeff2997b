/** Makes backups of the database as it is. */
import { MAX_PACKED, MAX_UNPACKED, type BackupReason } from '../../core/backup/format.ts'
import { describeProblem, failure, success, type Problem, type Result } from '../../core/result.ts'
import { currentMoment } from '../clock.ts'
import type { Services } from '../services.ts'
import { backupParts } from '../store/backup-parts.ts'
import { isEmpty } from '../store/is-empty.ts'
import { markSaved } from '../store/saved-backup.ts'
import { packedWithin } from './gzip.ts'

type OnProgress = (done: number) => void
type Needs = Pick<Services, 'db' | 'desktop' | 'deviceId'>

/** A backup in memory, and when it was made. */
export interface MadeBackup {
  at: number
  bytes: Uint8Array<ArrayBuffer>
}

type Parts = AsyncGenerator<Uint8Array<ArrayBuffer>, void, undefined>

/** The database as it is now, in parts, and when that was. */
async function beginBackup(
  { db, desktop, deviceId }: Needs,
  reason: BackupReason,
  onProgress?: OnProgress,
): Promise<{ at: number; parts: Parts }> {
  const { version } = await desktop.about()
  const { at } = currentMoment()
  const about = { app: version, device: deviceId, at, reason }
  return { at, parts: backupParts(db, about, onProgress) }
}

/** The same, packed: unless it is larger than what can be read back. */
async function makeBackup(
  needs: Needs,
  reason: BackupReason,
  onProgress?: OnProgress,
): Promise<Result<MadeBackup>> {
  const { at, parts } = await beginBackup(needs, reason, onProgress)
  const bytes = await packedWithin(parts, MAX_UNPACKED)
  const fits = bytes !== undefined && bytes.length <= MAX_PACKED
  return fits ? success({ at, bytes }) : failure(TOO_LARGE)
}

const TOO_LARGE: Problem = {
  message: `Everything together is larger than a backup can be (${MAX_UNPACKED / 1024 ** 3} GB).`,
  remedy: 'Keep a copy of Notedrill’s data folder, or of the browser’s profile.',
}

/**
 * Make a backup because something is about to change, where the machine has a place
 * for backups. A plain browser has none, and an empty database needs none: it would only
 * be taken for what is to be restored.
 */
export async function backUpBefore(
  needs: Needs,
  reason: BackupReason,
  onProgress?: OnProgress,
): Promise<Result<boolean>> {
  const place = needs.desktop.backups
  if (!place || (await isEmpty(needs.db))) return success(false)
  const made = await makeBackup(needs, reason, onProgress)
  return made.ok ? place.write({ reason, ...made.value }) : made
}

/**
 * The same for what must not go on without one.
 *
 * @throws where the backup fails
 */
export async function backUpFirst(needs: Needs, reason: BackupReason): Promise<void> {
  const made = await backUpBefore(needs, reason)
  if (!made.ok) throw new Error(`No backup could be made. ${describeProblem(made.problems[0])}`)
}

/** Make a backup where the user wants it: in the folder for backups, or as a download. */
export async function backUpNow(needs: Needs, onProgress?: OnProgress): Promise<Result<boolean>> {
  const { db, desktop } = needs
  const made = await makeBackup(needs, 'asked', onProgress)
  if (!made.ok) return made
  const { at, bytes } = made.value
  if (desktop.backups) return desktop.backups.write({ at, reason: 'asked', bytes })
  const saved = await desktop.saveFile({ suggestedName: fileName(at, 'jsonl.gz'), content: bytes })
  if (saved.ok && saved.value) await markSaved(db, at)
  return saved
}

/** Save everything as plain JSON lines, which other programs can read. */
export async function exportAll(needs: Needs, onProgress?: OnProgress): Promise<Result<boolean>> {
  const { at, parts } = await beginBackup(needs, 'asked', onProgress)
  return needs.desktop.saveFile({ suggestedName: fileName(at, 'jsonl'), content: parts })
}

/** `notedrill-2026-06-01.jsonl`, by the local date. */
export function fileName(at: number, ending: string): string {
  const day = new Date(at)
  const two = (number: number) => String(number).padStart(2, '0')
  return `notedrill-${day.getFullYear()}-${two(day.getMonth() + 1)}-${two(day.getDate())}.${ending}`
}
