/** The one place that reads the clock. */
import { useInterval, useWindowEvent } from '@mantine/hooks'
import { useEffect, useState } from 'react'
import { DAY_MS, notBefore, studyDay, type Moment } from '../core/schedule/day.ts'
import { defaultSettings } from '../core/schedule/policy.ts'

const MINUTE_MS = 60_000

let dayStartsAt = defaultSettings.dayStartsAt
const listeners = new Set<() => void>()

/** From now on a study day begins at this local hour, 0..23. Events keep the day that they were recorded on. */
export function setDayStart(hour: number): void {
  if (hour === dayStartsAt) return
  dayStartsAt = hour
  for (const listener of listeners) listener()
}

/** Told when days begin at another hour. @returns ends that */
function onDayStart(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

let reached: Moment | undefined

/** The study day does not go back behind that of an earlier moment; see {@link notBefore}. */
export function setReached(moment: Moment): void {
  reached = moment
}

/** Now, by this machine's clock and time zone. */
export function currentMoment(): Moment {
  const now = new Date()
  const at = now.getTime()
  const utcOffset = -now.getTimezoneOffset()
  const moment = { at, day: studyDay(at, utcOffset, dayStartsAt), utcOffset }
  reached = reached ? notBefore(moment, reached) : moment
  return reached
}

/**
 * The present, kept current while the window stays open over minutes, midnights and a
 * sleep of the machine.
 *
 * @param at epoch ms of a moment that is to be met on time, instead of within a minute
 */
export function useMoment(at?: number): Moment {
  const [moment, setMoment] = useState(currentMoment)
  const refresh = () => setMoment(currentMoment())
  useInterval(refresh, MINUTE_MS, { autoInvoke: true })
  useWindowEvent('focus', refresh)
  useWindowEvent('visibilitychange', refresh)
  useEffect(() => onDayStart(refresh), [])
  useEffect(() => {
    const wait = at === undefined ? 0 : at - currentMoment().at
    // What is further off than a day is met by the minutes.
    if (wait <= 0 || wait > DAY_MS) return
    const timer = setTimeout(refresh, wait)
    return () => clearTimeout(timer)
  }, [at])
  return moment
}
