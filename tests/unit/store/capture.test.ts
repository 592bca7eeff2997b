/** What is committed reaches the journal, in order, and once. */
import 'fake-indexeddb/auto'
import { expect, it } from 'vitest'
import { defaultSettings } from '../../../core/schedule/policy.ts'
import { defaultPolicy } from '../../../core/schedule/schedule.ts'
import { DERIVING } from '../../../renderer/store/machine-settings.ts'
import { saveStudySettings } from '../../../renderer/store/study-settings.ts'
import { MemoryJournal } from './memory-journal.ts'
import { answer, answersIn, importGit, start } from './journaled-database.ts'

it('hands over every committed change, in order, and reports it complete after that', async () => {
  const journal = new MemoryJournal()
  const { db, device } = await start(journal)
  await importGit(db, device)
  await answer(db, device, 0)
  await saveStudySettings(db, { ...defaultSettings, dayStartsAt: 5 })

  const transactions = journal.transactions(device)
  const tables = transactions.map(({ changes }) => changes.map(({ table, what }) => [table, what]))
  expect(tables).toEqual([
    [
      ['decks', 'put'],
      ['facts', 'put'],
      ['imports', 'put'],
    ],
    [['reviews', 'put']],
    [['settings', 'put']],
  ])
  expect(transactions[1]?.changes).toMatchObject([{ rows: await db.reviews.toArray() }])
  const ids = transactions.map(({ id }) => id)
  expect(ids).toEqual([...ids].sort())
})

it('names the rows that a range has deleted, and nothing of what was rolled back', async () => {
  const journal = new MemoryJournal()
  const { db, device } = await start(journal)
  await importGit(db, device)
  const failing = db.transaction('rw', db.decks, async () => {
    await db.decks.put({ id: 'other', title: 'Other', addedAt: 0 })
    throw new Error('no')
  })
  await expect(failing).rejects.toThrow('no')
  await db.facts.clear()
  const changes = journal.transactions(device).flatMap((transaction) => transaction.changes)
  expect(changes.filter(({ table }) => table === 'decks')).toHaveLength(1)
  const keys = [0, 1, 2, 3].map((at) => `git-${at}`)
  expect(changes.at(-1)).toEqual({ table: 'facts', what: 'delete', keys })
})

it('takes changes that are made side by side', async () => {
  const journal = new MemoryJournal()
  const { db, device } = await start(journal)
  await db.transaction('rw', db.decks, db.policies, () =>
    Promise.all([
      db.decks.put({ id: 'a', title: 'A', addedAt: 0 }),
      db.policies.put({ id: 'p', policy: defaultPolicy }),
      db.decks.put({ id: 'b', title: 'B', addedAt: 0 }),
    ]),
  )
  expect(journal.transactions(device).map(({ changes }) => changes.length)).toEqual([3])
})

it('keeps an answer that the journal refuses, tells why, and writes it once', async () => {
  const journal = new MemoryJournal()
  const { db, device, writer } = await start(journal)
  await importGit(db, device)
  journal.isFull = true
  let isAnswered = false
  const answered = answer(db, device, 0).then(() => (isAnswered = true))
  await expect.poll(() => writer.state().problem?.message).toBe('The disk is full.')
  expect(writer.state().waiting).toBe(1)
  expect(isAnswered).toBe(false)
  journal.isFull = false
  writer.retry()
  await answered
  expect(writer.state()).toEqual({ waiting: 0 })
  expect(answersIn(journal, device)).toHaveLength(1)
  expect(await db.reviews.count()).toBe(1)
})

it('hands over no change of what belongs to this installation', async () => {
  const journal = new MemoryJournal()
  const { db, device } = await start(journal)
  const before = journal.transactions(device).length
  await db.settings.put({ key: DERIVING, value: true })
  await db.settings.delete(DERIVING)
  expect(journal.transactions(device)).toHaveLength(before)
})
