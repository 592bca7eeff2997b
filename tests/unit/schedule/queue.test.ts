import { expect, it } from 'vitest'
import { cardId, factId, type Side } from '../../../core/fact.ts'
import { dueDate } from '../../../core/schedule/day.ts'
import {
  allowanceLeft,
  gatherQueue,
  joinQueues,
  LEARN_AHEAD_MS,
  learningUntil,
  mostAtRiskFirst,
  putFirst,
  returnCard,
  takeNext,
  without,
  type Queue,
  type QueuedCard,
} from '../../../core/schedule/queue.ts'
import {
  defaultPolicy,
  type LearningSchedule,
  type NewSchedule,
  type ReviewSchedule,
  type Schedule,
} from '../../../core/schedule/schedule.ts'

const TODAY = 20_605
const NOW = dueDate(TODAY) + 12 * 3_600_000
const MINUTE = 60_000
const plenty = { newCards: 100, reviews: 100 }
const nothing = { learning: [], due: [], fresh: [], asked: new Set<never>() }

it("asks for what is left of the day's limits", () => {
  const policy = { ...defaultPolicy, newPerDay: 5, reviewsPerDay: 10 }
  expect(allowanceLeft(policy, { introduced: 2, reviewed: 4 })).toEqual({ newCards: 3, reviews: 6 })
  expect(allowanceLeft(policy, { introduced: 9, reviewed: 11 })).toEqual({
    newCards: 0,
    reviews: 0,
  })
})

it('asks reviews before new cards, learning cards apart', () => {
  const queue = gather({ learning: [learning('l')], due: [due('d')], fresh: [fresh('f')] })
  expect(queue.waiting.map(({ id }) => id)).toEqual(['d:produce', 'f:produce'])
  expect(queue.learning.map(({ id }) => id)).toEqual(['l:produce'])
})

it('begins with the cards most at risk of being forgotten', () => {
  const safe = due('safe', { stability: 100, reviewedDay: TODAY - 10 })
  const late = due('late', { stability: 10, reviewedDay: TODAY - 40 })
  const onTime = due('on-time', { stability: 10, reviewedDay: TODAY - 10 })
  const ordered = mostAtRiskFirst([safe, onTime, late], TODAY, defaultPolicy)
  expect(ordered.map(({ card }) => card)).toEqual([late, onTime, safe])
})

it('keeps to the limits, and cuts off what is least at risk', () => {
  const lateness = [3, 9, 6]
  const cards = lateness.map((days) => due(`d${days}`, { reviewedDay: TODAY - 10 - days }))
  const queue = gather(
    { due: cards, fresh: ['f0', 'f1', 'f2'].map((id) => fresh(id)) },
    { reviews: 2, newCards: 1 },
  )
  expect(queue.waiting.map(({ id }) => id)).toEqual(['d9:produce', 'd6:produce', 'f0:produce'])
})

it('asks learning cards whatever the limits', () => {
  const queue = gather({ learning: [learning('l')] }, { reviews: 0, newCards: 0 })
  expect(queue.learning).toHaveLength(1)
})

it('holds back the sibling of a card that stands in the queue or was asked today', () => {
  const queue = gather({
    learning: [learning('a')],
    due: [due('a', { side: 'recognise' }), due('b'), due('c', { side: 'recognise' })],
    fresh: [fresh('b', 'recognise'), fresh('d'), fresh('d', 'recognise'), fresh('e')],
    asked: new Set([factId('c'), factId('e')]),
  })
  expect(queue.waiting.map(({ id }) => id)).toEqual(['b:produce', 'd:produce'])
})

it('asks reviews of all decks before new cards of any', () => {
  const one = gatherDeck({ due: [due('a')], fresh: [fresh('b')], learning: [learning('c', 9)] })
  const two = gatherDeck({ due: [due('d')], fresh: [fresh('e')], learning: [learning('f', 3)] })
  const { waiting, learning: minutes } = joinQueues([one, two])
  expect(waiting.map(({ factId }) => factId)).toEqual(['a', 'd', 'b', 'e'])
  expect(minutes.map(({ factId }) => factId)).toEqual(['f', 'c'])
})

it('asks most at risk first over all decks, and cuts off what is least at risk of all', () => {
  const late = (fact: string, days: number) => due(fact, { reviewedDay: TODAY - 10 - days })
  const decks = [
    gatherDeck({ due: [late('a1', 1), late('a3', 3)] }),
    gatherDeck({ due: [late('b2', 2), late('b4', 4)] }),
  ]
  const order = (reviews: number) =>
    joinQueues(decks, 'after', { ...plenty, reviews }).waiting.map(({ factId }) => factId)
  expect(order(100)).toEqual(['b4', 'a3', 'b2', 'a1'])
  expect(order(2)).toEqual(['b4', 'a3'])
})

it('introduces new cards of all decks in turn, so that a limit for all starves none', () => {
  const decks = [
    gatherDeck({ fresh: [fresh('a1'), fresh('a2'), fresh('a3')] }),
    gatherDeck({ fresh: [fresh('b1')] }),
    gatherDeck({ fresh: [fresh('c1'), fresh('c2')] }),
  ]
  const order = (newCards: number) =>
    joinQueues(decks, 'after', { ...plenty, newCards }).waiting.map(({ factId }) => factId)
  expect(order(100)).toEqual(['a1', 'b1', 'c1', 'a2', 'c2', 'a3'])
  expect(order(2)).toEqual(['a1', 'b1'])
})

it('takes a card in learning for a matter of the day on which its step ends, or nearly does', () => {
  const endsAt = dueDate(TODAY + 1) + 4 * 60 * MINUTE
  expect(learningUntil({ at: NOW, day: TODAY }, 4)).toBe(endsAt - 1)
  const late = endsAt - 5 * MINUTE
  expect(learningUntil({ at: late, day: TODAY }, 4)).toBe(late + LEARN_AHEAD_MS)
  const minutes = (nth: number) => learning('l', nth)
  const empty = { waiting: [], learning: [] }
  expect(returnCard(empty, minutes(5), NOW + 5 * MINUTE).learning).toHaveLength(1)
  expect(returnCard(empty, minutes(5), NOW + 5 * MINUTE - 1)).toEqual(empty)
})

it('mixes new cards among reviews, or puts them first, within the limits for all decks', () => {
  const deck = gatherDeck({
    due: ['a', 'b', 'c', 'd', 'e', 'f'].map((id) => due(id)),
    fresh: [fresh('1'), fresh('2'), fresh('3')],
  })
  const order = (...options: [newCards: 'after' | 'before' | 'between', limits?: typeof plenty]) =>
    joinQueues([deck], ...options)
      .waiting.map(({ factId }) => factId)
      .join('')
  expect(order('after')).toBe('abcdef123')
  expect(order('before')).toBe('123abcdef')
  expect(order('between')).toBe('ab1c2de3f')
  expect(order('after', { newCards: 1, reviews: 2 })).toBe('ab1')
})

it('lets siblings meet where the policy does', () => {
  const found = { due: [due('a'), due('a', { side: 'recognise' })], asked: new Set([factId('a')]) }
  expect(gatherDeck(found).reviews).toEqual([])
  const together = { ...defaultPolicy, siblingsApart: false }
  expect(gatherDeck(found, plenty, together).reviews).toHaveLength(2)
})

it('interrupts the waiting cards for a learning card whose minute has come', () => {
  const queue: Queue = { waiting: [due('a')], learning: [learning('l', 1)] }
  expect(takeNext(queue, NOW).card?.factId).toBe('a')
  expect(takeNext(queue, NOW + MINUTE - 1).card?.factId).toBe('a')
  const { card, queue: rest } = takeNext(queue, NOW + MINUTE)
  expect(card?.factId).toBe('l')
  expect(rest).toEqual({ waiting: queue.waiting, learning: [] })
})

it('shows a learning card early only when nothing else waits, and not too early', () => {
  const queue: Queue = { waiting: [], learning: [learning('l', LEARN_AHEAD_MS / MINUTE)] }
  expect(takeNext(queue, NOW).card?.factId).toBe('l')
  expect(takeNext(queue, NOW - 1)).toEqual({ card: undefined, queue })
})

it('is over when nothing is left', () => {
  const empty = { waiting: [], learning: [] }
  expect(takeNext(empty, NOW)).toEqual({ card: undefined, queue: empty })
})

it('takes an answered card back only while it repeats within minutes, by its time', () => {
  const queue: Queue = { waiting: [], learning: [learning('a', 1), learning('b', 9)] }
  const ids = returnCard(queue, learning('c', 5)).learning.map(({ factId }) => factId)
  expect(ids).toEqual(['a', 'c', 'b'])
  expect(returnCard(queue, due('d'))).toEqual(queue)
})

it('puts a card that was on screen in front of its sort', () => {
  const queue: Queue = { waiting: [due('a'), due('b')], learning: [learning('l', 3)] }
  expect(putFirst(queue, fresh('f')).waiting[0]?.factId).toBe('f')
  expect(putFirst(queue, learning('m', 1)).learning.map(({ factId }) => factId)).toEqual(['m', 'l'])
})

it('takes a card out wherever it stands', () => {
  const queue: Queue = { waiting: [due('a'), due('b')], learning: [learning('l', 3)] }
  expect(without(queue, due('a').id)).toEqual({ ...queue, waiting: [due('b')] })
  expect(without(queue, learning('l').id)).toEqual({ ...queue, learning: [] })
})

function gather(
  found: Partial<Parameters<typeof gatherQueue<QueuedCard>>[0]>,
  allowance: typeof plenty = plenty,
) {
  return joinQueues([gatherDeck(found, allowance)])
}

function gatherDeck(
  found: Partial<Parameters<typeof gatherQueue<QueuedCard>>[0]>,
  allowance: typeof plenty = plenty,
  policy = defaultPolicy,
) {
  return gatherQueue<QueuedCard>({ ...nothing, ...found }, TODAY, allowance, policy)
}

function queued<State extends Schedule>(fact: string, side: Side, schedule: State) {
  const id = factId(fact)
  return { id: cardId(id, side), factId: id, schedule }
}

function fresh(fact: string, side: Side = 'produce'): QueuedCard<NewSchedule> {
  return queued(fact, side, { state: 'new', due: 0 })
}

function learning(fact: string, minutes = 0): QueuedCard<LearningSchedule> {
  return queued(fact, 'produce', {
    ...seen,
    state: 'learning',
    step: 0,
    due: NOW + minutes * MINUTE,
  })
}

function due(
  fact: string,
  { side = 'produce', ...memory }: { side?: Side; stability?: number; reviewedDay?: number } = {},
): QueuedCard<ReviewSchedule> {
  return queued(fact, side, { ...seen, state: 'review', due: dueDate(TODAY), ...memory })
}

const seen = {
  stability: 10,
  difficulty: 5,
  reps: 1,
  lapses: 0,
  introducedDay: TODAY - 60,
  reviewedDay: TODAY - 10,
}
