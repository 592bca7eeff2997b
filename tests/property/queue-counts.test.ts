import 'fake-indexeddb/auto'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { DAY_MS, dueDate } from '../../core/schedule/day.ts'
import type { LogEvent } from '../../core/schedule/log.ts'
import { defaultSettings, type StudySettings } from '../../core/schedule/policy.ts'
import { takeNext } from '../../core/schedule/queue.ts'
import { defaultPolicy, type Schedule } from '../../core/schedule/schedule.ts'
import { idAfter } from '../../renderer/store/event-id.ts'
import { loadQueue } from '../../renderer/store/load-queue.ts'
import { loadToday } from '../../renderer/store/today.ts'
import { DEVICE, momentAt, studyDatabase } from '../unit/store/study-database.ts'

const DECKS = { git: ['command', 'flag', 'question'], docker: ['command', 'term'] } as const
const CARDS = 9
const TODAY = momentAt(0)

const daysFromToday = fc.integer({ min: -2, max: 2 })
const states = fc.record({
  state: fc.constantFrom<Schedule['state']>('new', 'learning', 'relearning', 'review'),
  due: daysFromToday,
  stepMs: fc.constantFrom(60_000, 30 * 60_000, 10 * 3_600_000, DAY_MS),
  introduced: fc.constantFrom(-9, 0),
  reviewed: fc.constantFrom(-5, -1, 0),
  stability: fc.integer({ min: 1, max: 99 }),
  suspended: fc.nat({ max: 5 }).map((chance) => chance === 0),
  buriedOn: fc.constantFrom(undefined, undefined, -1, 0),
})
const limits = fc.constantFrom(0, 1, 2, 3, 100)
const settings = fc
  .record({
    newPerDay: limits,
    reviewsPerDay: limits,
    newInAll: limits,
    reviewsInAll: limits,
    siblingsApart: fc.boolean(),
    newOrder: fc.constantFrom('notes' as const, 'random' as const),
  })
  .map(({ newInAll, reviewsInAll, ...policy }): StudySettings => ({
    ...defaultSettings,
    all: { ...defaultPolicy, ...policy },
    newInAll,
    reviewsInAll,
  }))

it('counts for Today as many cards as the queue of a sitting holds', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(states, { minLength: CARDS, maxLength: CARDS }),
      settings,
      async (wanted, chosen) => {
        const db = await studyDatabase(DECKS)
        const cards = await db.cards.toArray()
        const buries: LogEvent[] = []
        let id: string | undefined
        for (const [at, card] of cards.entries()) {
          const state = wanted[at]
          if (!state) throw new Error('There are more cards than states.')
          card.schedule = scheduleOf(state, card.schedule)
          card.queue = state.suspended ? 'suspended' : card.schedule.state
          if (state.suspended) card.suspended = true
          if (state.buriedOn === undefined) continue
          const { at: time, day } = momentAt(state.buriedOn)
          card.buriedOn = day
          id = idAfter(id, time)
          buries.push({ type: 'bury', id, deviceId: DEVICE, cardId: card.id, at: time, day })
        }
        await db.cards.bulkPut(cards)
        await db.reviews.bulkAdd(buries)

        const { decks, total, isReady } = await loadToday(db, TODAY, chosen)
        const whole = await loadQueue(db, Object.keys(DECKS), TODAY, chosen)
        expect(total).toBe(whole.waiting.length + whole.learning.length)
        expect(isReady).toBe(takeNext(whole, TODAY.at).card !== undefined)
        const unlimited = { ...chosen, newInAll: 100, reviewsInAll: 100 }
        for (const { deck, learning, review, fresh } of decks) {
          const queue = await loadQueue(db, [deck.id], TODAY, unlimited)
          const isFresh = queue.waiting.filter((card) => card.queue === 'new')
          expect({ learning, review, fresh }).toEqual({
            learning: queue.learning.length,
            review: queue.waiting.length - isFresh.length,
            fresh: isFresh.length,
          })
        }
        await db.delete()
      },
    ),
    { numRuns: 150 },
  )
})

function scheduleOf(
  {
    state,
    due,
    stepMs,
    introduced,
    reviewed,
    stability,
  }: typeof states extends fc.Arbitrary<infer One> ? One : never,
  before: Schedule,
): Schedule {
  if (state === 'new') return before
  const seen = {
    ...{ stability, difficulty: 5, reps: 3, lapses: 0 },
    introducedDay: TODAY.day + Math.min(introduced, reviewed),
    reviewedDay: TODAY.day + reviewed,
  }
  return state === 'review'
    ? { state, due: dueDate(TODAY.day + due), ...seen }
    : { state, due: TODAY.at + due * stepMs, step: 0, ...seen }
}
