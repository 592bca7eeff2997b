import { expect, it } from 'vitest'
import {
  capacityOf,
  leastLoadedInterval,
  type DueLoad,
  type EasyDays,
} from '../../../core/schedule/balance.ts'
import { studyDay } from '../../../core/schedule/day.ts'

/** A Monday. */
const TODAY = studyDay(Date.UTC(2026, 5, 1, 12), 0, 4)
const ORDINARY: EasyDays = [1, 1, 1, 1, 1, 1, 1]

it('chooses the day with the fewest cards', () => {
  expect(choose({ from: 9, to: 12 }, 10, { 9: 5, 10: 7, 11: 2, 12: 4 })).toBe(11)
})

it('keeps to what fuzz chose while nothing speaks for another day', () => {
  expect(choose({ from: 9, to: 12 }, 10, {})).toBe(10)
  expect(choose({ from: 9, to: 12 }, 11, { 9: 3, 10: 3, 11: 3, 12: 3 })).toBe(11)
})

it('chooses the nearest of the emptiest days, and the earlier of two as near', () => {
  expect(choose({ from: 8, to: 12 }, 10, { 8: 0, 9: 1, 10: 2, 11: 1, 12: 1 })).toBe(8)
  expect(choose({ from: 9, to: 11 }, 10, { 10: 1 })).toBe(9)
})

it('compares only the days nearest to what fuzz chose', () => {
  const far = (day: number) => (Math.abs(day - TODAY - 320) > 7 ? 0 : 1)
  expect(leastLoadedInterval({ from: 300, to: 340 }, 320, TODAY, far, ORDINARY)).toBe(320)
  const looked: number[] = []
  const load = (day: number) => looked.push(day - TODAY)
  leastLoadedInterval({ from: 3000, to: 3340 }, 3004, TODAY, load, ORDINARY)
  expect(looked).toEqual([3000, 3001, 3002, 3003, 3004, 3005, 3006, 3007, 3008, 3009, 3010, 3011])
})

it('keeps to what fuzz chose where nobody knows how full the days are', () => {
  expect(leastLoadedInterval({ from: 9, to: 12 }, 11, TODAY, () => Infinity, ORDINARY)).toBe(11)
})

it('has no choice where there is one day', () => {
  expect(choose({ from: 1, to: 1 }, 1, { 1: 1000 })).toBe(1)
})

it('brings an easy day its share, and a free day nothing while there are others', () => {
  const weekend: EasyDays = [1, 1, 1, 1, 1, 0.5, 0]
  // Saturday and Sunday are 5 and 6 days after a Monday.
  expect(choose({ from: 4, to: 6 }, 5, { 4: 7, 5: 4, 6: 0 }, weekend)).toBe(4)
  expect(choose({ from: 4, to: 6 }, 5, { 4: 9, 5: 4, 6: 0 }, weekend)).toBe(5)
  expect(choose({ from: 6, to: 6 }, 6, {}, weekend)).toBe(6)
})

it('knows the weekday of a study day, also before 1970', () => {
  const sundays: EasyDays = [1, 1, 1, 1, 1, 1, 0.25]
  expect(capacityOf(TODAY + 6, sundays)).toBe(0.25)
  expect(capacityOf(TODAY, sundays)).toBe(1)
  expect(capacityOf(-4, sundays)).toBe(0.25)
})

function choose(
  range: { from: number; to: number },
  asked: number,
  loads: Record<number, number>,
  easyDays = ORDINARY,
) {
  const load: DueLoad = (day) => loads[day - TODAY] ?? 0
  return leastLoadedInterval(range, asked, TODAY, load, easyDays)
}
