import 'fake-indexeddb/auto'
import { expect, it } from 'vitest'
import { factId, type CardId } from '../../../core/fact.ts'
import { replay } from '../../../core/schedule/log.ts'
import { nextSchedule } from '../../../core/schedule/next.ts'
import { defaultPolicy, type Rating } from '../../../core/schedule/schedule.ts'
import type { Moment } from '../../../core/schedule/day.ts'
import { NotedrillDatabase } from '../../../renderer/store/database.ts'
import {
  recordActions,
  recordReview,
  redoLast,
  undoLast,
} from '../../../renderer/store/record-review.ts'
import { breakWrites, cardAt, DEVICE, momentAt, stored, studyDatabase } from './study-database.ts'

const FIRST = cardAt('git', 0)
const SECOND = cardAt('git', 1)
const questions = ['question', 'question'] as const

it('records an answer and moves the card, both at once', async () => {
  const db = await studyDatabase({ git: questions })
  const moment = momentAt(0)
  const before = await stored(db, FIRST)
  const returned = await answer(db, FIRST, 'good', moment)

  const schedule = nextSchedule(before.schedule, 'good', moment, FIRST, defaultPolicy)
  expect(await stored(db, FIRST)).toEqual({ ...before, schedule, queue: 'learning' })
  expect(returned).toEqual(await stored(db, FIRST))
  expect(await db.reviews.toArray()).toEqual([
    {
      type: 'review',
      id: expect.any(String) as unknown,
      deviceId: DEVICE,
      cardId: FIRST,
      rating: 'good',
      durationMs: 1500,
      ...moment,
    },
  ])
})

it('stores plain values, so that a backup holds the same', async () => {
  const db = await studyDatabase({ git: questions })
  await answer(db, FIRST, 'easy', momentAt(0))
  await undo(db, ['git'], momentAt(0, 1))
  for (const table of [db.cards, db.reviews]) {
    const rows = await table.toArray()
    expect(JSON.parse(JSON.stringify(rows))).toEqual(rows)
  }
})

it('refuses a card that is not there, and records nothing', async () => {
  const db = await studyDatabase({ git: questions })
  await expect(answer(db, cardAt('git', 9), 'good', momentAt(0))).rejects.toThrow(/not in the data/)
  expect(await db.reviews.count()).toBe(0)
})

it('leaves nothing of an answer whose card cannot be written', async () => {
  const db = await studyDatabase({ git: questions })
  const before = await stored(db, FIRST)
  const repair = breakWrites(db)
  await expect(answer(db, FIRST, 'good', momentAt(0))).rejects.toThrow('disk is full')
  expect(await db.reviews.count()).toBe(0)
  expect(await stored(db, FIRST)).toEqual(before)

  repair()
  await answer(db, FIRST, 'good', momentAt(0))
  expect(await db.reviews.count()).toBe(1)
})

it('leaves nothing of an undo whose card cannot be written', async () => {
  const db = await studyDatabase({ git: questions })
  await answer(db, FIRST, 'good', momentAt(0))
  const before = await stored(db, FIRST)
  breakWrites(db)
  await expect(undo(db, ['git'], momentAt(0, 1))).rejects.toThrow('disk is full')
  expect(await db.reviews.count()).toBe(1)
  expect(await stored(db, FIRST)).toEqual(before)
})

it('keeps both of two answers that race for one card', async () => {
  const db = await studyDatabase({ git: questions })
  const otherWindow = new NotedrillDatabase(db.name)
  await Promise.all([
    answer(db, FIRST, 'good', momentAt(0)),
    answer(otherWindow, FIRST, 'hard', momentAt(0)),
    answer(db, SECOND, 'easy', momentAt(0)),
  ])
  const events = await db.reviews.toArray()
  expect(new Set(events.map(({ id }) => id)).size).toBe(3)
  const card = await stored(db, FIRST)
  expect(card.schedule).toMatchObject({ reps: 2 })
  const ofCard = events.filter(({ cardId }) => cardId === FIRST)
  expect(replay(ofCard, 0, () => defaultPolicy).schedule).toEqual(card.schedule)
})

it('keeps the log in the order of answering when the clock is set back', async () => {
  const db = await studyDatabase({ git: questions })
  await answer(db, FIRST, 'good', momentAt(0))
  await answer(db, SECOND, 'again', momentAt(-400))
  await answer(db, FIRST, 'easy', momentAt(-399))
  const events = await db.reviews.toArray()
  expect(events.map(({ cardId }) => cardId)).toEqual([FIRST, SECOND, FIRST])
})

it('takes the newest answer back: the card is as it was, the log says so', async () => {
  const db = await studyDatabase({ git: questions })
  await answer(db, SECOND, 'good', momentAt(0))
  await answer(db, FIRST, 'good', momentAt(0, 1))
  const before = await stored(db, FIRST)
  await answer(db, FIRST, 'again', momentAt(0, 12))
  const [, , mistake] = await db.reviews.toArray()

  const moment = momentAt(0, 13)
  expect(await undo(db, ['git'], moment)).toEqual(before)
  expect(await stored(db, FIRST)).toEqual(before)
  expect(await db.reviews.count()).toBe(4)
  expect(await db.reviews.toCollection().last()).toEqual({
    type: 'undo',
    id: expect.any(String) as unknown,
    undoes: mistake?.id,
    deviceId: DEVICE,
    cardId: FIRST,
    ...moment,
  })
})

it('takes one answer after another back until none of today is left', async () => {
  const db = await studyDatabase({ git: questions })
  const untouched = await db.cards.toArray()
  await answer(db, FIRST, 'good', momentAt(0))
  await answer(db, SECOND, 'easy', momentAt(0, 1))
  await answer(db, FIRST, 'again', momentAt(0, 2))
  const undone = []
  for (let minute = 3; minute < 6; minute += 1) {
    undone.push((await undo(db, ['git'], momentAt(0, minute)))?.id)
  }
  expect(undone).toEqual([FIRST, SECOND, FIRST])
  expect(await undo(db, ['git'], momentAt(0, 6))).toBeUndefined()
  expect(await db.cards.toArray()).toEqual(untouched)
})

it('has nothing to take back before the first answer, nor of the day before yesterday', async () => {
  const db = await studyDatabase({ git: questions })
  expect(await undo(db, ['git'], momentAt(0))).toBeUndefined()
  await answer(db, FIRST, 'good', momentAt(0))
  expect(await undo(db, ['git'], momentAt(2))).toBeUndefined()
  expect(await db.reviews.count()).toBe(1)
})

it('takes back answers of the given decks only', async () => {
  const db = await studyDatabase({ git: questions, docker: questions })
  await answer(db, FIRST, 'good', momentAt(0))
  await answer(db, cardAt('docker', 0), 'good', momentAt(0, 1))
  expect((await undo(db, ['git'], momentAt(0, 2)))?.id).toBe(FIRST)
  expect(await undo(db, ['git'], momentAt(0, 3))).toBeUndefined()
  expect((await undo(db, ['git', 'docker'], momentAt(0, 4)))?.deckId).toBe('docker')
})

it('takes one undo for two that race, and one answer each', async () => {
  const db = await studyDatabase({ git: questions })
  await answer(db, FIRST, 'good', momentAt(0))
  const undone = await Promise.all([
    undo(db, ['git'], momentAt(0, 1)),
    undo(new NotedrillDatabase(db.name), ['git'], momentAt(0, 1)),
  ])
  expect(undone.filter(Boolean)).toHaveLength(1)
  expect(await db.reviews.count()).toBe(2)
})

it('leaves a suspended card suspended', async () => {
  const db = await studyDatabase({ git: questions })
  await answer(db, FIRST, 'good', momentAt(0))
  await db.facts.update(factId('git-0'), { removed: 1 })
  await db.cards.update(FIRST, { queue: 'suspended' })
  await undo(db, ['git'], momentAt(0, 1))
  expect(await stored(db, FIRST)).toMatchObject({ queue: 'suspended', schedule: { state: 'new' } })
})

function answer(db: NotedrillDatabase, cardId: CardId, rating: Rating, moment: Moment) {
  return recordReview(db, { cardId, rating, durationMs: 1500 }, moment, DEVICE, defaultPolicy)
}

async function undo(db: NotedrillDatabase, deckIds: string[], moment: Moment) {
  const [card] = (await undoLast(db, deckIds, moment, DEVICE)).cards
  return card
}

it('takes back one thing after the other of a long day', async () => {
  const db = await studyDatabase({ git: questions })
  const answers = 130
  for (let at = 0; at < answers; at += 1) await answer(db, FIRST, 'again', momentAt(0, at))
  for (let at = 0; at < answers; at += 1) {
    expect(await undo(db, ['git'], momentAt(0, answers + at))).toBeDefined()
  }
  expect(await undo(db, ['git'], momentAt(0, 2 * answers))).toBeUndefined()
  expect((await stored(db, FIRST)).schedule.state).toBe('new')
})

it('takes back whole what was done with more cards than are read at once', async () => {
  const db = await studyDatabase({ git: Array.from({ length: 300 }, () => 'question') })
  const before = await db.cards.toArray()
  await answer(db, FIRST, 'good', momentAt(0))
  const cards = await db.cards.toArray()
  const ids = cards.map(({ id }) => id)
  await recordActions(db, ids, { type: 'suspend', on: true }, momentAt(0, 1), DEVICE)
  expect((await undoLast(db, ['git'], momentAt(0, 2), DEVICE)).cards).toHaveLength(300)
  expect(await db.cards.toArray()).toEqual(cards)
  expect(await undo(db, ['git'], momentAt(0, 3))).toBeDefined()
  expect(await db.cards.toArray()).toEqual(before)
})

it('finds what was done with some decks before a long time with others', async () => {
  const db = await studyDatabase({ git: questions, docker: questions })
  await answer(db, FIRST, 'good', momentAt(0))
  for (let at = 0; at < 300; at += 1) {
    await answer(db, cardAt('docker', 0), 'again', momentAt(0, 1))
  }
  expect((await undo(db, ['git'], momentAt(0, 2)))?.id).toBe(FIRST)
  expect((await redoLast(db, ['git'], momentAt(0, 3), DEVICE)).cards).toMatchObject([{ id: FIRST }])
})

it('takes an answer back at the beginning of the next day, and counts it on neither', async () => {
  const db = await studyDatabase({ git: questions })
  const before = await stored(db, FIRST)
  const [late, early] = [momentAt(0, 16 * 60 - 2), momentAt(0, 16 * 60 + 1)]
  expect(early.day).toBe(late.day + 1)
  await answer(db, FIRST, 'good', late)
  expect(await undo(db, ['git'], early)).toEqual(before)
  expect(await db.tallies.toArray()).toEqual([])
})
