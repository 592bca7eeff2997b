import fc from 'fast-check'
import { expect, it } from 'vitest'
import { studyDay } from '../../core/schedule/day.ts'

/** Among them: half hours, a quarter, half-hour daylight saving, both sides of the date line. */
const ZONES = [
  'UTC',
  'Europe/Berlin',
  'America/New_York',
  'America/St_Johns',
  'Asia/Kathmandu',
  'Australia/Lord_Howe',
  'Pacific/Kiritimati',
  'Pacific/Pago_Pago',
] as const

const HOUR_MS = 3_600_000
const instants = fc.integer({ min: Date.UTC(2020, 0), max: Date.UTC(2035, 0) })
const rolloverHours = fc.integer({ min: 0, max: 23 })

it('is the date on the local calendar, of the day before until the rollover hour', () => {
  fc.assert(
    fc.property(fc.constantFrom(...ZONES), instants, rolloverHours, (zone, at, rollover) => {
      const local = localTime(zone, at)
      const date = Date.UTC(local.year, local.month - 1, local.day) / 86_400_000
      expect(studyDay(at, offsetMinutes(zone, at), rollover)).toBe(
        local.hour < rollover ? date - 1 : date,
      )
    }),
  )
})

it('never goes back while time goes on, nor skips a day, whatever the clocks do', () => {
  // The shortest day, on which the clocks go forward, has 23 hours.
  const steps = fc.integer({ min: 1, max: 23 * HOUR_MS })
  fc.assert(
    fc.property(fc.constantFrom(...ZONES), instants, steps, (zone, at, step) => {
      const before = studyDay(at, offsetMinutes(zone, at), 4)
      const after = studyDay(at + step, offsetMinutes(zone, at + step), 4)
      expect([0, 1]).toContain(after - before)
    }),
  )
})

function localTime(zone: string, at: number) {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  }).formatToParts(at)
  const part = (type: Intl.DateTimeFormatPartTypes) =>
    Number(parts.find((each) => each.type === type)?.value)
  return {
    year: part('year'),
    month: part('month'),
    day: part('day'),
    hour: part('hour'),
    minute: part('minute'),
    second: part('second'),
  }
}

function offsetMinutes(zone: string, at: number): number {
  const { year, month, day, hour, minute, second } = localTime(zone, at)
  const wholeSeconds = Math.floor(at / 1000) * 1000
  return (Date.UTC(year, month - 1, day, hour, minute, second) - wholeSeconds) / 60_000
}
