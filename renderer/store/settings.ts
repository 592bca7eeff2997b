/** Settings kept in the database, each read through a check of its shape. */
import { v4 } from 'uuid'
import { z } from 'zod'
import type { NotedrillDatabase } from './database.ts'
import { DEVICE_ID } from './machine-settings.ts'

/**
 * This installation's id, made on first use; every recorded event carries it.
 *
 * @param known the id it had before its database was lost, if anybody knows
 */
export function readDeviceId(db: NotedrillDatabase, known?: string): Promise<string> {
  return db.transaction('rw', db.settings, async () => {
    const stored = z.uuid().safeParse((await db.settings.get(DEVICE_ID))?.value)
    if (stored.success) return stored.data
    const deviceId = known ?? v4()
    await db.settings.put({ key: DEVICE_ID, value: deviceId })
    return deviceId
  })
}
