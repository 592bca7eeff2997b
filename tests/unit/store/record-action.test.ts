import 'fake-indexeddb/auto'
import { expect, it } from 'vitest'
import { dueDate } from '../../../core/schedule/day.ts'
import type { CardAction } from '../../../core/schedule/log.ts'
import { defaultSettings } from '../../../core/schedule/policy.ts'
import { defaultPolicy } from '../../../core/schedule/schedule.ts'
import { loadQueue } from '../../../renderer/store/load-queue.ts'
import {
  recordAction,
  recordActions,
  recordReview,
  redoLast,
  undoLast,
} from '../../../renderer/store/record-review.ts'
import { repair } from '../../../renderer/store/repair.ts'
import {
  cardAt,
  DEVICE,
  momentAt,
  settingsOf,
  stored,
  studyDatabase,
  momentOn,
} from './study-database.ts'

const CARD = cardAt('git', 0)
const TODAY = momentAt(0)

async function deck() {
  const db = await studyDatabase({ git: ['question', 'question'] })
  const act = (action: CardAction, minutes = 0) =>
    recordAction(db, CARD, action, momentAt(0, minutes), DEVICE)
  const asked = async (day = TODAY.day) => {
    const { waiting, learning } = await loadQueue(db, ['git'], momentOn(day), defaultSettings)
    return [...waiting, ...learning].map(({ id }) => id)
  }
  const undo = async () => (await undoLast(db, ['git'], TODAY, DEVICE)).cards
  const redo = async () => (await redoLast(db, ['git'], TODAY, DEVICE)).cards
  return { db, act, asked, undo, redo }
}

it('suspends a card until it is taken back in', async () => {
  const { act, asked } = await deck()
  await act({ type: 'suspend', on: true })
  expect(await asked()).toEqual([cardAt('git', 1)])
  expect(await asked(TODAY.day + 100)).toEqual([cardAt('git', 1)])
  await act({ type: 'suspend', on: false })
  expect(await asked()).toEqual([CARD, cardAt('git', 1)])
})

it('buries a card until the next study day', async () => {
  const { act, asked } = await deck()
  await act({ type: 'bury' })
  expect(await asked()).toEqual([cardAt('git', 1)])
  expect(await asked(TODAY.day + 1)).toEqual([CARD, cardAt('git', 1)])
})

it('resets a card to a new one, and sets another date', async () => {
  const { db, act, asked } = await deck()
  await recordReview(
    db,
    { cardId: CARD, rating: 'easy', durationMs: 1 },
    TODAY,
    DEVICE,
    defaultPolicy,
  )
  await act({ type: 'due', on: TODAY.day + 3 })
  expect((await stored(db, CARD)).schedule).toMatchObject({
    state: 'review',
    due: dueDate(TODAY.day + 3),
    reps: 1,
  })
  expect(await asked(TODAY.day + 2)).not.toContain(CARD)
  expect(await asked(TODAY.day + 3)).toContain(CARD)
  await act({ type: 'reset' })
  expect((await stored(db, CARD)).schedule).toEqual({ state: 'new', due: 1 })
})

it('takes everything back step by step, and does it again', async () => {
  const { db, act, undo, redo } = await deck()
  const states: unknown[] = [await stored(db, CARD)]
  const steps: CardAction[] = [
    { type: 'flag', on: true },
    { type: 'bury' },
    { type: 'suspend', on: true },
  ]
  for (const step of steps) states.push(await act(step))
  const rated = await recordReview(
    db,
    { cardId: CARD, rating: 'good', durationMs: 1 },
    TODAY,
    DEVICE,
    defaultPolicy,
  )
  states.push(rated)
  for (const state of states.toReversed().slice(1)) expect(await undo()).toEqual([state])
  expect(await undo()).toEqual([])
  for (const state of states.slice(1)) expect(await redo()).toEqual([state])
  expect(await redo()).toEqual([])
  await undo()
  await act({ type: 'flag', on: false })
  expect(await redo()).toEqual([])
})

it('does one thing with several cards as one step, over decks as well', async () => {
  const db = await studyDatabase({ git: ['question', 'question'], docker: ['term'] })
  const before = await db.cards.toArray()
  const ids = [cardAt('git', 1), cardAt('docker', 0)]
  const gone = cardAt('git', 9)
  const twice = [...ids, gone, cardAt('git', 1)]
  const after = await recordActions(db, twice, { type: 'suspend', on: true }, TODAY, DEVICE)
  expect(after.map(({ id, queue }) => [id, queue])).toEqual(ids.map((id) => [id, 'suspended']))
  await recordActions(db, [cardAt('git', 0)], { type: 'flag', on: true }, momentAt(0, 1), DEVICE)

  const undo = async (decks: string[]) => (await undoLast(db, decks, momentAt(0, 2), DEVICE)).cards
  const redo = async (minutes: number) =>
    (await redoLast(db, ['git'], momentAt(0, minutes), DEVICE)).cards
  expect(await undo(['docker'])).toHaveLength(2)
  expect(await undo(['docker'])).toEqual([])
  expect(await undo(['docker', 'git'])).toMatchObject([{ id: cardAt('git', 0) }])
  expect(await db.cards.toArray()).toEqual(before)
  expect(await redo(3)).toHaveLength(1)
  expect(await redo(4)).toEqual(after)
  expect(await repair(db)).toMatchObject({ differences: [], tallies: [] })
})

it('takes a leech out of study where the policy says so', async () => {
  const { db } = await deck()
  const { all: policy } = settingsOf({ leech: { threshold: 2, action: 'suspend' } })
  const answer = (rating: 'again' | 'easy', day: number) =>
    recordReview(db, { cardId: CARD, rating, durationMs: 1 }, momentAt(day), DEVICE, policy)
  await answer('easy', 0)
  await answer('again', 10)
  expect((await answer('easy', 11)).queue).toBe('review')
  expect(await answer('again', 30)).toMatchObject({ queue: 'suspended', suspended: true })
  // The log knows under which policy that was.
  expect(await repair(db)).toEqual({ cards: 2, differences: [], tallies: [], withoutPolicy: 0 })
})

it('repairs cards that are not what their log says, and tells which', async () => {
  const { db } = await deck()
  const right = await recordReview(
    db,
    { cardId: CARD, rating: 'good', durationMs: 1 },
    TODAY,
    DEVICE,
    defaultPolicy,
  )
  await db.cards.put({ ...right, schedule: { ...right.schedule, due: 7 }, flagged: true })
  const found = await repair(db)
  expect(found.differences).toMatchObject([{ cardId: CARD, after: right }])
  expect(await stored(db, CARD)).toEqual(right)
  expect((await repair(db)).differences).toEqual([])
})
