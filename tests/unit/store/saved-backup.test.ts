import 'fake-indexeddb/auto'
import { expect, it } from 'vitest'
import { defaultPolicy } from '../../../core/schedule/schedule.ts'
import type { NotedrillDatabase } from '../../../renderer/store/database.ts'
import { SAVED_BACKUP } from '../../../renderer/store/machine-settings.ts'
import { recordReview } from '../../../renderer/store/record-review.ts'
import {
  isBackupDue,
  lastSaved,
  markSaved,
  putOffBackup,
} from '../../../renderer/store/saved-backup.ts'
import { cardAt, DEVICE, momentAt, studyDatabase } from './study-database.ts'

const DAY_MS = 86_400_000

it('wants a backup once there is something to lose, and a week after the last one', async () => {
  const db = await studyDatabase({ git: ['question'] })
  const answer = (times: number) => answerTimes(db, times)
  const { at } = momentAt(0)
  await answer(19)
  expect(await isBackupDue(db, at)).toBe(false)
  await answer(1)
  expect(await isBackupDue(db, at)).toBe(true)
  await markSaved(db, at)
  expect(await lastSaved(db)).toBe(at)
  expect(await isBackupDue(db, at + 100 * DAY_MS)).toBe(false)
  await answer(1)
  expect(await isBackupDue(db, at + 6 * DAY_MS)).toBe(false)
  expect(await isBackupDue(db, at + 7 * DAY_MS)).toBe(true)
  await answer(299)
  expect(await isBackupDue(db, at)).toBe(true)
})

it('takes a reminder that is put off for no backup', async () => {
  const db = await studyDatabase({ git: ['question'] })
  const answer = (times: number) => answerTimes(db, times)
  const { at } = momentAt(0)
  await answer(20)
  await putOffBackup(db, at)
  expect(await lastSaved(db)).toBeUndefined()
  expect(await isBackupDue(db, at + DAY_MS)).toBe(false)
  await answer(1)
  expect(await isBackupDue(db, at + 7 * DAY_MS)).toBe(true)

  await markSaved(db, at + 7 * DAY_MS)
  await putOffBackup(db, at + 8 * DAY_MS)
  expect(await lastSaved(db)).toBe(at + 7 * DAY_MS)
  await answer(1)
  expect(await isBackupDue(db, at + 14 * DAY_MS)).toBe(false)
  expect(await isBackupDue(db, at + 15 * DAY_MS)).toBe(true)
})

it('goes by the time of the last one where nothing else is known of it', async () => {
  const db = await studyDatabase({ git: ['question'] })
  const given = { cardId: cardAt('git', 0), rating: 'good', durationMs: 1 } as const
  for (let time = 0; time < 30; time += 1) {
    await recordReview(db, given, momentAt(0, time), DEVICE, defaultPolicy)
  }
  const { at } = momentAt(0, 40)
  // As the first versions kept it.
  await db.settings.put({ key: SAVED_BACKUP, value: { at, events: 30 } })
  expect(await isBackupDue(db, at + 100 * DAY_MS)).toBe(false)
  await recordReview(db, given, momentAt(0, 50), DEVICE, defaultPolicy)
  expect(await isBackupDue(db, at + 100 * DAY_MS)).toBe(true)
})

async function answerTimes(db: NotedrillDatabase, times: number) {
  for (let time = 0; time < times; time += 1) {
    const given = { cardId: cardAt('git', 0), rating: 'good', durationMs: 1 } as const
    await recordReview(db, given, momentAt(0), DEVICE, defaultPolicy)
  }
}
