import 'fake-indexeddb/auto'
import { expect, it } from 'vitest'
import { DAY_MS } from '../../../core/schedule/day.ts'
import { defaultSettings } from '../../../core/schedule/policy.ts'
import { defaultPolicy } from '../../../core/schedule/schedule.ts'
import { futureAnswers } from '../../../renderer/store/future-answers.ts'
import { loadQueue } from '../../../renderer/store/load-queue.ts'
import { recordReview, undoLast } from '../../../renderer/store/record-review.ts'
import { repair } from '../../../renderer/store/repair.ts'
import { cardAt, DEVICE, momentAt, stored, studyDatabase, momentOn } from './study-database.ts'

const FIRST = cardAt('git', 0)

it('tells of answers that a clock which was ahead has dated, and counts each once', async () => {
  const db = await studyDatabase({ git: ['question', 'question'] })
  const answer = { rating: 'easy', durationMs: 0 } as const
  await recordReview(db, { cardId: FIRST, ...answer }, momentAt(10), DEVICE, defaultPolicy)
  expect(await futureAnswers(db, momentAt(10).day)).toBe(0)

  // The clock is set right again.
  expect(await futureAnswers(db, momentAt(0).day)).toBe(1)
  const ahead = await stored(db, FIRST)
  await recordReview(db, { cardId: FIRST, ...answer }, momentAt(0), DEVICE, defaultPolicy)
  const after = await stored(db, FIRST)
  // The second answer is of no later day than the first: it adds nothing to what is remembered.
  expect(after.schedule).toMatchObject({ reps: 2, reviewedDay: momentAt(10).day })
  if (ahead.schedule.state === 'new' || after.schedule.state === 'new') throw new Error('Not seen.')
  expect(after.schedule.stability).toBe(ahead.schedule.stability)
  expect((await repair(db)).differences).toEqual([])
})

it('does not count what was taken back, whenever that was', async () => {
  const db = await studyDatabase({ git: ['question'] })
  const answer = { cardId: FIRST, rating: 'easy', durationMs: 0 } as const
  await recordReview(db, answer, momentAt(10), DEVICE, defaultPolicy)
  await undoLast(db, ['git'], momentAt(10, 1), DEVICE)
  expect(await futureAnswers(db, momentAt(0).day)).toBe(0)
})

it('asks all that is due when the clock jumps ahead, and loses nothing when it goes back', async () => {
  const db = await studyDatabase({ git: ['question', 'question'] })
  const answer = { cardId: FIRST, rating: 'easy', durationMs: 0 } as const
  const { schedule } = await recordReview(db, answer, momentAt(0), DEVICE, defaultPolicy)
  const due = schedule.due / DAY_MS
  const asked = async (day: number) =>
    (await loadQueue(db, ['git'], momentOn(day), defaultSettings)).waiting.map(({ id }) => id)
  expect(await asked(due + 1000)).toContain(FIRST)
  expect(await asked(due - 1)).not.toContain(FIRST)
  expect(await asked(due)).toContain(FIRST)
  expect(await asked(momentAt(-10).day)).not.toContain(FIRST)
})
