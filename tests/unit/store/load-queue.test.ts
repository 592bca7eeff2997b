import 'fake-indexeddb/auto'
import { expect, it } from 'vitest'
import type { CardId, FactKind } from '../../../core/fact.ts'
import { DAY_MS, dueDate, type Moment } from '../../../core/schedule/day.ts'
import { defaultSettings, type StudySettings } from '../../../core/schedule/policy.ts'
import { defaultPolicy, type Rating } from '../../../core/schedule/schedule.ts'
import type { NotedrillDatabase } from '../../../renderer/store/database.ts'
import { countFinished } from '../../../renderer/store/asked-today.ts'
import { firstDueAfter } from '../../../renderer/store/filed-cards.ts'
import { loadAhead, loadQueue } from '../../../renderer/store/load-queue.ts'
import { recordAction, recordReview, undoLast } from '../../../renderer/store/record-review.ts'
import { loadToday } from '../../../renderer/store/today.ts'
import { cardAt, DEVICE, momentAt, settingsOf, stored, studyDatabase } from './study-database.ts'

const twoNew = settingsOf({ newPerDay: 2 })
const TODAY = momentAt(0)

it('offers new cards in the order of the notes, one side of a fact a day', async () => {
  const db = await studyDatabase({ git: ['command', 'question', 'flag'] })
  expect(await waitingIds(db)).toEqual([
    cardAt('git', 0, 'produce'),
    cardAt('git', 1),
    cardAt('git', 2, 'produce'),
  ])
})

it('offers no more new cards a day than the limit, over all sittings', async () => {
  const db = await studyDatabase({ git: questions(5) })
  expect(await waitingIds(db, TODAY, twoNew)).toEqual([cardAt('git', 0), cardAt('git', 1)])
  await answer(db, cardAt('git', 0), 'easy', TODAY)
  expect(await waitingIds(db, TODAY, twoNew)).toEqual([cardAt('git', 1)])
  await answer(db, cardAt('git', 1), 'good', TODAY)
  const { waiting, learning } = await loadQueue(db, ['git'], TODAY, twoNew)
  expect(waiting).toEqual([])
  expect(learning.map(({ id }) => id)).toEqual([cardAt('git', 1)])
  expect(await waitingIds(db, momentAt(1), twoNew)).toEqual([cardAt('git', 2), cardAt('git', 3)])
})

it('spends the limit on facts, not on siblings that are held back', async () => {
  const db = await studyDatabase({ git: ['command', 'command', 'command'] })
  const [first, second] = [cardAt('git', 0, 'produce'), cardAt('git', 1, 'produce')]
  expect(await waitingIds(db, TODAY, twoNew)).toEqual([first, second])
})

it('gives the place back when the first answer to a new card is taken back', async () => {
  const db = await studyDatabase({ git: questions(3) })
  await answer(db, cardAt('git', 0), 'easy', TODAY)
  await undoLast(db, ['git'], momentAt(0, 1), DEVICE)
  expect(await waitingIds(db, TODAY, twoNew)).toEqual([cardAt('git', 0), cardAt('git', 1)])
})

it('counts limits for each deck by itself', async () => {
  const db = await studyDatabase({ git: questions(3), docker: questions(3) })
  await answer(db, cardAt('git', 0), 'easy', TODAY)
  const { waiting } = await loadQueue(db, ['git', 'docker'], TODAY, twoNew)
  expect(waiting.map(({ id }) => id)).toEqual([
    cardAt('git', 1),
    cardAt('docker', 0),
    cardAt('docker', 1),
  ])
  expect(await loadQueue(db, [], TODAY, twoNew)).toEqual({ waiting: [], learning: [] })
})

it('asks a card from the date on which it is due, whatever the hour', async () => {
  const db = await studyDatabase({ git: questions(1) })
  const { schedule } = await answer(db, cardAt('git', 0), 'easy', TODAY)
  const days = schedule.due / DAY_MS - TODAY.day
  expect(await waitingIds(db, momentAt(days - 1))).toEqual([])
  expect(await waitingIds(db, momentAt(days, -8 * 60))).toEqual([cardAt('git', 0)])
  expect(await waitingIds(db, momentAt(days + 100))).toEqual([cardAt('git', 0)])
})

it("keeps to the day's limit of reviews, apart from that of new cards", async () => {
  const db = await studyDatabase({ git: questions(4) })
  for (const position of [0, 1, 2]) await answer(db, cardAt('git', position), 'easy', TODAY)
  const later = momentAt(60)
  const policy = settingsOf({ reviewsPerDay: 2, newPerDay: 1 })
  expect(await waitingIds(db, later, policy)).toHaveLength(3)
  const [first] = (await loadQueue(db, ['git'], later, policy)).waiting
  if (!first) throw new Error('No card is due.')
  await answer(db, first.id, 'good', later)
  const { waiting } = await loadQueue(db, ['git'], later, policy)
  expect(waiting.map(({ queue }) => queue)).toEqual(['review', 'new'])
})

it('holds a card back while its sibling was asked today, is being learnt, or is due', async () => {
  const db = await studyDatabase({ git: ['command'] })
  const produce = cardAt('git', 0, 'produce')
  const recognise = cardAt('git', 0, 'recognise')
  await answer(db, produce, 'good', TODAY)
  expect(await waitingIds(db)).toEqual([])
  expect(await waitingIds(db, momentAt(1))).toEqual([])
  const { schedule } = await answer(db, produce, 'good', momentAt(1))
  expect(await waitingIds(db, momentAt(1))).toEqual([])
  expect(await waitingIds(db, momentAt(2))).toEqual([recognise])
  expect(await waitingIds(db, momentAt(schedule.due / DAY_MS - TODAY.day))).toEqual([produce])
})

it('lets a new card wait until its sibling is learnt, even where siblings may meet', async () => {
  const db = await studyDatabase({ git: ['command', 'command'] })
  const together = settingsOf({ siblingsApart: false })
  const [first, second] = [cardAt('git', 0, 'produce'), cardAt('git', 1, 'produce')]
  expect(await waitingIds(db, TODAY, together)).toEqual([first, second])
  await answer(db, first, 'good', TODAY)
  expect(await waitingIds(db, TODAY, together)).toEqual([second])
  await answer(db, first, 'good', momentAt(0, 20))
  expect(await waitingIds(db, TODAY, together)).toEqual([cardAt('git', 0), second])
})

it('offers what is due by then to who reviews ahead, and nothing that was asked today', async () => {
  const db = await studyDatabase({ git: ['question', 'question', 'command'] })
  const [soon] = [await answer(db, cardAt('git', 0), 'good', TODAY)]
  expect(soon.queue).toBe('learning')
  const { schedule } = await answer(db, cardAt('git', 1), 'easy', TODAY)
  const days = schedule.due / DAY_MS - TODAY.day
  const ahead = async (day: number, within: number) =>
    (await loadAhead(db, ['git'], day, within, defaultSettings)).waiting.map(({ id }) => id)
  expect(await ahead(TODAY.day, 400)).toEqual([])
  expect(await ahead(TODAY.day + 1, days - 2)).toEqual([])
  expect(await ahead(TODAY.day + 1, days - 1)).toEqual([cardAt('git', 1)])
  // What is due today comes first of all: it must not wait behind what was asked ahead.
  expect(await ahead(TODAY.day + days, 400)).toEqual([cardAt('git', 1)])
})

it('asks no card ahead whose sibling is due today', async () => {
  const db = await studyDatabase({ git: ['command'] })
  const [produce, recognise] = [cardAt('git', 0, 'produce'), cardAt('git', 0, 'recognise')]
  await answer(db, produce, 'easy', TODAY)
  const { schedule } = await answer(db, recognise, 'easy', momentAt(30))
  await db.cards.update(produce, { 'schedule.due': schedule.due - DAY_MS })
  const day = schedule.due / DAY_MS - 1
  const { waiting } = await loadAhead(db, ['git'], day, 9, defaultSettings)
  expect(waiting.map(({ id }) => id)).toEqual([produce])
})

it('counts no card in learning before the day on which its step ends', async () => {
  const db = await studyDatabase({ git: questions(1) })
  const steps = { ...defaultPolicy, learningSteps: [60, 24 * 60] }
  const good = { cardId: cardAt('git', 0), rating: 'good', durationMs: 0 } as const
  const today = async (moment: Moment) => {
    const { total, isReady } = await loadToday(db, moment, defaultSettings)
    const { learning } = await loadQueue(db, ['git'], moment, defaultSettings)
    expect(learning).toHaveLength(total)
    return { total, isReady }
  }
  await recordReview(db, good, momentAt(0, 8 * 60), DEVICE, steps)
  expect(await today(momentAt(0, 9 * 60))).toEqual({ total: 0, isReady: false })
  expect(await today(momentAt(1))).toEqual({ total: 1, isReady: false })
  expect(await today(momentAt(1, 8 * 60))).toEqual({ total: 1, isReady: true })
})

it('lets a new card wait for its sibling that was put off to tomorrow', async () => {
  const db = await studyDatabase({ git: ['command'] })
  const produce = cardAt('git', 0, 'produce')
  await recordAction(db, produce, { type: 'bury' }, TODAY, DEVICE)
  expect(await waitingIds(db)).toEqual([])
  expect(await waitingIds(db, momentAt(1))).toEqual([produce])
})

it('knows what was asked today though a clock was ahead when it was asked before', async () => {
  const db = await studyDatabase({ git: ['command', 'command'] })
  const produce = cardAt('git', 0, 'produce')
  await answer(db, produce, 'easy', momentAt(10))
  expect(await waitingIds(db, TODAY, twoNew)).toContain(cardAt('git', 0))
  await answer(db, produce, 'easy', TODAY)
  expect(await waitingIds(db, TODAY, twoNew)).not.toContain(cardAt('git', 0))
  const oneReview = settingsOf({ reviewsPerDay: 1 })
  expect(await waitingIds(db, momentAt(0), oneReview)).toHaveLength(1)
})

it('never asks a suspended card', async () => {
  const db = await studyDatabase({ git: questions(3) })
  await answer(db, cardAt('git', 0), 'good', TODAY)
  await answer(db, cardAt('git', 1), 'easy', TODAY)
  await db.cards.toCollection().modify({ queue: 'suspended' })
  const { waiting, learning } = await loadQueue(db, ['git'], momentAt(100), defaultSettings)
  expect([...waiting, ...learning]).toEqual([])
})

it('goes on with what was being learnt when the last sitting ended', async () => {
  const db = await studyDatabase({ git: questions(2) })
  await answer(db, cardAt('git', 1), 'good', TODAY)
  await answer(db, cardAt('git', 0), 'again', momentAt(0, 20))
  const { learning } = await loadQueue(db, ['git'], momentAt(1), defaultSettings)
  expect(learning).toEqual([await stored(db, cardAt('git', 1)), await stored(db, cardAt('git', 0))])
})

it('finds the first due date after a date, of these decks', async () => {
  const db = await studyDatabase({ git: questions(2), docker: questions(1) })
  expect(await firstDueAfter(db, ['git', 'docker'], 0)).toBeUndefined()
  const one = await answer(db, cardAt('git', 0), 'easy', TODAY)
  const two = await answer(db, cardAt('git', 1), 'easy', momentAt(40))
  await answer(db, cardAt('docker', 0), 'easy', momentAt(20))
  expect(await firstDueAfter(db, ['git'], dueDate(TODAY.day))).toBe(one.schedule.due)
  expect(await firstDueAfter(db, ['git'], one.schedule.due)).toBe(two.schedule.due)
  expect(await firstDueAfter(db, ['git'], two.schedule.due)).toBeUndefined()
})

it('counts cards that are done with for today, not those that come again', async () => {
  const db = await studyDatabase({ git: questions(3), docker: questions(1) })
  await answer(db, cardAt('git', 0), 'easy', TODAY)
  await answer(db, cardAt('git', 1), 'good', TODAY)
  await answer(db, cardAt('docker', 0), 'easy', TODAY)
  const { day } = TODAY
  expect(await countFinished(db, ['git'], day, Infinity)).toBe(1)
  expect(await countFinished(db, ['git', 'docker'], day, Infinity)).toBe(2)
  expect(await countFinished(db, ['git', 'docker'], day + 1, Infinity)).toBe(0)
  // A step that ends on another day is nothing to wait for.
  expect(await countFinished(db, ['git'], day, TODAY.at)).toBe(2)
})

it('tells of each deck what waits today, by title, and whether its notes are there', async () => {
  const db = await studyDatabase({ git: questions(4), docker: questions(1) })
  await answer(db, cardAt('git', 0), 'easy', TODAY)
  await answer(db, cardAt('git', 1), 'good', momentAt(60))
  await db.notes.add({ deckId: 'git', file: 'git.md', text: '# Git', importedAt: 0 })
  const today = await loadToday(db, momentAt(60), twoNew)
  expect(today.decks.map(({ deck, ...counts }) => ({ deck: deck.id, ...counts }))).toEqual([
    { deck: 'docker', learning: 0, review: 0, fresh: 1, hasNotes: false },
    { deck: 'git', learning: 1, review: 1, fresh: 1, hasNotes: true },
  ])
})

const questions = (count: number): FactKind[] => Array.from({ length: count }, () => 'question')

async function waitingIds(
  db: NotedrillDatabase,
  moment: Moment = TODAY,
  policy: StudySettings = defaultSettings,
): Promise<CardId[]> {
  return (await loadQueue(db, ['git'], moment, policy)).waiting.map(({ id }) => id)
}

function answer(db: NotedrillDatabase, cardId: CardId, rating: Rating, moment: Moment) {
  return recordReview(db, { cardId, rating, durationMs: 0 }, moment, DEVICE, defaultPolicy)
}
