import 'fake-indexeddb/auto'
import { expect, it } from 'vitest'
import { defaultPolicy } from '../../../core/schedule/schedule.ts'
import { reachedDay } from '../../../renderer/store/reached-day.ts'
import { recordReview } from '../../../renderer/store/record-review.ts'
import { cardAt, DEVICE, momentAt, studyDatabase } from './study-database.ts'

const answer = { cardId: cardAt('git', 0), rating: 'easy', durationMs: 0 } as const

it('goes on with the day of the last answers, whatever hour or time zone it is now', async () => {
  const db = await studyDatabase({ git: ['question'] })
  const { at, day } = momentAt(0)
  await recordReview(db, answer, { at, day }, DEVICE, defaultPolicy)
  const later = { at: at + 1, day: day - 1, utcOffset: -480 }
  expect(await reachedDay(db, later)).toEqual({ ...later, day })
})

it('does not believe what a clock that was ahead has dated', async () => {
  const db = await studyDatabase({ git: ['question'] })
  await recordReview(db, answer, momentAt(1), DEVICE, defaultPolicy)
  expect(await reachedDay(db, momentAt(0))).toEqual(momentAt(0))
})
