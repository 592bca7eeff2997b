import 'fake-indexeddb/auto'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { replay } from '../../core/schedule/log.ts'
import { defaultPolicy } from '../../core/schedule/schedule.ts'
import type { NotedrillDatabase } from '../../renderer/store/database.ts'
import { newPosition } from '../../renderer/store/new-position.ts'
import { recordReview, undoLastReview } from '../../renderer/store/record-review.ts'
import { DEVICE, studyDatabase } from '../unit/store/study-database.ts'
import { gaps, handClock, ratings } from './histories.ts'

const DECKS = { git: ['command', 'question'], docker: ['flag', 'term', 'command'] } as const
const DECK_IDS = Object.keys(DECKS)

const answers = fc.record({ card: fc.nat(), rating: ratings, gap: gaps })
const undos = fc.record({ deckIds: fc.subarray(DECK_IDS, { minLength: 1 }), gap: gaps })
const actions = fc.array(fc.oneof({ weight: 3, arbitrary: answers }, undos), { maxLength: 30 })

it('stores the schedules that replaying the log gives, after any answers and undos', async () => {
  await fc.assert(
    fc.asyncProperty(actions, async (history) => {
      const db = await studyDatabase(DECKS)
      const clock = handClock()
      const cardIds = await db.cards.toCollection().primaryKeys()
      for (const action of history) {
        const moment = clock.move(action.gap)
        if ('card' in action) {
          const cardId = cardIds[action.card % cardIds.length]
          if (cardId === undefined) throw new Error('The decks have no cards.')
          const answer = { cardId, rating: action.rating, durationMs: 1000 }
          await recordReview(db, answer, moment, DEVICE, defaultPolicy)
        } else await undoLastReview(db, action.deckIds, moment, DEVICE, defaultPolicy)
      }
      await expectReplayed(db)
      await db.delete()
    }),
    { numRuns: 60 },
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
      await expectReplayed(db)
      await db.delete()
    }),
    { numRuns: 30 },
  )
})

/** Every card has the schedule that its events lead to, and is filed under its state. */
async function expectReplayed(db: NotedrillDatabase): Promise<void> {
  const events = await db.reviews.toArray()
  for (const card of await db.cards.toArray()) {
    const fact = await db.facts.get(card.factId)
    if (!fact) throw new Error(`The card ${card.id} has no fact.`)
    const ofCard = events.filter(({ cardId }) => cardId === card.id)
    const position = newPosition(fact.position, card.side)
    expect(card.schedule).toEqual(replay(ofCard, position, defaultPolicy))
    expect(card.queue).toBe(card.schedule.state)
  }
}
