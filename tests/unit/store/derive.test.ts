import 'fake-indexeddb/auto'
import { expect, it } from 'vitest'
import { factId } from '../../../core/fact.ts'
import { defaultPolicy } from '../../../core/schedule/schedule.ts'
import { derive } from '../../../renderer/store/derive.ts'
import { recordReview } from '../../../renderer/store/record-review.ts'
import { repair } from '../../../renderer/store/repair.ts'
import { cardAt, DEVICE, momentAt, studyDatabase } from './study-database.ts'

async function answered() {
  const kinds = Array.from({ length: 600 }, () => 'command' as const)
  const db = await studyDatabase({ git: kinds })
  for (const position of [0, 1, 599]) {
    const answer = { cardId: cardAt('git', position), rating: 'good', durationMs: 5 } as const
    await recordReview(db, answer, momentAt(0, position), DEVICE, defaultPolicy)
  }
  return { db, cards: await db.cards.toArray() }
}

it('gives all cards from facts and log alone', async () => {
  const { db, cards } = await answered()
  await db.cards.clear()
  const progress: number[] = []
  expect(await derive(db, { onProgress: (done) => progress.push(done) })).toBe(cards.length)
  expect(await db.cards.toArray()).toEqual(cards)
  expect(progress.at(-1)).toBe(1)
  expect(progress).toEqual([...progress].sort((a, b) => a - b))
})

it('completes what an earlier run has begun', async () => {
  const { db, cards } = await answered()
  await db.cards.clear()
  const stop = new Error('The window was closed.')
  const onProgress = () => {
    throw stop
  }
  await expect(derive(db, { onProgress })).rejects.toThrow(stop)
  expect(await db.cards.count()).toBeLessThan(cards.length)
  await derive(db)
  expect(await db.cards.toArray()).toEqual(cards)
})

it('takes away cards that no fact gives, and says so', async () => {
  const { db, cards } = await answered()
  await db.facts.delete(factId('git-1'))
  const { differences } = await repair(db)
  expect(differences.map(({ cardId, after }) => [cardId, after])).toEqual([
    [cardAt('git', 1, 'produce'), undefined],
    [cardAt('git', 1), undefined],
  ])
  expect(await db.cards.count()).toBe(cards.length - 2)
  expect(await db.reviews.count()).toBe(3)
})
