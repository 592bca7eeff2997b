/** How many cards fall due on the days to come, if none of them is answered. */
import { DAY_MS, type StudyDay } from '../schedule/day.ts'
import type { StudiedCard } from './studied-card.ts'

export interface Forecast {
  /** Cards that were due before today. */
  overdue: number
  /** Cards due on each day, today first; those in learning are due today. */
  due: number[]
}

/** @param days how far to look, today included */
export function forecastDue(cards: Iterable<StudiedCard>, today: StudyDay, days: number): Forecast {
  const forecast: Forecast = { overdue: 0, due: Array.from({ length: days }, () => 0) }
  for (const { schedule, suspended } of cards) {
    if (suspended === true || schedule.state === 'new') continue
    const wait = schedule.state === 'review' ? Math.floor(schedule.due / DAY_MS) - today : 0
    const before = forecast.due[wait]
    if (wait < 0) forecast.overdue += 1
    else if (before !== undefined) forecast.due[wait] = before + 1
  }
  return forecast
}
