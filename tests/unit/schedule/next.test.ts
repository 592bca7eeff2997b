import { expect, it } from 'vitest'
import { dueDate, type Moment } from '../../../core/schedule/day.ts'
import { nextSchedule, previewSchedules, type SeenSchedule } from '../../../core/schedule/next.ts'
import { defaultPolicy, type Rating, type Schedule } from '../../../core/schedule/schedule.ts'

const MINUTE = 60_000
const DAY_1: Moment = { at: Date.UTC(2026, 5, 1, 12), day: 20_605 }
const fresh: Schedule = { state: 'new', due: 7 }

it.each([
  ['again', 'learning', 0, 1],
  ['hard', 'learning', 0, 5.5],
  ['good', 'learning', 1, 10],
] as const)('asks a new card answered %s again within minutes', (rating, state, step, minutes) => {
  expect(nextSchedule(fresh, rating, DAY_1, 'a', defaultPolicy)).toMatchObject({
    state,
    step,
    due: DAY_1.at + minutes * MINUTE,
    reps: 1,
    lapses: 0,
    introducedDay: DAY_1.day,
    reviewedDay: DAY_1.day,
  })
})

it('lets a new card answered Easy skip the learning steps', () => {
  const after = nextSchedule(fresh, 'easy', DAY_1, 'a', defaultPolicy)
  expect(after.state).toBe('review')
  expect(after.due).toBeGreaterThan(dueDate(DAY_1.day))
})

it('learns a new card in two steps with Good, then goes on by days', () => {
  const [first, second] = answers(fresh, ['good', 'good'])
  expect(first).toMatchObject({ state: 'learning', step: 1 })
  expect(second).toMatchObject({ state: 'review', reps: 2 })
  expect((second.due - dueDate(DAY_1.day)) % dueDate(1)).toBe(0)
})

it('sends a card back to the first step with Again and repeats the second with Hard', () => {
  const [, hard, again] = answers(fresh, ['good', 'hard', 'again'])
  expect(hard).toMatchObject({ state: 'learning', step: 1, due: DAY_1.at + 10 * MINUTE })
  expect(again).toMatchObject({ state: 'learning', step: 0, due: DAY_1.at + 1 * MINUTE })
})

it('waits half as long again for Hard where there is a single step', () => {
  const policy = { ...defaultPolicy, learningSteps: [10] }
  const after = nextSchedule(fresh, 'hard', DAY_1, 'a', policy)
  expect(after).toMatchObject({ state: 'learning', step: 0, due: DAY_1.at + 15 * MINUTE })
})

it('goes on by days at once where there are no steps', () => {
  const policy = { ...defaultPolicy, learningSteps: [], relearningSteps: [] }
  const firsts = Object.values(previewSchedules(fresh, DAY_1, 'a', policy))
  expect(firsts.map(({ state }) => state)).toEqual(['review', 'review', 'review', 'review'])
  const forgotten = nextSchedule(learnt(), 'again', later(learnt()), 'a', policy)
  expect(forgotten).toMatchObject({ state: 'review', lapses: 1 })
})

it('counts a lapse when a learnt card is forgotten, once, and relearns it', () => {
  const card = learnt()
  const moment = later(card)
  const lapsed = nextSchedule(card, 'again', moment, 'a', defaultPolicy)
  expect(lapsed).toMatchObject({
    state: 'relearning',
    step: 0,
    lapses: 1,
    due: moment.at + 10 * MINUTE,
  })
  const again = nextSchedule(lapsed, 'again', moment, 'a', defaultPolicy)
  expect(again).toMatchObject({ state: 'relearning', lapses: 1 })
  const back = nextSchedule(again, 'good', moment, 'a', defaultPolicy)
  expect(back).toMatchObject({ state: 'review', lapses: 1, reps: card.reps + 3 })
})

it('counts no lapse while a card is learnt for the first time', () => {
  const [, , , last] = answers(fresh, ['again', 'good', 'again', 'easy'])
  expect(last).toMatchObject({ state: 'review', lapses: 0 })
})

it.each(['hard', 'good', 'easy'] as const)('keeps a learnt card answered %s by days', (rating) => {
  const card = learnt()
  const moment = later(card)
  const after = nextSchedule(card, rating, moment, 'a', defaultPolicy)
  expect(after).toMatchObject({ state: 'review', lapses: 0, reviewedDay: moment.day })
  expect(after.due).toBeGreaterThan(dueDate(moment.day))
})

it('leaves the memory alone after the first answer of a study day', () => {
  const [first, ...rest] = answers(fresh, ['again', 'good', 'hard', 'again', 'easy'])
  for (const { stability, difficulty } of rest) {
    expect({ stability, difficulty }).toEqual(memory(first))
  }
})

it('feeds the memory with a learning card that waited until another day', () => {
  const [first] = answers(fresh, ['good'])
  const after = nextSchedule(first, 'good', later(first, 3), 'a', defaultPolicy)
  expect(after.stability).toBeGreaterThan(first.stability)
})

it('takes a clock that was set back as no time gone by', () => {
  const card = learnt()
  const early: Moment = { at: DAY_1.at - 30 * dueDate(1), day: DAY_1.day - 30 }
  const after = nextSchedule(card, 'good', early, 'a', defaultPolicy)
  expect(memory(after)).toEqual(memory(card))
  expect(after).toMatchObject({ reviewedDay: card.reviewedDay, introducedDay: DAY_1.day })
  expect(after.due).toBeGreaterThan(dueDate(early.day))
})

it('shows on the buttons exactly what the answers do', () => {
  const card = learnt()
  const moment = later(card)
  const preview = previewSchedules(card, moment, 'a', defaultPolicy)
  for (const rating of ['again', 'hard', 'good', 'easy'] as const) {
    expect(nextSchedule(card, rating, moment, 'a', defaultPolicy)).toEqual(preview[rating])
  }
})

it('spreads cards that were learnt together over several days', () => {
  const card = { ...learnt(), stability: 60 }
  const seeds = Array.from({ length: 40 }, (_, index) => `card-${index}`)
  const dues = seeds.map((seed) => nextSchedule(card, 'good', later(card), seed, defaultPolicy).due)
  expect(new Set(dues).size).toBeGreaterThan(5)
})

it("rolls the dice anew at each of a card's reviews, and the same for the same review", () => {
  const reviews = Array.from({ length: 40 }, (_, reps) => ({ ...learnt(), stability: 60, reps }))
  const dues = () => reviews.map((card) => good(card).due)
  const good = (card: SeenSchedule) => nextSchedule(card, 'good', later(card), 'a', defaultPolicy)
  expect(new Set(dues()).size).toBeGreaterThan(5)
  expect(dues()).toEqual(dues())
})

it('never waits longer than the longest interval', () => {
  const card = { ...learnt(), stability: 20_000 }
  const policy = { ...defaultPolicy, maximumInterval: 365 }
  const moment = later(card)
  const { hard, good, easy } = previewSchedules(card, moment, 'a', policy)
  for (const { due } of [hard, good, easy]) {
    expect(due).toBeLessThanOrEqual(dueDate(moment.day + 365))
  }
})

/** Answers on the first day, one after another. */
function answers<const Ratings extends readonly Rating[]>(
  start: Schedule,
  ratings: Ratings,
): { [Place in keyof Ratings]: SeenSchedule }
function answers(start: Schedule, ratings: readonly Rating[]): SeenSchedule[] {
  let before = start
  return ratings.map((rating) => {
    const after = nextSchedule(before, rating, DAY_1, 'a', defaultPolicy)
    before = after
    return after
  })
}

function learnt(): SeenSchedule {
  return nextSchedule(fresh, 'easy', DAY_1, 'a', defaultPolicy)
}

function later(card: SeenSchedule, days = 8): Moment {
  const day = card.reviewedDay + days
  return { at: DAY_1.at + (day - DAY_1.day) * dueDate(1), day }
}

const memory = ({ stability, difficulty }: SeenSchedule) => ({ stability, difficulty })
