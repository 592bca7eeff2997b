import { describe, expect, it } from 'vitest'
import { dayEnd, dueDate, notBefore, studyDay } from '../../../core/schedule/day.ts'

const HOUR = 60
const day = (date: string) => Date.parse(`${date}T00:00:00Z`) / 86_400_000

it.each([
  ['the last minute of the evening before', '2026-07-14T01:59:59Z', 2 * HOUR, '2026-07-13'],
  ['the first minute of the day', '2026-07-14T02:00:00Z', 2 * HOUR, '2026-07-14'],
  ['noon', '2026-07-14T10:00:00Z', 2 * HOUR, '2026-07-14'],
  ['after midnight', '2026-07-14T22:30:00Z', 2 * HOUR, '2026-07-14'],
  ['west of Greenwich', '2026-07-14T10:59:00Z', -7 * HOUR, '2026-07-13'],
  ['a zone with half hours', '2026-07-13T22:30:00Z', 5.5 * HOUR, '2026-07-14'],
  ['before 1970', '1969-12-31T03:59:00Z', 0, '1969-12-30'],
])('counts %s to the right day', (_, at, offset, expected) => {
  expect(studyDay(Date.parse(at), offset, 4)).toBe(day(expected))
})

it('begins a day at four by the local clock when the clocks go forward in Berlin', () => {
  const springForward = '2026-03-29'
  expect(studyDay(Date.parse('2026-03-29T00:59:00Z'), 1 * HOUR, 4)).toBe(day(springForward) - 1)
  expect(studyDay(Date.parse('2026-03-29T01:59:00Z'), 2 * HOUR, 4)).toBe(day(springForward) - 1)
  expect(studyDay(Date.parse('2026-03-29T02:00:00Z'), 2 * HOUR, 4)).toBe(day(springForward))
})

it('begins a day at four by the local clock when the clocks go back in Berlin', () => {
  const fallBack = '2026-10-25'
  expect(studyDay(Date.parse('2026-10-25T00:30:00Z'), 2 * HOUR, 4)).toBe(day(fallBack) - 1)
  expect(studyDay(Date.parse('2026-10-25T02:59:00Z'), 1 * HOUR, 4)).toBe(day(fallBack) - 1)
  expect(studyDay(Date.parse('2026-10-25T03:00:00Z'), 1 * HOUR, 4)).toBe(day(fallBack))
})

it('ends a day where the next begins, by the local clock', () => {
  const at = Date.parse('2026-07-14T10:00:00Z')
  for (const utcOffset of [0, 2 * HOUR, -7 * HOUR, 5.5 * HOUR]) {
    const today = studyDay(at, utcOffset, 4)
    const end = dayEnd({ at, day: today, utcOffset }, 4)
    expect(studyDay(end - 1, utcOffset, 4)).toBe(today)
    expect(studyDay(end, utcOffset, 4)).toBe(today + 1)
  }
})

describe('a study day that was reached', () => {
  const reached = { at: 1000, day: 50, utcOffset: 9 * HOUR }

  it.each([
    ['is kept by who flies west or lets days begin later', { at: 2000, day: 49 }, 50],
    ['is kept however far west', { at: 2000, day: 48 }, 50],
    ['ends as ever', { at: 2000, day: 51 }, 51],
    ['was a mistake where the clock is set back', { at: 999, day: 49 }, 49],
    ['was a mistake where it is far away', { at: 2000, day: 47 }, 47],
  ])('%s', (_, moment, day) => {
    expect(notBefore({ ...moment, utcOffset: 0 }, reached)).toEqual({
      ...moment,
      day,
      utcOffset: 0,
    })
  })
})

it('gives a due date as midnight UTC of that date', () => {
  expect(dueDate(day('2026-10-25'))).toBe(Date.parse('2026-10-25T00:00:00Z'))
})
