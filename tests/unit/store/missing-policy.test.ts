/** Answers that name a policy which has not arrived: the app goes on, and the right one wins in the end. */
import 'fake-indexeddb/auto'
import { expect, it } from 'vitest'
import { gzipSync } from 'node:zlib'
import { policyId } from '../../../core/schedule/policy.ts'
import { defaultPolicy } from '../../../core/schedule/schedule.ts'
import { openBackup, restore } from '../../../renderer/backups/open-backup.ts'
import { backupParts } from '../../../renderer/store/backup-parts.ts'
import { findBadRows, READ_FIRST, takeOut } from '../../../renderer/store/bad-rows.ts'
import type { NotedrillDatabase } from '../../../renderer/store/database.ts'
import { recordReview } from '../../../renderer/store/record-review.ts'
import { repair } from '../../../renderer/store/repair.ts'
import { answer, importGit, NOW, opened, start } from './journaled-database.ts'
import { MemoryJournal } from './memory-journal.ts'
import { cardAt, DEVICE, studyDatabase } from './study-database.ts'

const OWN = { ...defaultPolicy, desiredRetention: 0.83 }
const byOwn = (db: NotedrillDatabase, device: string, at: number) =>
  recordReview(db, { cardId: cardAt('git', at), rating: 'easy', durationMs: 5 }, NOW, device, OWN)

/** Two devices with the same deck; the other has given two answers under a policy of its own. */
async function twoDevices() {
  const [journal, others] = [new MemoryJournal(), new MemoryJournal()]
  const here = await start(journal)
  await importGit(here.db, here.device)
  await answer(here.db, here.device, 0)
  here.db.close()
  const there = await start(others)
  await importGit(there.db, there.device)
  await byOwn(there.db, there.device, 1)
  await byOwn(there.db, there.device, 2)
  const text = others.files.get(there.device) ?? ''
  const withoutPolicy = text
    .split('\n')
    .filter((line) => !line.includes('"policies"'))
    .join('\n')
  return { journal, others, here, there, text, withoutPolicy }
}

it('starts with answers whose policy has not arrived, says so, and mends them once it has', async () => {
  const { journal, here, there, text, withoutPolicy } = await twoDevices()
  // The line with the policy holds the first of the two answers as well.
  journal.files.set(there.device, withoutPolicy)
  const half = await start(journal, here.db.name)
  expect(half.caught).toMatchObject({ restored: 1, withoutPolicy: 1 })
  expect(await half.db.policies.toArray()).toEqual([])
  expect(await repair(half.db)).toMatchObject({ differences: [], withoutPolicy: 1 })
  half.db.close()

  journal.files.set(there.device, text)
  const whole = await start(journal, here.db.name)
  expect(whole.caught).toMatchObject({ restored: 1, withoutPolicy: 0 })
  expect(await whole.db.policies.toArray()).toEqual(await there.db.policies.toArray())
  for (const at of [1, 2]) {
    const id = cardAt('git', at)
    expect(await whole.db.cards.get(id)).toEqual(await there.db.cards.get(id))
  }
})

it('lets the right policy win over one that was stored under its name', async () => {
  const { journal, others, here, there, text } = await twoDevices()
  const right = await there.db.policies.toArray()
  // As an older version did it, in the database and in the journal.
  const wrong = { id: policyId(OWN), policy: defaultPolicy }
  const other = await start(journal, here.db.name)
  await other.db.policies.put(wrong)
  other.db.close()
  const damaged = await opened(here.db.name)
  const bad = await findBadRows(damaged, READ_FIRST)
  expect(bad).toMatchObject([{ table: 'policies', key: wrong.id }])
  await takeOut(damaged, bad)
  damaged.close()
  journal.files.set(there.device, text)
  const again = await start(journal, here.db.name)
  expect(await again.db.policies.toArray()).toEqual(right)
  there.db.close()
  others.files.set(here.device, journal.files.get(here.device) ?? '')
  const back = await start(others, there.db.name)
  expect(await back.db.policies.toArray()).toEqual(right)
})

it('has a policy still when another device grows after a restore without it', async () => {
  const { journal, others, here, there, text } = await twoDevices()
  const before = await opened(here.db.name)
  const backup = await backupOf(before)
  before.close()
  journal.files.set(there.device, text)
  const both = await start(journal, here.db.name)
  await restore(both.db, backup, 'replace', () => undefined)
  both.db.close()
  await byOwn(there.db, there.device, 3)
  journal.files.set(there.device, others.files.get(there.device) ?? '')
  const grown = await start(journal, here.db.name)
  expect(grown.caught.withoutPolicy).toBe(0)
  const id = cardAt('git', 3)
  expect(await grown.db.cards.get(id)).toEqual(await there.db.cards.get(id))
})

it.each([
  ['missing', (db: NotedrillDatabase) => db.policies.clear(), []],
  [
    'not valid',
    (db: NotedrillDatabase) => db.policies.toCollection().modify({ policy: defaultPolicy }),
    [{ table: 'policies', rows: 1 }],
  ],
])('restores a backup where a policy is %s, with every answer', async (_, damage, left) => {
  const db = await studyDatabase({ git: ['question', 'question'] })
  await byOwn(db, DEVICE, 0)
  await damage(db)
  const backup = await backupOf(db)
  expect(backup.unreadable).toMatchObject(left)
  const fresh = await opened(crypto.randomUUID())
  expect(await restore(fresh, backup, 'replace', () => undefined)).toBe(1)
  expect(await fresh.reviews.toArray()).toEqual(await db.reviews.toArray())
  expect(await fresh.policies.toArray()).toEqual([])
  // The right one comes later, with another backup.
  const whole = await studyDatabase({ git: ['question', 'question'] })
  await byOwn(whole, DEVICE, 1)
  expect(await restore(fresh, await backupOf(whole), 'merge', () => undefined)).toBe(0)
  expect(await fresh.policies.toArray()).toEqual(await whole.policies.toArray())
})

async function backupOf(db: NotedrillDatabase) {
  const about = { app: '1', device: DEVICE, at: 1, reason: 'automatic' } as const
  const parts: Uint8Array[] = []
  for await (const part of backupParts(db, about)) parts.push(part)
  const read = await openBackup(new Blob([gzipSync(Buffer.concat(parts))]), db.verno)
  if (!read.ok) throw new Error(read.problems[0].message)
  return read.value
}
