/** Opens the database, step by step, or says what is wrong with it. */
import { messageOf } from '../../core/result.ts'
import { keepUpgradeBackup } from '../backups/upgrade-backup.ts'
import type { Desktop } from '../desktop/desktop.ts'
import { findBadRows, READ_FIRST } from '../store/bad-rows.ts'
import type { NotedrillDatabase } from '../store/database.ts'
import { knownVersion, lookAtStored, missingTables } from '../store/stored-database.ts'
import type { Trouble } from './trouble.ts'

/**
 * Look at what is stored, keep a backup of an older version, open it (which brings it
 * to this version), and check what every page reads.
 *
 * @param checksAll whether every row is checked, which takes a while
 */
export async function openDatabase(
  db: NotedrillDatabase,
  desktop: Desktop,
  checksAll: boolean,
): Promise<Trouble | undefined> {
  try {
    const stored = await lookAtStored(db.name)
    const known = knownVersion(db)
    if (stored && stored.version > known) return { kind: 'newer', version: stored.version, known }
    if (stored && stored.version < known) await keepUpgradeBackup(db.name, desktop)
    if (stored?.version === known) {
      const tables = missingTables(db, stored)
      if (tables.length > 0) return { kind: 'missing', tables }
    }
    await db.open()
    const rows = await (checksAll ? findBadRows(db) : findBadRows(db, READ_FIRST))
    return rows.length > 0 || checksAll ? { kind: 'rows', rows } : undefined
  } catch (cause) {
    return { kind: 'closed', cause: messageOf(cause) }
  }
}
