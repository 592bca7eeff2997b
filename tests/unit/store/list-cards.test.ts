import 'fake-indexeddb/auto'
import { expect, it } from 'vitest'
import type { CardId } from '../../../core/fact.ts'
import type { CardAction } from '../../../core/schedule/log.ts'
import { defaultPolicy, type Rating } from '../../../core/schedule/schedule.ts'
import type { NotedrillDatabase } from '../../../renderer/store/database.ts'
import {
  isOfKind,
  lastAnswers,
  listCards,
  type CardKind,
} from '../../../renderer/store/list-cards.ts'
import { recordActions, recordReview, undoLast } from '../../../renderer/store/record-review.ts'
import { cardAt, DEVICE, momentAt, settingsOf, studyDatabase } from './study-database.ts'

const TODAY = momentAt(30)
const SETTINGS = settingsOf({ leech: { threshold: 1, action: 'mark' } })

async function listed(db: NotedrillDatabase, kind: CardKind, deckIds = ['b', 'a']) {
  const cards = await listCards(db, deckIds, kind, TODAY.day)
  return cards.filter((card) => isOfKind(card, kind, TODAY.day, SETTINGS)).map(({ id }) => id)
}

const act = (db: NotedrillDatabase, id: CardId, action: CardAction) =>
  recordActions(db, [id], action, TODAY, DEVICE)
const answer = (db: NotedrillDatabase, cardId: CardId, rating: Rating, day: number) =>
  recordReview(db, { cardId, rating, durationMs: 1000 }, momentAt(day), DEVICE, defaultPolicy)

it('lists cards by deck, in the order of the notes and of their sides', async () => {
  const db = await studyDatabase({ a: ['term', 'command'], b: ['question'] })
  const inA = [cardAt('a', 0), cardAt('a', 1, 'produce'), cardAt('a', 1)]
  expect(await listed(db, 'all')).toEqual([cardAt('b', 0), ...inA])
  expect(await listed(db, 'new', ['a'])).toEqual(inA)
})

it('lists cards by what they are', async () => {
  const db = await studyDatabase({ a: Array.from({ length: 8 }, () => 'question' as const) })
  const at = (position: number) => cardAt('a', position)
  await act(db, at(0), { type: 'suspend', on: true })
  await act(db, at(1), { type: 'flag', on: true })
  await act(db, at(2), { type: 'bury' })
  await answer(db, at(3), 'again', 30)
  await answer(db, at(4), 'easy', 0)
  await answer(db, at(5), 'easy', 30)
  await answer(db, at(6), 'easy', 0)
  await answer(db, at(6), 'again', 30)

  expect(await listed(db, 'suspended')).toEqual([at(0)])
  expect(await listed(db, 'flagged')).toEqual([at(1)])
  expect(await listed(db, 'buried')).toEqual([at(2)])
  expect(await listed(db, 'learning')).toEqual([at(3), at(6)])
  expect(await listed(db, 'due')).toEqual([at(4)])
  expect(await listed(db, 'leeches')).toEqual([at(6)])
  expect(await listed(db, 'new')).toEqual([at(1), at(2), at(7)])
  expect(await listed(db, 'all')).toHaveLength(8)
})

it('tells the last answers that count, newest first', async () => {
  const db = await studyDatabase({ a: ['question', 'question'] })
  const card = { id: cardAt('a', 0) }
  await answer(db, card.id, 'good', 0)
  await answer(db, card.id, 'hard', 10)
  await answer(db, cardAt('a', 1), 'again', 11)
  await answer(db, card.id, 'easy', 20)
  await answer(db, card.id, 'again', 30)
  await undoLast(db, ['a'], TODAY, DEVICE)
  const answers = await lastAnswers(db, card, 2)
  expect(answers.map(({ rating }) => rating)).toEqual(['easy', 'hard'])
})
