import { expect, it } from 'vitest'
import { dueDate, type Moment } from '../../../core/schedule/day.ts'
import { intervalLabel } from '../../../core/schedule/interval.ts'
import type { SeenSchedule } from '../../../core/schedule/next.ts'

const NOW: Moment = { at: Date.UTC(2026, 5, 1, 23, 30), day: 20_605 }

it.each([
  [0.5, '<1m'],
  [1, '1m'],
  [5.5, '6m'],
  [10, '10m'],
  [59.4, '59m'],
  [59.7, '1h'],
  [60, '1h'],
  [90, '1.5h'],
  [1440, '24h'],
])('calls %d minutes %s', (minutes, label) => {
  expect(intervalLabel(learning(NOW.at + minutes * 60_000), NOW)).toBe(label)
})

it.each([
  [1, '1d'],
  [30, '30d'],
  [31, '1mo'],
  [45, '1.5mo'],
  [360, '11.8mo'],
  [364, '1y'],
  [365, '1y'],
  [366, '1y'],
  [767, '2.1y'],
  [36_500, '99.9y'],
])('calls %d days %s, whatever the hour', (days, label) => {
  expect(intervalLabel(inReview(dueDate(NOW.day + days)), NOW)).toBe(label)
})

const seen = {
  stability: 1,
  difficulty: 5,
  reps: 1,
  lapses: 0,
  introducedDay: NOW.day,
  reviewedDay: NOW.day,
}

function learning(due: number): SeenSchedule {
  return { ...seen, state: 'learning', step: 0, due }
}

function inReview(due: number): SeenSchedule {
  return { ...seen, state: 'review', due }
}
