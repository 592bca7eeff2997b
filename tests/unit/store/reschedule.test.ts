import 'fake-indexeddb/auto'
import { expect, it } from 'vitest'
import type { Rating } from '../../../core/schedule/schedule.ts'
import type { NotedrillDatabase } from '../../../renderer/store/database.ts'
import { recordReview, undoLast } from '../../../renderer/store/record-review.ts'
import { repair } from '../../../renderer/store/repair.ts'
import {
  canTakeBack,
  reschedule,
  takeBackRescheduling,
} from '../../../renderer/store/reschedule.ts'
import { readStudySettings, saveStudySettings } from '../../../renderer/store/study-settings.ts'
import { LEARNER_WEIGHTS } from '../../bench/simulated-learner.ts'
import { cardAt, DEVICE, momentAt, settingsOf, stored, studyDatabase } from './study-database.ts'

const CARD = cardAt('git', 0)
const NEW = cardAt('git', 1)
const other = settingsOf({ weights: LEARNER_WEIGHTS })

it('moves cards to where the new weights would have them, as replay does', async () => {
  const db = await studied()
  const before = await stored(db, CARD)
  expect(await reschedule(db, () => other, momentAt(20), DEVICE)).toBe(1)

  const after = await stored(db, CARD)
  const fresh = await studied(LEARNER_WEIGHTS)
  expect(after.schedule).toEqual((await stored(fresh, CARD)).schedule)
  expect(after.schedule).not.toEqual(before.schedule)
  expect((await stored(db, NEW)).schedule.state).toBe('new')
  expect((await readStudySettings(db)).all.weights).toEqual(LEARNER_WEIGHTS)
  expect((await repair(db)).differences).toEqual([])
})

it('changes nothing that would stay the same, and no deck with weights of its own', async () => {
  const db = await studied()
  expect(await reschedule(db, () => settingsOf({}), momentAt(20), DEVICE)).toBe(0)
  const own = { git: { weights: LEARNER_WEIGHTS.with(0, 0.2) } }
  await saveStudySettings(db, { ...settingsOf({}), decks: own })
  expect(await reschedule(db, () => ({ ...other, decks: own }), momentAt(20), DEVICE)).toBe(0)
  expect(await db.reviews.where('day').equals(momentAt(20).day).count()).toBe(0)
})

it('is taken back as a whole on the same day, and keeps answers given since', async () => {
  const db = await studied()
  await reschedule(db, () => other, momentAt(20), DEVICE)
  await recordReview(
    db,
    { cardId: CARD, rating: 'good', durationMs: 1 },
    momentAt(20, 1),
    DEVICE,
    other.all,
  )
  await saveStudySettings(db, { ...other, newInAll: 7 })

  expect(await canTakeBack(db, momentAt(21).day)).toBe(false)
  expect(await takeBackRescheduling(db, momentAt(21), DEVICE)).toBe(0)
  expect(await canTakeBack(db, momentAt(20).day)).toBe(true)
  expect(await takeBackRescheduling(db, momentAt(20, 2), DEVICE)).toBe(1)

  const expected = await studied()
  await recordReview(
    expected,
    { cardId: CARD, rating: 'good', durationMs: 1 },
    momentAt(20, 1),
    DEVICE,
    other.all,
  )
  expect((await stored(db, CARD)).schedule).toEqual((await stored(expected, CARD)).schedule)
  expect(await readStudySettings(db)).toEqual({ ...settingsOf({}), newInAll: 7 })
  expect(await canTakeBack(db, momentAt(20).day)).toBe(false)
  expect((await repair(db)).differences).toEqual([])
})

it('leaves undoing an answer to what was answered', async () => {
  const db = await studied()
  await reschedule(db, () => other, momentAt(20), DEVICE)
  expect((await undoLast(db, ['git'], momentAt(20, 1), DEVICE)).cards).toEqual([])
})

/** A deck of two cards, one of which was answered on four days. */
async function studied(weights?: readonly number[]): Promise<NotedrillDatabase> {
  const db = await studyDatabase({ git: ['question', 'question'] })
  const { all } = settingsOf(weights ? { weights } : {})
  const answers: [number, Rating][] = [
    [0, 'good'],
    [1, 'good'],
    [4, 'again'],
    [9, 'good'],
  ]
  for (const [day, rating] of answers) {
    await recordReview(db, { cardId: CARD, rating, durationMs: 1 }, momentAt(day), DEVICE, all)
    await recordReview(
      db,
      { cardId: CARD, rating: 'good', durationMs: 1 },
      momentAt(day, 15),
      DEVICE,
      all,
    )
  }
  return db
}
