import 'fake-indexeddb/auto'
import { expect, it } from 'vitest'
import { DAY_MS } from '../../../core/schedule/day.ts'
import { defaultSettings } from '../../../core/schedule/policy.ts'
import { defaultPolicy } from '../../../core/schedule/schedule.ts'
import type { NotedrillDatabase } from '../../../renderer/store/database.ts'
import { loadQueue } from '../../../renderer/store/load-queue.ts'
import { recordReview, undoLast } from '../../../renderer/store/record-review.ts'
import { repair } from '../../../renderer/store/repair.ts'
import {
  applySpread,
  previewSpread,
  spreadToday,
  undoSpread,
} from '../../../renderer/store/spread-backlog.ts'
import { cardAt, DEVICE, momentAt, studyDatabase, momentOn } from './study-database.ts'

const CARDS = 12
const RETURN = momentAt(100)

it('spreads what waits over the days, and asks of it each day what was planned', async () => {
  const db = await backlog()
  const plan = await planned(db, RETURN.day, 4)
  expect(plan.perDay.map(({ added }) => added)).toEqual([3, 3, 3, 3])
  // The cards of the first day are due already.
  expect(await applySpread(db, plan, RETURN, DEVICE)).toBe(9)
  for (const [days, waiting] of [3, 6, 9, 12].entries()) {
    const queue = await loadQueue(db, ['git'], momentOn(RETURN.day + days), defaultSettings)
    expect(queue.waiting).toHaveLength(waiting)
  }
  expect((await repair(db)).differences).toEqual([])
})

it('plans for a time away: nothing is left before the first day back', async () => {
  const db = await backlog()
  const plan = await planned(db, RETURN.day + 30, 3)
  await applySpread(db, plan, RETURN, DEVICE)
  expect(
    (await loadQueue(db, ['git'], momentOn(RETURN.day + 29), defaultSettings)).waiting,
  ).toEqual([])
  expect(
    (await loadQueue(db, ['git'], momentOn(RETURN.day + 30), defaultSettings)).waiting,
  ).toHaveLength(4)
})

it('counts what is due on those days anyway', async () => {
  const db = await backlog()
  const other = await recordReview(
    db,
    { cardId: cardAt('git', 0), rating: 'good', durationMs: 0 },
    RETURN,
    DEVICE,
    { ...defaultPolicy, fuzz: false, maximumInterval: 1 },
  )
  expect(other.schedule.due / DAY_MS).toBe(RETURN.day + 1)
  const { perDay } = await planned(db, RETURN.day, 3)
  expect(perDay.map(({ due, added }) => [due, added])).toEqual([
    [0, 4],
    [1, 3],
    [0, 4],
  ])
})

it('puts all of them back at once, and keeps answers given since', async () => {
  const db = await backlog()
  const before = await db.cards.toArray()
  const plan = await planned(db, RETURN.day, 4)
  await applySpread(db, plan, RETURN, DEVICE)
  const [{ card } = {}] = plan.moves
  if (!card) throw new Error('Nothing was planned.')
  const answer = { cardId: card.id, rating: 'good', durationMs: 0 } as const
  const answered = await recordReview(db, answer, RETURN, DEVICE, defaultPolicy)
  expect(await spreadToday(db, RETURN.day)).toBe(9)
  expect(await undoSpread(db, RETURN, DEVICE)).toBe(9)
  expect(await db.cards.toArray()).toEqual(
    before.map((row) => (row.id === card.id ? answered : row)),
  )
  expect(await undoSpread(db, RETURN, DEVICE)).toBe(0)
  expect((await repair(db)).differences).toEqual([])
})

it('leaves a card alone that was answered after the plan was made', async () => {
  const db = await backlog()
  const plan = await planned(db, RETURN.day, 4)
  const last = plan.moves.at(-1)?.card
  if (!last) throw new Error('Nothing was planned.')
  const answer = { cardId: last.id, rating: 'good', durationMs: 0 } as const
  const answered = await recordReview(db, answer, RETURN, DEVICE, defaultPolicy)
  expect(await applySpread(db, plan, RETURN, DEVICE)).toBe(8)
  expect(await db.cards.get(last.id)).toEqual(answered)
})

it('is no step of the review that undo takes back by itself', async () => {
  const db = await backlog()
  await applySpread(db, await planned(db, RETURN.day, 4), RETURN, DEVICE)
  expect((await undoLast(db, ['git'], RETURN, DEVICE)).cards).toEqual([])
})

/** Cards that were learnt at the beginning and wait since. */
async function backlog(): Promise<NotedrillDatabase> {
  const db = await studyDatabase({ git: Array.from({ length: CARDS }, () => 'question' as const) })
  for (let position = 0; position < CARDS; position += 1) {
    const answer = { cardId: cardAt('git', position), rating: 'easy', durationMs: 0 } as const
    await recordReview(db, answer, momentAt(0), DEVICE, defaultPolicy)
  }
  return db
}

const planned = (db: NotedrillDatabase, firstDay: number, days: number) =>
  previewSpread(db, { firstDay, days }, defaultSettings)
