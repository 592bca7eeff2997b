/** Database and journal make each other whole when the app starts. */
import 'fake-indexeddb/auto'
import { expect, it } from 'vitest'
import { v4 } from 'uuid'
import { defaultSettings } from '../../../core/schedule/policy.ts'
import { takeOut } from '../../../renderer/store/bad-rows.ts'
import { captureChanges } from '../../../renderer/store/capture.ts'
import { catchUp } from '../../../renderer/store/catch-up.ts'
import { idAfter } from '../../../renderer/store/event-id.ts'
import { NotedrillDatabase } from '../../../renderer/store/database.ts'
import { repair } from '../../../renderer/store/repair.ts'
import { startJournal } from '../../../renderer/store/start-journal.ts'
import { saveStudySettings } from '../../../renderer/store/study-settings.ts'
import { undoImport } from '../../../renderer/store/undo-import.ts'
import { MemoryJournal } from './memory-journal.ts'
import {
  answer,
  answersIn,
  contents,
  copy,
  importGit,
  LATER,
  noPlace,
  NOW,
  opened,
  start,
  started,
} from './journaled-database.ts'
import { cardAt, momentAt } from './study-database.ts'

it('sends at the next start what was committed and never reached the journal', async () => {
  const journal = new MemoryJournal()
  const { db, device } = await start(journal)
  await importGit(db, device)
  await answer(db, device, 0)
  journal.isFull = true
  void answer(db, device, 1)
  await expect.poll(() => db.reviews.count()).toBe(2)
  db.close()
  journal.isFull = false
  const again = await start(journal, db.name)
  expect(again.caught).toMatchObject({ restored: 0, appended: 0 })
  expect(answersIn(journal, device)).toHaveLength(2)
})

it('rebuilds an empty database, and knows who it was', async () => {
  const journal = new MemoryJournal()
  const first = await start(journal)
  await importGit(first.db, first.device)
  for (const card of [0, 1, 2]) await answer(first.db, first.device, card)
  const second = await start(journal)
  expect(second.device).toBe(first.device)
  expect(second.caught).toMatchObject({ wasEmpty: true, restored: 3 })
  expect(await contents(second.db)).toEqual(await contents(first.db))
  expect((await repair(second.db)).differences).toEqual([])
  await answer(second.db, second.device, 3)
  expect(answersIn(journal, first.device)).toHaveLength(4)
})

it('brings back a database that was rolled back, to what it was last', async () => {
  const journal = new MemoryJournal()
  const { db, device } = await start(journal)
  await importGit(db, device)
  await answer(db, device, 0)
  const old = await copy(db)
  await answer(db, device, 1)
  await saveStudySettings(db, { ...defaultSettings, dayStartsAt: 6 })
  const again = await start(journal, old)
  expect(again.caught).toMatchObject({ restored: 1, wasEmpty: false, appended: 0 })
  expect(await contents(again.db)).toEqual(await contents(db))
})

it('lets the database win where it has seen all, also over a change that never reached the journal', async () => {
  const journal = new MemoryJournal()
  const { db } = await start(journal)
  await saveStudySettings(db, { ...defaultSettings, dayStartsAt: 5 })
  journal.isFull = true
  void saveStudySettings(db, { ...defaultSettings, dayStartsAt: 6 })
  await expect.poll(async () => JSON.stringify(await db.settings.get('study'))).toContain(':6')
  db.close()
  journal.isFull = false
  const again = await start(journal, db.name)
  expect(await again.db.settings.get('study')).toMatchObject({ value: { dayStartsAt: 6 } })
  const rebuilt = await start(journal)
  expect(await rebuilt.db.settings.get('study')).toMatchObject({ value: { dayStartsAt: 6 } })
})

it.each([0, 1, 2, 3])('completes a journal that was cut to %i lines', async (lines) => {
  const journal = new MemoryJournal()
  const { db, device } = await start(journal)
  await importGit(db, device)
  for (const card of [0, 1, 2]) await answer(db, device, card)
  db.close()
  journal.truncate(device, lines)
  await start(journal, db.name)
  const rebuilt = await start(journal)
  expect(await contents(rebuilt.db)).toEqual(await contents(await opened(db.name)))
})

it('completes a journal that is gone, also where rows were deleted', async () => {
  const journal = new MemoryJournal()
  const { db, device } = await start(journal)
  const id = await importGit(db, device)
  await undoImport(db, id, momentAt(0, 1), device)
  db.close()
  journal.truncate(device, 1)
  await start(journal, db.name)
  const rebuilt = await start(journal)
  expect(await rebuilt.db.facts.count()).toBe(0)
  expect(await contents(rebuilt.db)).toEqual(await contents(await opened(db.name)))
})

it('unites what each has and the other lacks', async () => {
  const journal = new MemoryJournal()
  const { db, device } = await start(journal)
  await importGit(db, device)
  await answer(db, device, 0)
  const old = await copy(db)
  await answer(db, device, 1)
  // The journal loses the first answer, the database the second.
  const lines = (journal.files.get(device) ?? '').split('\n')
  journal.files.set(device, [lines[0], 'damaged', ...lines.slice(2)].join('\n'))
  const again = await start(journal, old)
  expect(await contents(again.db)).toEqual(await contents(db))
  const rebuilt = await start(journal)
  expect(await contents(rebuilt.db)).toEqual(await contents(db))
})

it('takes in the journal of another device', async () => {
  const journal = new MemoryJournal()
  const { db, device } = await start(journal)
  await importGit(db, device)
  await answer(db, device, 0)
  const other = new MemoryJournal()
  const far = await start(other)
  await importGit(far.db, far.device)
  await answer(far.db, far.device, 1)
  db.close()
  journal.files.set(far.device, other.files.get(far.device) ?? '')
  const again = await start(journal, db.name)
  expect(new Set((await again.db.reviews.toArray()).map(({ cardId }) => cardId))).toEqual(
    new Set([cardAt('git', 0), cardAt('git', 1)]),
  )
  expect(again.device).toBe(device)
})

it('reads next to nothing where all is as it was', async () => {
  const journal = new MemoryJournal()
  const { db, device } = await start(journal)
  await importGit(db, device)
  for (const card of [0, 1, 2, 3]) await answer(db, device, card)
  db.close()
  const second = await start(journal, db.name)
  second.db.close()
  journal.bytesRead = 0
  await start(journal, db.name)
  expect(journal.bytesRead).toBe(0)
})

it('takes a journal that cannot be read for a problem, not for an empty one', async () => {
  const journal = new MemoryJournal()
  const first = await start(journal)
  await importGit(first.db, first.device)
  await answer(first.db, first.device, 0)
  journal.isLocked = true
  const name = `journal-${v4()}`
  await expect(start(journal, name)).rejects.toThrow('This is not allowed.')
  journal.isLocked = false
  const again = await start(journal, name)
  expect(await contents(again.db)).toEqual(await contents(first.db))
})

it('begins again where a rebuild was interrupted', async () => {
  const journal = new MemoryJournal()
  const { db, device } = await start(journal)
  await importGit(db, device)
  for (const card of [0, 1]) await answer(db, device, card)
  const name = `journal-${v4()}`
  const broken = await opened(name)
  const stop = () => {
    throw new Error('crash')
  }
  broken.cards.hook('creating', stop)
  await expect(
    catchUp({
      db: broken,
      journal,
      device,
      now: NOW.at,
      backUp: noPlace,
      onProgress: () => undefined,
    }),
  ).rejects.toThrow()
  broken.close()
  const again = await start(journal, name)
  expect(await contents(again.db)).toEqual(await contents(db))
})

it('gives back what a start that could not read the journal went on without', async () => {
  const journal = new MemoryJournal()
  const first = await start(journal)
  await importGit(first.db, first.device)
  await answer(first.db, first.device, 0)
  first.db.close()

  // The database is lost and the journal locked; the learner works on nevertheless.
  const name = `journal-${v4()}`
  journal.isLocked = true
  const blind = await started(journal, name, LATER)
  expect(blind.caught.ok).toBe(false)
  await importGit(blind.db, blind.deviceId)
  await answer(blind.db, blind.deviceId, 1)
  await saveStudySettings(blind.db, { ...defaultSettings, dayStartsAt: 7 })
  journal.isFull = true
  void answer(blind.db, blind.deviceId, 2)
  await expect.poll(() => blind.db.reviews.count()).toBe(2)
  blind.db.close()

  journal.isLocked = false
  journal.isFull = false
  const again = await start(journal, name)
  const answered = (await again.db.reviews.toArray()).map(({ cardId }) => cardId)
  expect(new Set(answered)).toEqual(new Set([0, 1, 2].map((card) => cardAt('git', card))))
  expect(await again.db.settings.get('study')).toMatchObject({ value: { dayStartsAt: 7 } })
  const rebuilt = await start(journal)
  expect(await contents(rebuilt.db)).toEqual(await contents(again.db))
})

it('takes back no deck of a database that was lost while the journal was locked', async () => {
  const journal = new MemoryJournal()
  const first = await start(journal)
  await importGit(first.db, first.device)
  first.db.close()
  const name = `journal-${v4()}`
  journal.isLocked = true
  const blind = await started(journal, name, LATER)
  await saveStudySettings(blind.db, { ...defaultSettings, dayStartsAt: 7 })
  blind.db.close()
  journal.isLocked = false
  const again = await start(journal, name)
  expect(await again.db.facts.count()).toBe(4)
  expect(await (await start(journal)).db.facts.count()).toBe(4)
})

it('gives back a row that had to be taken out', async () => {
  const journal = new MemoryJournal()
  const { db, device } = await start(journal)
  await importGit(db, device)
  await answer(db, device, 0)
  const before = await contents(db)
  db.close()
  // As the rescue page does it, which no journal follows.
  const damaged = await opened(db.name)
  const [event] = await damaged.reviews.toArray()
  await takeOut(damaged, [{ table: 'reviews', key: event?.id ?? '', why: 'damaged' }])
  damaged.close()
  const again = await start(journal, db.name)
  expect(again.caught).toMatchObject({ restored: 1 })
  expect(await contents(again.db)).toEqual(before)
})

it('has nothing to tell where a row that was taken out is not in the journal either', async () => {
  const journal = new MemoryJournal()
  const { db, device } = await start(journal)
  await importGit(db, device)
  db.close()
  const damaged = await opened(db.name)
  await damaged.decks.put({ id: 'broken', title: 'Broken', addedAt: 0 })
  await takeOut(damaged, [{ table: 'decks', key: 'broken', why: 'damaged' }])
  damaged.close()
  const { caught } = await start(journal, db.name)
  expect(caught).not.toHaveProperty('upTo')
  expect(caught.appended).toBe(0)
})

it('names the line that cannot be taken in, goes on without the journal, and compares all at the next start', async () => {
  const journal = new MemoryJournal()
  const { db, device } = await start(journal)
  await importGit(db, device)
  await answer(db, device, 0)
  db.close()
  const other = '11111111-1111-4111-8111-111111111111'
  const head = { v: 1, id: '01a00000-0000-7000-8000-000000000001', device: other, at: 1 }
  // As many as are written at once.
  const ids = Array.from({ length: 2000 }, (_, at) => at + 1).reduce<string[]>(
    (all, at) => [...all, idAfter(all.at(-1), at)],
    [],
  )
  const flag = { type: 'flag', on: true, cardId: cardAt('git', 0), deviceId: other, ...momentAt(0) }
  const line = { ...head, changes: [['reviews', 'put', ids.map((id) => ({ ...flag, id }))]] }
  journal.files.set(other, `{}\n${JSON.stringify(line)}\n`)

  const halfway = new NotedrillDatabase(db.name)
  const beginCapture = captureChanges(halfway)
  halfway.reviews.hook('creating', () => {
    throw new Error('This is too much.')
  })
  const stopped = await startJournal({
    ...{ db: halfway, beginCapture, journal, now: LATER, onProgress: () => undefined },
    backUp: noPlace,
  })
  expect(stopped).toMatchObject({
    caught: {
      ok: false,
      problems: [{ message: 'This is too much.', file: `${other}/2026-06.jsonl`, line: 2 }],
    },
    isEmpty: false,
  })
  halfway.close()

  const again = await start(journal, db.name)
  expect(await again.db.reviews.count()).toBe(2001)
  expect(await again.db.decks.count()).toBe(1)
})
