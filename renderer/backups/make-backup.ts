/** Makes backups of the database as it is. */
import type { BackupReason } from '../../core/backup/format.ts'
import { describeProblem, success, type Result } from '../../core/result.ts'
import { currentMoment } from '../clock.ts'
import type { Services } from '../services.ts'
import { backupParts } from '../store/backup-parts.ts'
import { isEmpty } from '../store/is-empty.ts'
import { markSaved } from '../store/saved-backup.ts'
import { packed, unpackedWhole } from './gzip.ts'

type OnProgress = (done: number) => void
type Needs = Pick<Services, 'db' | 'desktop' | 'deviceId'>

/** A backup in memory, and when it was made. */
export interface MadeBackup {
  at: number
  bytes: Uint8Array<ArrayBuffer>
}

/** The database as a backup, packed or as plain JSON lines. */
async function makeBackup(
  { db, desktop, deviceId }: Needs,
  reason: BackupReason,
  pack: boolean,
  onProgress?: OnProgress,
): Promise<MadeBackup> {
  const { version } = await desktop.about()
  const { at } = currentMoment()
  const parts = backupParts(db, { app: version, device: deviceId, at, reason }, onProgress)
  return { at, bytes: await (pack ? packed(parts) : unpackedWhole(parts)) }
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
  return place.write({ reason, ...(await makeBackup(needs, reason, true, onProgress)) })
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
  const { at, bytes } = await makeBackup(needs, 'asked', true, onProgress)
  if (desktop.backups) return desktop.backups.write({ at, reason: 'asked', bytes })
  const saved = await desktop.saveFile({ suggestedName: fileName(at, 'jsonl.gz'), content: bytes })
  if (saved.ok && saved.value) await markSaved(db, at)
  return saved
}

/** Save everything as plain JSON lines, which other programs can read. */
export async function exportAll(needs: Needs, onProgress?: OnProgress): Promise<Result<boolean>> {
  const { at, bytes } = await makeBackup(needs, 'asked', false, onProgress)
  return needs.desktop.saveFile({ suggestedName: fileName(at, 'jsonl'), content: bytes })
}

/** `notedrill-2026-06-01.jsonl`, by the local date. */
export function fileName(at: number, ending: string): string {
  const day = new Date(at)
  const two = (number: number) => String(number).padStart(2, '0')
  return `notedrill-${day.getFullYear()}-${two(day.getMonth() + 1)}-${two(day.getDate())}.${ending}`
}
