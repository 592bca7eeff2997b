import 'fake-indexeddb/auto'
import { expect, it } from 'vitest'
import { dueDate } from '../../../core/schedule/day.ts'
import type { StudySettings } from '../../../core/schedule/policy.ts'
import { defaultPolicy } from '../../../core/schedule/schedule.ts'
import type { NotedrillDatabase } from '../../../renderer/store/database.ts'
import { nextCards } from '../../../renderer/store/next-cards.ts'
import { recordAction, recordReview } from '../../../renderer/store/record-review.ts'
import { cardAt, DEVICE, momentAt, settingsOf, studyDatabase } from './study-database.ts'

const { day } = momentAt(0)

it('tells of overdue cards that the limit of reviews holds back, and of what comes all the same', async () => {
  const db = await studyDatabase({ git: ['question', 'question', 'question'] })
  await learn(db, 'git', 0, day - 3)
  await learn(db, 'git', 1, day)
  await learn(db, 'git', 2, day + 5)
  expect(await next(db, settingsOf({ reviewsPerDay: 0 }))).toEqual({
    ...{ day, tomorrow: 0, later: dueDate(day + 5) },
    held: { cards: 2, limit: 0 },
  })
  expect(await next(db, settingsOf({ reviewsPerDay: 1 }))).toMatchObject({
    tomorrow: 1,
    held: { cards: 1, limit: 1 },
  })
  expect(await next(db, settingsOf({}))).not.toHaveProperty('held')
})

it('names the limit that holds cards back, be it of a deck or of all, unless several do', async () => {
  const db = await studyDatabase({ git: ['question'], docker: ['question', 'question'] })
  await learn(db, 'git', 0, day)
  await learn(db, 'docker', 0, day)
  await learn(db, 'docker', 1, day)
  const ofOne = { ...settingsOf({}), decks: { docker: { reviewsPerDay: 1 } } }
  const both = ['git', 'docker']
  expect((await next(db, ofOne, both)).held).toEqual({ cards: 1, limit: 1 })
  expect((await next(db, { ...settingsOf({}), reviewsInAll: 2 }, both)).held).toEqual({
    ...{ cards: 1, limit: 2 },
  })
  expect((await next(db, { ...ofOne, reviewsInAll: 0 }, both)).held).toEqual({ cards: 3 })
})

it('does not take for held back what waits for its sibling', async () => {
  const db = await studyDatabase({ git: ['command'] })
  for (const side of ['produce', 'recognise'] as const) await learn(db, 'git', 0, day, side)
  const answer = { cardId: cardAt('git', 0), rating: 'good', durationMs: 0 } as const
  await recordReview(db, answer, momentAt(0), DEVICE, defaultPolicy)
  const told = await next(db, settingsOf({}))
  expect(told).not.toHaveProperty('held')
  expect(told.tomorrow).toBe(1)
})

it('tells of new cards where none is introduced, and of none where some come tomorrow', async () => {
  const db = await studyDatabase({ git: ['question', 'question'], docker: ['question'] })
  expect(await next(db, settingsOf({ newPerDay: 0 }))).toEqual({ day, tomorrow: 0, newHeld: 2 })
  const noneInAll = { ...settingsOf({}), newInAll: 0 }
  expect(await next(db, noneInAll, ['git', 'docker'])).toMatchObject({ newHeld: 3 })
  expect(await next(db, settingsOf({ newPerDay: 1 }))).toEqual({ day, tomorrow: 1 })
})

it('says why no card is in study', async () => {
  const db = await studyDatabase({ git: ['question', 'question'], docker: ['question'] })
  await suspend(db, 'git', 0)
  expect(await next(db, settingsOf({}))).not.toHaveProperty('outOfStudy')
  await suspend(db, 'git', 1)
  expect(await next(db, settingsOf({}))).toEqual({
    ...{ day, tomorrow: 0 },
    outOfStudy: { suspended: 2, removed: 0 },
  })
  await db.cards.update(cardAt('docker', 0), { queue: 'suspended' })
  expect(await next(db, settingsOf({}), ['git', 'docker'])).toMatchObject({
    outOfStudy: { suspended: 2, removed: 1 },
  })
})

function next(db: NotedrillDatabase, settings: StudySettings, decks: readonly string[] = ['git']) {
  return nextCards(db, decks, momentAt(0), settings)
}

/** A card that was learnt long ago and is due on this day. */
async function learn(
  db: NotedrillDatabase,
  deck: string,
  position: number,
  on: number,
  side: 'produce' | 'recognise' = 'recognise',
) {
  const cardId = cardAt(deck, position, side)
  const answer = { cardId, rating: 'easy', durationMs: 0 } as const
  await recordReview(db, answer, momentAt(-100), DEVICE, defaultPolicy)
  await recordAction(db, cardId, { type: 'due', on }, momentAt(-99), DEVICE)
}

function suspend(db: NotedrillDatabase, deck: string, position: number) {
  const action = { type: 'suspend', on: true } as const
  return recordAction(db, cardAt(deck, position), action, momentAt(0), DEVICE)
}
