/** When a backup is made by itself. */
import 'fake-indexeddb/auto'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { changeText } from '../../../core/journal/line.ts'
import { success } from '../../../core/result.ts'
import { defaultPolicy } from '../../../core/schedule/schedule.ts'
import { automaticBackups } from '../../../renderer/backups/automatic-backups.ts'
import type { BackupFile, BackupPlace, Desktop } from '../../../renderer/desktop/desktop.ts'
import type { NotedrillDatabase } from '../../../renderer/store/database.ts'
import { JournalWriter } from '../../../renderer/store/journal-writer.ts'
import { recordReview } from '../../../renderer/store/record-review.ts'
import { MemoryJournal } from '../store/memory-journal.ts'
import { cardAt, DEVICE, momentAt, studyDatabase } from '../store/study-database.ts'

const HOUR = 3_600_000
const ANSWERED = momentAt(0)
const NOW = ANSWERED.at + 2 * HOUR

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: NOW })
})
afterEach(() => {
  vi.useRealTimers()
})

it.each([
  ['makes the first one', [], 1],
  ['makes one an hour after the last, where something was done since', [NOW - 3 * HOUR], 1],
  ['makes none within an hour', [NOW - HOUR + 1], 0],
  ['makes none where nothing was done since', [NOW - HOUR], 0],
  ['is not kept from it by one that a wrong clock has dated ahead', [NOW + 999 * HOUR], 1],
  ['looks at the last one that a right clock has dated', [NOW + 999 * HOUR, NOW - HOUR], 0],
])('%s', async (_, kept, made) => {
  const db = await studyDatabase({ git: ['question'] })
  const answer = { cardId: cardAt('git', 0), rating: 'good', durationMs: 1 } as const
  await recordReview(db, answer, ANSWERED, DEVICE, defaultPolicy)
  expect(await madeBeside(db, kept)).toBe(made)
})

it('is not kept from it by another machine that backs up into the same folder', async () => {
  const db = await studyDatabase({ git: ['question'] })
  const answer = { cardId: cardAt('git', 0), rating: 'good', durationMs: 1 } as const
  await recordReview(db, answer, ANSWERED, DEVICE, defaultPolicy)
  const backups = [backupFile(NOW - 1, false)]
  const { desktop, written } = desktopWith(() => ({ folder: 'backups', backups }))
  const automatic = automaticBackups({ db, desktop, deviceId: DEVICE })
  await automatic.check()
  expect(written).toHaveLength(1)
  backups.push(backupFile(NOW - 2))
  await automatic.check()
  expect(written).toHaveLength(1)
})

it('makes none where nothing was ever done', async () => {
  expect(await madeBeside(await studyDatabase({}), [])).toBe(0)
})

it('makes one where only the journal knows that something was changed', async () => {
  const db = await studyDatabase({ git: ['question'] })
  const at = NOW - HOUR
  const writer = new JournalWriter({
    ...{ journal: new MemoryJournal(), device: DEVICE, now: () => at },
    ...{ last: undefined, flushed: undefined },
  })
  expect(await madeBeside(db, [at - HOUR], writer)).toBe(0)
  await writer.write({ ...writer.begin(), changes: [changeText('settings', 'put', [])] })
  expect(await madeBeside(db, [at - HOUR], writer)).toBe(1)
  expect(await madeBeside(db, [at], writer)).toBe(0)
})

it('tells of a folder that is out of reach, whatever is due, until it is back', async () => {
  const db = await studyDatabase({})
  const problem = { message: 'This folder is not there.' }
  const state: PlaceState = { folder: 'backups', backups: [], problem }
  const { desktop, written } = desktopWith(() => state)
  const automatic = automaticBackups({ db, desktop, deviceId: DEVICE })
  await automatic.check()
  expect(automatic.outcome()).toEqual({ ok: false, problems: [problem] })
  delete state.problem
  await automatic.check()
  expect(automatic.outcome().ok).toBe(true)
  expect(written).toEqual([])
})

/** How many are made where these are kept, given by their times, newest first. */
async function madeBeside(
  db: NotedrillDatabase,
  kept: readonly number[],
  journal?: JournalWriter,
): Promise<number> {
  const backups = kept.map((at) => backupFile(at))
  const { desktop, written } = desktopWith(() => ({ folder: 'backups', backups }))
  const services = { db, desktop, deviceId: DEVICE, ...(journal ? { journal } : {}) }
  await automaticBackups(services).check()
  return written.length
}

const backupFile = (at: number, isOwn = true): BackupFile => ({
  ...{ name: String(at), at, reason: 'automatic', size: 1, isOwn },
})

type PlaceState = Awaited<ReturnType<BackupPlace['state']>>

/** A machine with such a folder, and the times of the backups that were written to it. */
function desktopWith(state: () => PlaceState): { desktop: Desktop; written: number[] } {
  const written: number[] = []
  const desktop: Desktop = {
    kind: 'electron',
    about: () => Promise.resolve({ version: '1', platform: 'linux' }),
    openFiles: () => Promise.resolve(success([])),
    openFolder: () => Promise.resolve(success([])),
    saveFile: () => Promise.resolve(success(true)),
    backups: {
      state: () => Promise.resolve(state()),
      write: ({ at }) => Promise.resolve(success(written.push(at) > 0)),
      read: () => Promise.resolve(success(new Uint8Array())),
      chooseFolder: () => Promise.resolve(success(true)),
      openFolder: () => Promise.resolve(success(true)),
    },
  }
  return { desktop, written }
}
