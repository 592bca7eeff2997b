import 'fake-indexeddb/auto'
import { validate } from 'uuid'
import { expect, it } from 'vitest'
import { NotedrillDatabase } from '../../../renderer/store/database.ts'
import { readDeviceId } from '../../../renderer/store/settings.ts'
import { changeStudySettings, readStudySettings } from '../../../renderer/store/study-settings.ts'
import { studyDatabase } from './study-database.ts'

it("keeps this installation's id", async () => {
  const db = await studyDatabase({})
  const id = await readDeviceId(db)
  expect(validate(id)).toBe(true)
  expect(await readDeviceId(new NotedrillDatabase(db.name))).toBe(id)
})

it('gives one id to two windows that ask first at once', async () => {
  const db = await studyDatabase({})
  const [one, other] = await Promise.all([
    readDeviceId(db),
    readDeviceId(new NotedrillDatabase(db.name)),
  ])
  expect(one).toBe(other)
})

it.each([undefined, 'no id', 42])('replaces %j, which is no id', async (value) => {
  const db = await studyDatabase({})
  await db.settings.put({ key: 'deviceId', value })
  const id = await readDeviceId(db)
  expect(validate(id)).toBe(true)
  expect(await readDeviceId(db)).toBe(id)
})

it('keeps both of two settings that are changed at once, as in two windows', async () => {
  const db = await studyDatabase({})
  await Promise.all([
    changeStudySettings(db, (stored) => ({ ...stored, dayStartsAt: 6 })),
    changeStudySettings(new NotedrillDatabase(db.name), (stored) => ({ ...stored, newInAll: 3 })),
  ])
  expect(await readStudySettings(db)).toMatchObject({ dayStartsAt: 6, newInAll: 3 })
})
