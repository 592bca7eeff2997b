import 'fake-indexeddb/auto'
import { expect, it } from 'vitest'
import { defaultPolicy, type Rating } from '../../../core/schedule/schedule.ts'
import type { NotedrillDatabase } from '../../../renderer/store/database.ts'
import { loadStatistics } from '../../../renderer/store/load-statistics.ts'
import { recordReview, redoLast, undoLast } from '../../../renderer/store/record-review.ts'
import { repair } from '../../../renderer/store/repair.ts'
import { rebuildTallies } from '../../../renderer/store/tallies.ts'
import { cardAt, DEVICE, momentAt, studyDatabase } from './study-database.ts'

it('counts an answer with its day and hour, and takes it back with its undo', async () => {
  const db = await studyDatabase({ git: ['question', 'question'] })
  await answer(db, 0, 'good')
  const one = await db.tallies.toArray()
  expect(one).toMatchObject([
    { deckId: 'git', chapter: '', day: momentAt(0).day, durationMs: 3000, introduced: 1 },
  ])
  expect(one[0]?.hours).toEqual({ 14: [1, 1] })
  await answer(db, 1, 'again')
  const two = await db.tallies.toArray()
  expect(two).toMatchObject([{ durationMs: 6000, introduced: 2, hours: { 14: [2, 1] } }])

  await undoLast(db, ['git'], momentAt(0, 5), DEVICE)
  expect(await db.tallies.toArray()).toEqual(one)
  await redoLast(db, ['git'], momentAt(0, 6), DEVICE)
  expect(await db.tallies.toArray()).toEqual(two)
  await undoLast(db, ['git'], momentAt(0, 7), DEVICE)
  await undoLast(db, ['git'], momentAt(0, 8), DEVICE)
  expect(await db.tallies.toArray()).toEqual([])
})

it('is repaired where it is not what the log says, and the differences are told', async () => {
  const db = await studyDatabase({ git: ['question'] })
  await answer(db, 0, 'good')
  const [right] = await db.tallies.toArray()
  if (!right) throw new Error('The answer was not counted.')
  const wrong = { ...right, introduced: 7 }
  const stray = { ...right, chapter: 'Gone' }
  await db.tallies.bulkPut([wrong, stray])
  expect((await repair(db)).tallies).toEqual([{ before: wrong, after: right }, { before: stray }])
  expect(await db.tallies.toArray()).toEqual([right])

  await db.tallies.clear()
  const progress: number[] = []
  expect(await rebuildTallies(db, (done) => progress.push(done))).toEqual([{ after: right }])
  expect(progress.at(-1)).toBe(1)
})

it('loads all that is counted, but no card that the notes have lost', async () => {
  const db = await studyDatabase({ git: ['question', 'question', 'question'] })
  await answer(db, 0, 'good')
  await db.cards.update(cardAt('git', 1), { queue: 'suspended', suspended: true })
  await db.cards.update(cardAt('git', 2), { queue: 'suspended' })
  const { decks, cards, tallies } = await loadStatistics(db)
  expect(decks.map(({ id }) => id)).toEqual(['git'])
  expect(cards.map(({ id }) => id)).toEqual([cardAt('git', 0), cardAt('git', 1)])
  expect(tallies).toHaveLength(1)
})

function answer(db: NotedrillDatabase, position: number, rating: Rating) {
  const given = { cardId: cardAt('git', position), rating, durationMs: 3000 }
  return recordReview(db, given, { ...momentAt(0), utcOffset: 120 }, DEVICE, defaultPolicy)
}
