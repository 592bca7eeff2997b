import 'fake-indexeddb/auto'
import { expect, it } from 'vitest'
import { loadQueue } from '../../../renderer/store/load-queue.ts'
import { defaultSettings } from '../../../core/schedule/policy.ts'
import type { NotedrillDatabase } from '../../../renderer/store/database.ts'
import {
  recordAction,
  recordActions,
  redoLast,
  undoLast,
} from '../../../renderer/store/record-review.ts'
import { repair } from '../../../renderer/store/repair.ts'
import { unbury } from '../../../renderer/store/unbury.ts'
import { cardAt, DEVICE, momentAt, stored, studyDatabase } from './study-database.ts'

const [FIRST, SECOND, THIRD] = [cardAt('git', 0), cardAt('git', 1), cardAt('git', 2)]
const TODAY = momentAt(0)

it('asks buried cards today after all, whatever else was done with them since', async () => {
  const { db, asked } = await buried()
  await recordAction(db, FIRST, { type: 'flag', on: true }, TODAY, DEVICE)
  expect(await asked()).toEqual([])
  const cards = await unbury(db, [FIRST, SECOND], TODAY, DEVICE)
  expect(cards.map(({ id }) => id)).toEqual([FIRST, SECOND])
  expect(await asked()).toEqual([FIRST, SECOND])
  expect(await stored(db, FIRST)).toMatchObject({ flagged: true })
  expect((await repair(db)).differences).toEqual([])
})

it('is a step of its own that is taken back by redoing what was buried', async () => {
  const { db, asked } = await buried()
  await unbury(db, [FIRST, SECOND, THIRD], TODAY, DEVICE)
  expect(await asked()).toHaveLength(3)
  await redoLast(db, ['git'], TODAY, DEVICE)
  expect(await asked()).toEqual([])
  await undoLast(db, ['git'], TODAY, DEVICE)
  expect(await asked()).toHaveLength(3)
  expect((await repair(db)).differences).toEqual([])
})

it('leaves alone what is not buried today', async () => {
  const { db } = await buried()
  expect(await unbury(db, [FIRST], momentAt(1), DEVICE)).toEqual([])
  await unbury(db, [FIRST], TODAY, DEVICE)
  expect(await unbury(db, [FIRST], TODAY, DEVICE)).toEqual([])
  expect(await db.reviews.where('day').equals(TODAY.day).count()).toBe(3 + 1)
})

/** Three cards, buried in one step. */
async function buried(): Promise<{ db: NotedrillDatabase; asked: () => Promise<string[]> }> {
  const db = await studyDatabase({ git: ['question', 'question', 'question'] })
  await recordActions(db, [FIRST, SECOND, THIRD], { type: 'bury' }, TODAY, DEVICE)
  const asked = async () =>
    (await loadQueue(db, ['git'], TODAY, defaultSettings)).waiting.map(({ id }) => id)
  return { db, asked }
}
