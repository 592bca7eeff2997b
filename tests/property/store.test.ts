import 'fake-indexeddb/auto'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { CardAction } from '../../core/schedule/log.ts'
import { defaultPolicy, type MemoryPolicy } from '../../core/schedule/schedule.ts'
import {
  recordAction,
  recordReview,
  redoLast,
  undoLast,
} from '../../renderer/store/record-review.ts'
import { repair } from '../../renderer/store/repair.ts'
import { DEVICE, studyDatabase } from '../unit/store/study-database.ts'
import { gaps, handClock, ratings } from './histories.ts'

const DECKS = { git: ['command', 'question'], docker: ['flag', 'term', 'command'] } as const
const DECK_IDS = Object.keys(DECKS)

const policies = fc.constantFrom<MemoryPolicy>(
  defaultPolicy,
  { ...defaultPolicy, desiredRetention: 0.8, learningSteps: [], relearningSteps: [5, 60] },
  { ...defaultPolicy, maximumInterval: 20, leech: { threshold: 1, action: 'suspend' } },
)
const cards = fc.nat()
const answers = fc.record({ card: cards, rating: ratings, gap: gaps, policy: policies })
const others = fc.record({
  card: cards,
  gap: gaps,
  action: fc.oneof<fc.Arbitrary<CardAction>[]>(
    fc.record({ type: fc.constant('suspend'), on: fc.boolean() }),
    fc.record({ type: fc.constant('flag'), on: fc.boolean() }),
    fc.record({ type: fc.constantFrom('bury', 'reset') }),
    fc.record({ type: fc.constant('due'), on: fc.integer({ min: 20_000, max: 21_000 }) }),
  ),
})
const undos = fc.record({
  deckIds: fc.subarray(DECK_IDS, { minLength: 1 }),
  gap: gaps,
  take: fc.constantFrom(undoLast, redoLast),
})
const actions = fc.array(
  fc.oneof({ weight: 3, arbitrary: answers }, others, { weight: 2, arbitrary: undos }),
  { maxLength: 30 },
)

it('stores the states that replaying the log gives, after anything done, undone and done again', async () => {
  await fc.assert(
    fc.asyncProperty(actions, async (history) => {
      const db = await studyDatabase(DECKS)
      const clock = handClock()
      const cardIds = await db.cards.toCollection().primaryKeys()
      for (const step of history) {
        const moment = clock.move(step.gap)
        if ('take' in step) {
          await step.take(db, step.deckIds, moment, DEVICE)
          continue
        }
        const cardId = cardIds[step.card % cardIds.length]
        if (cardId === undefined) throw new Error('The decks have no cards.')
        if ('action' in step) await recordAction(db, cardId, step.action, moment, DEVICE)
        else {
          const answer = { cardId, rating: step.rating, durationMs: 1000 }
          await recordReview(db, answer, moment, DEVICE, step.policy)
        }
      }
      expect(await repair(db)).toMatchObject({ differences: [], tallies: [] })
      await db.delete()
    }),
    { numRuns: 100 },
  )
})

it('keeps every answer of many that are given at once', async () => {
  const atOnce = fc.array(answers, { minLength: 2, maxLength: 12 })
  await fc.assert(
    fc.asyncProperty(atOnce, async (given) => {
      const db = await studyDatabase(DECKS)
      const clock = handClock()
      const cardIds = await db.cards.toCollection().primaryKeys()
      await Promise.all(
        given.map(({ card, rating, gap }) => {
          const cardId = cardIds[card % cardIds.length]
          if (cardId === undefined) throw new Error('The decks have no cards.')
          const answer = { cardId, rating, durationMs: 1000 }
          return recordReview(db, answer, clock.move(gap), DEVICE, defaultPolicy)
        }),
      )
      expect(await db.reviews.count()).toBe(given.length)
      expect(await repair(db)).toMatchObject({ differences: [], tallies: [] })
      await db.delete()
    }),
    { numRuns: 30 },
  )
})
