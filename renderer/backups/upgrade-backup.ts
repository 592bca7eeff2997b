/** The database as it was before its schema was upgraded. */
import type { BackupReason } from '../../core/backup/format.ts'
import { success, type Result } from '../../core/result.ts'
import { currentMoment } from '../clock.ts'
import type { Desktop } from '../desktop/desktop.ts'
import { storedParts } from '../store/stored-database.ts'
import { packed } from './gzip.ts'
import { fileName, type MadeBackup } from './make-backup.ts'

/** What became of a rescue. */
interface Rescued {
  /** Not so where the user has cancelled. */
  isSaved: boolean
  /** Rows that cannot be read, and are not in what was saved. */
  leftOut: number
}

/** All that can be read of the stored database, whatever version it has, packed. */
async function makeRawBackup(
  name: string,
  desktop: Desktop,
  reason: BackupReason,
): Promise<{ backup: MadeBackup; leftOut: number }> {
  const { at } = currentMoment()
  const { version: app } = await desktop.about()
  let leftOut = 0
  const parts = storedParts(name, { app, device: '', at, reason }, (rows) => (leftOut += rows))
  return { backup: { at, bytes: await packed(parts) }, leftOut }
}

/** Save all that can be read where the user wants it. */
export async function saveRawBackup(name: string, desktop: Desktop): Promise<Result<Rescued>> {
  const { backup, leftOut } = await makeRawBackup(name, desktop, 'rescue')
  const suggestedName = fileName(backup.at, 'jsonl.gz')
  const saved = await desktop.saveFile({ suggestedName, content: backup.bytes })
  return saved.ok ? success({ isSaved: saved.value, leftOut }) : saved
}

/** Keep all that can be read beside the backups; where there are none, as {@link saveRawBackup}. */
export async function keepRawBackup(name: string, desktop: Desktop): Promise<Result<Rescued>> {
  if (!desktop.backups) return saveRawBackup(name, desktop)
  const { backup, leftOut } = await makeRawBackup(name, desktop, 'rescue')
  const written = await desktop.backups.write({ reason: 'rescue', ...backup })
  return written.ok ? success({ isSaved: written.value, leftOut }) : written
}

/**
 * Keep one before an upgrade: in the folder for backups, else in the browser's cache
 * storage, where {@link keptUpgradeBackup} finds it.
 */
export async function keepUpgradeBackup(name: string, desktop: Desktop): Promise<void> {
  const { backup } = await makeRawBackup(name, desktop, 'upgrade')
  const written = await desktop.backups?.write({ reason: 'upgrade', ...backup })
  if (written?.ok) return
  const cache = await caches.open(CACHE)
  await cache.put(ADDRESS, new Response(backup.bytes))
}

/** The one that the browser keeps, if it does. */
export async function keptUpgradeBackup(): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const kept = await (await caches.open(CACHE)).match(ADDRESS)
  return kept && new Uint8Array(await kept.arrayBuffer())
}

const CACHE = 'notedrill-backups'
const ADDRESS = '/before-upgrade.jsonl.gz'
