import { expect, it } from 'vitest'
import { cardId, factId } from '../../../core/fact.ts'
import type { LogEvent } from '../../../core/schedule/log.ts'
import type { Rating } from '../../../core/schedule/schedule.ts'
import { habitsOf } from '../../../core/simulate/habits.ts'

it('takes an unknown learner for a usual one', () => {
  const { first, remembered, seconds } = habitsOf([], () => undefined)
  expect(Object.values(first).reduce((sum, share) => sum + share)).toBeCloseTo(1, 10)
  expect(Object.values(remembered).reduce((sum, share) => sum + share)).toBeCloseTo(1, 10)
  expect(seconds.again).toBeGreaterThan(seconds.easy)
})

it('learns shares and seconds from the answers, first days apart', () => {
  const events = [
    ...Array.from({ length: 2000 }, (_, card) => answer(card, 1, 'good', 40)),
    ...Array.from({ length: 1000 }, (_, card) => answer(card, 9, 'easy', 4)),
    ...Array.from({ length: 1000 }, (_, card) => answer(1000 + card, 9, 'hard', 20)),
  ].toSorted(byId)
  const habits = habitsOf(events, () => 1)
  expect(habits.first.good).toBeCloseTo(1, 1)
  expect(habits.firstSeconds).toBeCloseTo(40, 0)
  expect(habits.remembered.easy).toBeCloseTo(0.5, 1)
  expect(habits.remembered.hard).toBeCloseTo(0.5, 1)
  expect(habits.seconds.easy).toBeCloseTo(4, 0)
  expect(habits.seconds.hard).toBeCloseTo(20, 0)
})

it('counts all answers of a day to the first one, and no interruption', () => {
  const events = Array.from({ length: 5000 }, (_, card) => [
    answer(card, 9, 'again', 5, 0),
    answer(card, 9, 'good', 10_000, 1),
  ]).flat()
  const { seconds, remembered } = habitsOf(events, () => 1)
  expect(seconds.again).toBeCloseTo(125, 0)
  expect(remembered).toEqual(habitsOf([], () => undefined).remembered)
})

it('learns nothing from answers that were taken back, of cards that are new, or before their first day', () => {
  const given = Array.from({ length: 100 }, (_, card) => answer(card, 5, 'again', 100))
  const usual = habitsOf([], () => undefined)
  expect(habitsOf([...given, ...given.map(undone)], () => 1)).toEqual(usual)
  expect(habitsOf(given, () => undefined)).toEqual(usual)
  expect(habitsOf(given, () => 6)).toEqual(usual)
  expect(habitsOf(given, () => 5).firstSeconds).toBeGreaterThan(usual.firstSeconds)
})

it('takes what is usual with the learner where the answers say little', () => {
  const slow = habitsOf(
    Array.from({ length: 2000 }, (_, card) => answer(card, 9, 'good', 60)),
    () => 1,
  )
  expect(habitsOf([], () => 1, slow).seconds.good).toBeCloseTo(slow.seconds.good, 6)
})

const byId = (a: LogEvent, b: LogEvent) => (a.id < b.id ? -1 : 1)

function undone(event: LogEvent): LogEvent {
  const { id, deviceId, cardId: card, at, day } = event
  return { ...{ id: `${id}-undo`, deviceId, cardId: card, at, day }, type: 'undo', undoes: id }
}

function answer(card: number, day: number, rating: Rating, seconds: number, nth = 0): LogEvent {
  const id = `${String(day).padStart(3, '0')}-${String(card).padStart(5, '0')}-${nth}`
  const recorded = { id, deviceId: 'here', cardId: cardId(factId(`fact${card}`), 'recognise') }
  return { ...recorded, type: 'review', rating, durationMs: seconds * 1000, at: day, day }
}
