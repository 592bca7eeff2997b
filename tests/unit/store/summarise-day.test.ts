import 'fake-indexeddb/auto'
import { expect, it } from 'vitest'
import { dueDate, type Moment } from '../../../core/schedule/day.ts'
import { defaultSettings } from '../../../core/schedule/policy.ts'
import { defaultPolicy, type Rating } from '../../../core/schedule/schedule.ts'
import type { NotedrillDatabase } from '../../../renderer/store/database.ts'
import { recordReview, undoLast } from '../../../renderer/store/record-review.ts'
import { summariseDay } from '../../../renderer/store/summarise-day.ts'
import { cardAt, DEVICE, momentAt, settingsOf, studyDatabase } from './study-database.ts'

const TODAY = momentAt(0)

it("counts today's answers that still count, in all decks", async () => {
  const db = await studyDatabase({ git: ['question', 'question'], docker: ['question'] })
  await answer(db, 'git', 0, 'again', momentAt(-1))
  await answer(db, 'git', 0, 'again', TODAY)
  await answer(db, 'docker', 0, 'good', momentAt(0, 1))
  await answer(db, 'git', 1, 'again', momentAt(0, 2))
  await undoLast(db, ['git'], momentAt(0, 3), DEVICE)
  expect(await summarise(db)).toMatchObject({ answers: 2, forgotten: 1, durationMs: 4000 })
})

it('has nothing to tell of an empty database', async () => {
  const db = await studyDatabase({})
  expect(await summarise(db)).toEqual({
    answers: 0,
    forgotten: 0,
    durationMs: 0,
    next: { day: TODAY.day, tomorrow: 0 },
  })
})

it('tells when a card comes back within minutes', async () => {
  const db = await studyDatabase({ git: ['question', 'question'] })
  await answer(db, 'git', 0, 'good', TODAY)
  await answer(db, 'git', 1, 'again', TODAY)
  const { next } = await summarise(db)
  expect(next).toEqual({ day: TODAY.day, soon: momentAt(0, 1).at, tomorrow: 2 })
})

it('counts the new cards that the limit of tomorrow lets through', async () => {
  const db = await studyDatabase({ git: ['command', 'question', 'question'] })
  await answer(db, 'git', 1, 'easy', TODAY)
  const { next } = await summariseDay(db, ['git'], TODAY, settingsOf({ newPerDay: 1 }))
  expect(next.tomorrow).toBe(1)
})

it('tells the date on which the next card is due', async () => {
  const db = await studyDatabase({ git: ['question'] })
  const { schedule } = await answer(db, 'git', 0, 'easy', TODAY)
  const { next } = await summarise(db)
  expect(next).toEqual({ day: TODAY.day, tomorrow: 0, later: schedule.due })
})

it('tells of a later date apart from what waits tomorrow', async () => {
  const db = await studyDatabase({ git: ['question', 'question'] })
  await answer(db, 'git', 0, 'easy', TODAY)
  await answer(db, 'git', 1, 'easy', TODAY)
  const [tomorrow, later] = [dueDate(TODAY.day + 1), dueDate(TODAY.day + 9)]
  await db.cards.update(cardAt('git', 0), { 'schedule.due': tomorrow })
  await db.cards.update(cardAt('git', 1), { 'schedule.due': later })
  expect((await summarise(db)).next).toEqual({ day: TODAY.day, tomorrow: 1, later })
})

function summarise(db: NotedrillDatabase) {
  return summariseDay(db, ['git'], TODAY, defaultSettings)
}

function answer(
  db: NotedrillDatabase,
  deck: string,
  position: number,
  rating: Rating,
  moment: Moment,
) {
  const answer = { cardId: cardAt(deck, position), rating, durationMs: 2000 }
  return recordReview(db, answer, moment, DEVICE, defaultPolicy)
}
