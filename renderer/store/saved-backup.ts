/** When the user last saved a backup by hand, for a machine on which none is made by itself. */
import { v7 } from 'uuid'
import { z } from 'zod'
import type { NotedrillDatabase } from './database.ts'
import { BACKUP_PUT_OFF, SAVED_BACKUP } from './machine-settings.ts'

const value = z.object({
  /** Epoch ms. */
  at: z.number(),
  /** The id of the log's newest event then; the first versions did not keep it. */
  newest: z.string().exactOptional(),
})
type Moment = z.output<typeof value>

const REMIND_AFTER_MS = 7 * 86_400_000
const REMIND_AFTER_EVENTS = 300
/** With fewer there is next to nothing to lose. */
const WORTH_SAVING = 20

/** A backup of this moment has been saved. @param at epoch ms */
export function markSaved(db: NotedrillDatabase, at: number): Promise<void> {
  return db.transaction('rw', db.settings, db.reviews, async () => {
    await mark(db, SAVED_BACKUP, at)
    await db.settings.delete(BACKUP_PUT_OFF)
  })
}

/** Nobody wants to be reminded at this moment, as if one had been saved. @param at epoch ms */
export function putOffBackup(db: NotedrillDatabase, at: number): Promise<void> {
  return db.transaction('rw', db.settings, db.reviews, () => mark(db, BACKUP_PUT_OFF, at))
}

async function mark(db: NotedrillDatabase, key: string, at: number): Promise<void> {
  const [newest] = await db.reviews.toCollection().reverse().limit(1).primaryKeys()
  const moment: Moment = { at, ...(newest === undefined ? {} : { newest }) }
  await db.settings.put({ key, value: moment })
}

/** When one was saved, if ever. */
export async function lastSaved(db: NotedrillDatabase): Promise<number | undefined> {
  return (await readMoment(db, SAVED_BACKUP))?.at
}

/**
 * Whether it is time to save one: something was done here since, and it is a week ago
 * or much. What a backup has brought is in that backup.
 */
export async function isBackupDue(db: NotedrillDatabase, now: number): Promise<boolean> {
  const saved = (await readMoment(db, BACKUP_PUT_OFF)) ?? (await readMoment(db, SAVED_BACKUP))
  // Counting all of a long log takes half a second.
  const from = saved?.newest ?? (saved ? v7({ msecs: saved.at }) : '')
  const newer = db.reviews.where('id').above(from)
  const since = (await newer.limit(REMIND_AFTER_EVENTS).primaryKeys()).length
  if (!saved) return since >= WORTH_SAVING
  return since >= REMIND_AFTER_EVENTS || (since > 0 && now - saved.at >= REMIND_AFTER_MS)
}

async function readMoment(db: NotedrillDatabase, key: string): Promise<Moment | undefined> {
  return value.safeParse((await db.settings.get(key))?.value).data
}
