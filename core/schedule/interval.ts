/** Intervals as a learner reads them on a rating button: `10m`, `3d`, `1.5mo`, `2.1y`. */
import { DAY_MS, dueDate, type Moment } from './day.ts'
import type { SeenSchedule } from './next.ts'

const MINUTE_MS = 60_000
const DAYS_PER_MONTH = 30.4375
const DAYS_PER_YEAR = 365.25

/** How long until a card that is now answered comes back. */
export function intervalLabel(schedule: SeenSchedule, now: Moment): string {
  return schedule.state === 'review'
    ? daysLabel((schedule.due - dueDate(now.day)) / DAY_MS)
    : minutesLabel((schedule.due - now.at) / MINUTE_MS)
}

function minutesLabel(minutes: number): string {
  if (minutes < 1) return '<1m'
  const whole = Math.round(minutes)
  return whole < 60 ? `${whole}m` : `${short(minutes / 60)}h`
}

function daysLabel(days: number): string {
  if (days < DAYS_PER_MONTH) return `${days}d`
  const months = short(days / DAYS_PER_MONTH)
  return months < 12 ? `${months}mo` : `${short(days / DAYS_PER_YEAR)}y`
}

/** At most one decimal, none when it is 0. */
const short = (value: number) => Math.round(value * 10) / 10
