/** The journal of another device brings what this one lacks, and takes nothing from it. */
import 'fake-indexeddb/auto'
import { expect, it, describe } from 'vitest'
import { factId } from '../../../core/fact.ts'
import { changeText, linesOf } from '../../../core/journal/line.ts'
import { defaultSettings } from '../../../core/schedule/policy.ts'
import { failure, success } from '../../../core/result.ts'
import type { NotedrillDatabase } from '../../../renderer/store/database.ts'
import { repair } from '../../../renderer/store/repair.ts'
import { readStudySettings, saveStudySettings } from '../../../renderer/store/study-settings.ts'
import { undoImport } from '../../../renderer/store/undo-import.ts'
import { MemoryJournal } from './memory-journal.ts'
import {
  accept,
  answer,
  answered,
  answersIn,
  contents,
  copy,
  copyFolder,
  importGit,
  LATER,
  NOW,
  opened,
  restoreTruth,
  reword,
  start,
  started,
  truthOf,
} from './journaled-database.ts'
import { momentAt } from './study-database.ts'

/** Another machine, whose clock is ahead. */
async function startFar() {
  const journal = new MemoryJournal()
  const { db, deviceId } = await started(journal, undefined, () => LATER() + 1000)
  return { journal, db, device: deviceId }
}

it('keeps own words, accepted answers and settings when another device imported the same notes later', async () => {
  const journal = new MemoryJournal()
  const { db, device } = await start(journal)
  await importGit(db, device)
  await reword(db, device, 0, 'my words')
  await accept(db, device, 1, 'git other')
  await saveStudySettings(db, { ...defaultSettings, newInAll: 3 })
  db.close()
  const far = await startFar()
  await importGit(far.db, far.device)
  await accept(far.db, far.device, 1, 'git far')
  await saveStudySettings(far.db, { ...defaultSettings, dayStartsAt: 6 })
  copyFolder(far.journal, journal, far.device)

  const again = await start(journal, db.name)
  expect(await again.db.facts.get(factId('git-0'))).toMatchObject({
    ...{ front: 'my words', edited: { front: 'front 0' } },
  })
  expect(await again.db.facts.get(factId('git-1'))).toMatchObject({
    accepted: ['git far', 'git other'],
  })
  expect(await readStudySettings(again.db)).toEqual({ ...defaultSettings, newInAll: 3 })
  // So it is in the journal as well, and the next start has nothing to add.
  const rebuilt = await start(journal)
  expect(await contents(rebuilt.db)).toEqual(await contents(again.db))
  again.db.close()
  expect((await start(journal, db.name)).caught).toMatchObject({ restored: 0, appended: 0 })
})

it('keeps a deck whose import another device has undone', async () => {
  const journal = new MemoryJournal()
  const { db, device } = await start(journal)
  await importGit(db, device)
  await answer(db, device, 0)
  await accept(db, device, 1, 'git other')
  const before = await standing(db)
  db.close()
  const far = await startFar()
  const id = await importGit(far.db, far.device)
  await undoImport(far.db, id, momentAt(0, 1), far.device)
  copyFolder(far.journal, journal, far.device)
  const again = await start(journal, db.name)
  expect(await standing(again.db)).toEqual(before)
  expect((await repair(again.db)).differences).toEqual([])
})

it('keeps a deck that it had from another device, which has undone its import since', async () => {
  const journal = new MemoryJournal()
  const { db } = await start(journal)
  db.close()
  const far = await startFar()
  const id = await importGit(far.db, far.device)
  copyFolder(far.journal, journal, far.device)
  const second = await start(journal, db.name)
  await answer(second.db, second.device, 0)
  second.db.close()
  await undoImport(far.db, id, momentAt(0, 1), far.device)
  copyFolder(far.journal, journal, far.device)
  const third = await start(journal, db.name)
  expect(await third.db.facts.count()).toBe(4)
  const rebuilt = await start(journal)
  expect(await contents(rebuilt.db)).toEqual(await contents(third.db))
})

it('leaves it at a change that it had from another device and has made undone', async () => {
  const journal = new MemoryJournal()
  const { db, device } = await start(journal)
  await importGit(db, device)
  db.close()
  const far = await startFar()
  await importGit(far.db, far.device)
  await reword(far.db, far.device, 0, 'words from afar')
  copyFolder(far.journal, journal, far.device)
  const second = await start(journal, db.name)
  expect(await second.db.facts.get(factId('git-0'))).toMatchObject({ front: 'words from afar' })
  await reword(second.db, second.device, 0, 'front 0')
  second.db.close()
  await answer(far.db, far.device, 1)
  copyFolder(far.journal, journal, far.device)
  const third = await start(journal, db.name)
  expect(await third.db.facts.get(factId('git-0'))).toMatchObject({ front: 'front 0' })
  expect(await answered(third.db)).toHaveLength(1)
})

describe.each([true, false])('where this device sorts first: %s', (isFirst) => {
  async function startBoth() {
    for (;;) {
      const journal = new MemoryJournal()
      const here = await start(journal)
      const far = await startFar()
      if (here.device < far.device === isFirst) return { journal, here, far }
      here.db.close()
      far.db.close()
    }
  }

  it('does not undo a restore when another device goes on', async () => {
    const { journal, here, far } = await startBoth()
    await importGit(here.db, here.device)
    const backup = await truthOf(here.db)
    await importGit(far.db, far.device)
    await answer(far.db, far.device, 1)
    await answer(far.db, far.device, 2)
    here.db.close()
    copyFolder(far.journal, journal, far.device)
    const second = await start(journal, here.db.name)
    expect(second.caught.restored).toBe(2)
    await restoreTruth(second.db, backup)
    second.db.close()
    await answer(far.db, far.device, 3)
    copyFolder(far.journal, journal, far.device)
    const third = await start(journal, here.db.name)
    expect(third.caught.restored).toBe(1)
    expect(await answered(third.db)).toEqual([3])
    expect((await repair(third.db)).differences).toEqual([])
  })

  it('takes back what another device has taken back of its own, and nothing of this one', async () => {
    const { journal, here, far } = await startBoth()
    await importGit(here.db, here.device)
    await answer(here.db, here.device, 0)
    here.db.close()
    await importGit(far.db, far.device)
    const backup = await truthOf(far.db)
    await answer(far.db, far.device, 1)
    far.db.close()
    copyFolder(journal, far.journal, here.device)
    copyFolder(far.journal, journal, far.device)
    const second = await start(journal, here.db.name)
    expect(await answered(second.db)).toHaveLength(2)
    second.db.close()
    const farther = await start(far.journal, far.db.name)
    expect(await answered(farther.db)).toHaveLength(2)
    await restoreTruth(farther.db, backup)
    copyFolder(far.journal, journal, far.device)
    const third = await start(journal, here.db.name)
    expect(await answered(third.db)).toEqual([0])
  })
})

it('keeps a backup before another device changes anything, and waits where none can be made', async () => {
  const journal = new MemoryJournal()
  const { db, device } = await start(journal)
  await importGit(db, device)
  db.close()
  const far = await startFar()
  await importGit(far.db, far.device)
  await answer(far.db, far.device, 1)
  copyFolder(far.journal, journal, far.device)
  const full = () => Promise.resolve(failure({ message: 'The disk is full.' }))
  const second = await started(journal, db.name, LATER, full)
  expect(second.caught).toMatchObject({ ok: false, problems: [{ message: 'The disk is full.' }] })
  expect(await answered(second.db)).toHaveLength(0)
  second.db.close()
  const kept: number[] = []
  const third = await started(journal, db.name, LATER, async () => {
    const now = await opened(db.name)
    kept.push(await now.reviews.count())
    now.close()
    return success(true)
  })
  expect(kept).toEqual([0])
  expect(await answered(third.db)).toHaveLength(1)
  third.db.close()
  await started(journal, db.name, LATER, () => Promise.reject(new Error('Nothing has come.')))
})

describe('a backup restored where no journal follows', () => {
  it('loses nothing to a journal that lacks its last changes', async () => {
    const journal = new MemoryJournal()
    const { db, device } = await start(journal)
    await importGit(db, device)
    await answer(db, device, 0)
    const lines = (journal.files.get(device) ?? '').split('\n').length - 1
    await reword(db, device, 0, 'my words')
    await accept(db, device, 1, 'git other')
    await saveStudySettings(db, { ...defaultSettings, newInAll: 3 })
    const backup = await truthOf(db)
    db.close()
    journal.truncate(device, lines)
    const fresh = await opened('rescued')
    await restoreTruth(fresh, backup)
    const before = await contents(fresh)
    fresh.close()
    const again = await start(journal, 'rescued')
    expect(await contents(again.db)).toEqual(before)
    expect(await contents((await start(journal)).db)).toEqual(before)
  })

  it('gets from the journal the answers that it lacks', async () => {
    const journal = new MemoryJournal()
    const { db, device } = await start(journal)
    await importGit(db, device)
    await answer(db, device, 0)
    const backup = await truthOf(db)
    await answer(db, device, 1)
    await answer(db, device, 2)
    db.close()
    const fresh = await opened('rescued-old')
    await restoreTruth(fresh, backup)
    fresh.close()
    const again = await start(journal, 'rescued-old')
    expect(again.caught).toMatchObject({ restored: 2, wasEmpty: false })
    expect((await repair(again.db)).differences).toEqual([])
  })

  it('keeps answers that had been restored away before', async () => {
    const journal = new MemoryJournal()
    const { db, device } = await start(journal)
    await importGit(db, device)
    const old = await truthOf(db)
    await answer(db, device, 0)
    const backup = await truthOf(db)
    await restoreTruth(db, old)
    db.close()
    const fresh = await opened('rescued-new')
    await restoreTruth(fresh, backup)
    fresh.close()
    const again = await start(journal, 'rescued-new')
    expect(await answered(again.db)).toHaveLength(1)
    expect(await answered((await start(journal)).db)).toHaveLength(1)
  })
})

it('notices a rollback whatever ids another device has', async () => {
  const journal = new MemoryJournal()
  const { db, device } = await start(journal)
  await importGit(db, device)
  db.close()
  const far = '0b7d9a52-3f0b-4f0e-9d0a-2b1c3d4e5f60'
  const head = { id: '0fffffff-ffff-7fff-bfff-ffffffffffff', device: far, at: NOW.at }
  const deck = changeText('decks', 'put', [{ id: 'far', title: 'Far', addedAt: 1 }])
  journal.files.set(far, `${[...linesOf(head, [deck])].join('\n')}\n`)
  const second = await start(journal, db.name)
  await answer(second.db, device, 0)
  expect(await second.db.decks.count()).toBe(2)
  const old = await copy(second.db)
  await answer(second.db, device, 1)
  await answer(second.db, device, 2)
  second.db.close()
  const again = await start(journal, old)
  expect(again.caught).toMatchObject({ restored: 2 })
  expect(answersIn(journal, device)).toHaveLength(3)
})

it('unites what two machines with one id have done, when the folder of one is copied over the other’s', async () => {
  const journal = new MemoryJournal()
  const { db, device } = await start(journal)
  await importGit(db, device)
  db.close()
  const first = await start(journal, db.name)
  const twin = await copy(first.db)
  const twinJournal = new MemoryJournal()
  twinJournal.device = device
  copyFolder(journal, twinJournal, device)
  await answer(first.db, device, 0)
  await answer(first.db, device, 1)
  await reword(first.db, first.device, 0, 'words of the first')
  const second = await start(twinJournal, twin)
  await answer(second.db, device, 2)
  await accept(second.db, second.device, 3, 'accepted by the second')
  second.db.close()
  copyFolder(journal, twinJournal, device)
  const third = await start(twinJournal, twin)
  expect(third.caught.restored).toBe(2)
  expect(await answered(third.db)).toHaveLength(3)
  const own = await third.db.facts.bulkGet([factId('git-0'), factId('git-3')])
  expect(own).toMatchObject([
    { front: 'words of the first' },
    { accepted: ['accepted by the second'] },
  ])
  expect(await contents((await start(twinJournal)).db)).toEqual(await contents(third.db))
})

async function standing({ decks, facts, cards, reviews }: NotedrillDatabase) {
  return Promise.all([decks.toArray(), facts.toArray(), cards.toArray(), reviews.toArray()])
}
