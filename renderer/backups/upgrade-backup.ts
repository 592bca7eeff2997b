/** The database as it was before its schema was upgraded. */
import type { BackupReason } from '../../core/backup/format.ts'
import type { Result } from '../../core/result.ts'
import { currentMoment } from '../clock.ts'
import type { Desktop } from '../desktop/desktop.ts'
import { storedParts } from '../store/stored-database.ts'
import { packed } from './gzip.ts'
import { fileName, type MadeBackup } from './make-backup.ts'

/** All that can be read of the stored database, whatever version it has, packed. */
export async function makeRawBackup(
  name: string,
  desktop: Desktop,
  reason: BackupReason,
): Promise<MadeBackup> {
  const { at } = currentMoment()
  const { version: app } = await desktop.about()
  return { at, bytes: await packed(storedParts(name, { app, device: '', at, reason })) }
}

/** Save all that can be read where the user wants it; `false` when cancelled. */
export async function saveRawBackup(name: string, desktop: Desktop): Promise<Result<boolean>> {
  const { at, bytes } = await makeRawBackup(name, desktop, 'rescue')
  return desktop.saveFile({ suggestedName: fileName(at, 'jsonl.gz'), content: bytes })
}

/**
 * Keep one before an upgrade: in the folder for backups, else in the browser's cache
 * storage, where {@link keptUpgradeBackup} finds it.
 */
export async function keepUpgradeBackup(name: string, desktop: Desktop): Promise<void> {
  const backup = await makeRawBackup(name, desktop, 'upgrade')
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
