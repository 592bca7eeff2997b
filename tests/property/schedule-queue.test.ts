import fc from 'fast-check'
import { expect, it } from 'vitest'
import { cardId, factId, SIDES } from '../../core/fact.ts'
import { dueDate } from '../../core/schedule/day.ts'
import {
  gatherQueue,
  joinQueues,
  LEARN_AHEAD_MS,
  mostAtRiskFirst,
  returnCard,
  takeNext,
  type Allowance,
  type QueuedCard,
} from '../../core/schedule/queue.ts'
import { nextSchedule } from '../../core/schedule/next.ts'
import {
  defaultPolicy,
  type LearningSchedule,
  type NewSchedule,
  type ReviewSchedule,
} from '../../core/schedule/schedule.ts'
import { ratings } from './histories.ts'

const TODAY = 20_605
const NOON = dueDate(TODAY) + 12 * 3_600_000

const memories = fc.record({
  stability: fc.double({ min: 0.1, max: 400, noNaN: true }),
  difficulty: fc.double({ min: 1, max: 10, noNaN: true }),
  reps: fc.integer({ min: 1, max: 30 }),
  lapses: fc.integer({ min: 0, max: 5 }),
  introducedDay: fc.constant(TODAY - 500),
  reviewedDay: fc.integer({ min: TODAY - 400, max: TODAY - 1 }),
})
const freshSchedules = fc.nat().map((due): NewSchedule => ({ state: 'new', due }))
const dueSchedules = memories.map((memory): ReviewSchedule => ({
  ...memory,
  state: 'review',
  due: dueDate(TODAY),
}))
const learningSchedules = fc
  .record({ memory: memories, minutes: fc.integer({ min: -100, max: 100 }) })
  .map(({ memory, minutes }): LearningSchedule => ({
    ...memory,
    state: 'learning',
    step: 0,
    due: NOON + minutes * 60_000,
  }))

/** Both cards of some facts, each in a random state; of siblings at most one is in learning. */
const found = fc
  .array(
    fc.record({
      first: fc.oneof(freshSchedules, dueSchedules, learningSchedules),
      second: fc.oneof(freshSchedules, dueSchedules),
      asked: fc.boolean(),
    }),
    { maxLength: 30 },
  )
  .map((facts) => {
    const cards = facts.flatMap(({ first, second }, index) =>
      [first, second].map((schedule, side): QueuedCard => {
        const fact = factId(`fact-${index}`)
        return { id: cardId(fact, SIDES[side] ?? 'produce'), factId: fact, schedule }
      }),
    )
    return {
      cards,
      learning: cards.filter(isIn<LearningSchedule>('learning')),
      due: cards.filter(isIn<ReviewSchedule>('review')),
      fresh: cards.filter(isIn<NewSchedule>('new')),
      asked: new Set(facts.flatMap(({ asked }, index) => (asked ? [factId(`fact-${index}`)] : []))),
    }
  })
const cardOf = { id: cardId(factId('any'), 'produce'), factId: factId('any') }

/** A sitting over one deck. */
function gather(deck: Parameters<typeof gatherQueue<QueuedCard>>[0], allowance: Allowance) {
  return joinQueues([gatherQueue<QueuedCard>(deck, TODAY, allowance, defaultPolicy)])
}

const allowances = fc.record({ newCards: fc.nat(20), reviews: fc.nat(20) })

it('never lets siblings meet, nor a limit be passed', () => {
  fc.assert(
    fc.property(found, allowances, (deck, allowance) => {
      const { waiting, learning } = gather(deck, allowance)
      const facts = [...waiting, ...learning].map((card) => card.factId)
      expect(new Set(facts).size).toBe(facts.length)
      expect(waiting.filter((card) => deck.asked.has(card.factId))).toEqual([])
      expect(waiting.filter(isIn('review')).length).toBeLessThanOrEqual(allowance.reviews)
      expect(waiting.filter(isIn('new')).length).toBeLessThanOrEqual(allowance.newCards)
    }),
  )
})

it('asks most at risk first over several decks, whatever a limit for all cuts off', () => {
  fc.assert(
    fc.property(fc.array(found, { maxLength: 4 }), fc.nat(30), (decks, reviews) => {
      const plenty = { newCards: 100, reviews: 100 }
      const queues = decks.map((deck) =>
        gatherQueue<QueuedCard>(deck, TODAY, plenty, defaultPolicy),
      )
      const asked = joinQueues(queues, 'after', { ...plenty, reviews }).waiting.filter(
        isIn<ReviewSchedule>('review'),
      )
      const all = joinQueues(queues).waiting.filter(isIn<ReviewSchedule>('review'))
      const risks = all.map(
        ({ schedule }) =>
          mostAtRiskFirst([{ ...cardOf, schedule }], TODAY, defaultPolicy)[0]?.retrievability ?? 0,
      )
      expect(risks).toEqual(risks.toSorted((a, b) => a - b))
      expect(asked).toEqual(all.slice(0, reviews))
    }),
  )
})

it('leaves nothing out that the limits and the siblings allow', () => {
  fc.assert(
    fc.property(found, (deck) => {
      const plenty = { newCards: 100, reviews: 100 }
      const { waiting, learning } = gather(deck, plenty)
      expect(learning).toHaveLength(deck.learning.length)
      const covered = new Set([...waiting, ...learning].map((card) => card.factId))
      for (const { factId } of deck.cards) {
        expect(covered.has(factId) || deck.asked.has(factId)).toBe(true)
      }
    }),
  )
})

it('asks every card, and ends only when nothing is due within the time to learn ahead', () => {
  const answers = fc.array(ratings, { maxLength: 100 })
  fc.assert(
    fc.property(found, answers, (deck, given) => {
      let queue = gather(deck, { newCards: 100, reviews: 100 })
      const unasked = new Set(queue.waiting.map(({ id }) => id))
      let at = NOON
      for (let asked = 0; asked < 200; asked += 1) {
        const next = takeNext(queue, at)
        queue = next.queue
        if (!next.card) {
          expect(unasked.size).toBe(0)
          for (const { schedule } of queue.learning) {
            expect(schedule.due).toBeGreaterThan(at + LEARN_AHEAD_MS)
          }
          return
        }
        const { card } = next
        unasked.delete(card.id)
        const rating = given[asked] ?? 'easy'
        const schedule = nextSchedule(
          card.schedule,
          rating,
          { at, day: TODAY },
          card.id,
          defaultPolicy,
        )
        queue = returnCard(queue, { ...card, schedule })
        at += 5000
      }
      expect.unreachable('Easy ends every card, so the sitting must have ended')
    }),
  )
})

function isIn<State extends LearningSchedule | ReviewSchedule | NewSchedule>(
  state: State['state'],
) {
  return (card: QueuedCard): card is QueuedCard<State> => card.schedule.state === state
}
