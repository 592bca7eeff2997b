/** Cards that are forgotten again and again: their notes want other words. */
import type { MemoryPolicy, Schedule } from './schedule.ts'

/** Whether the card has just reached the threshold, or half of it once more (Anki manual, “Leeches”). */
function isLeech(schedule: Schedule, { leech }: Pick<MemoryPolicy, 'leech'>): boolean {
  if (schedule.state === 'new' || schedule.lapses < leech.threshold) return false
  const again = Math.max(1, Math.ceil(leech.threshold / 2))
  return (schedule.lapses - leech.threshold) % again === 0
}

/** Whether an answer that led from one schedule to the other has made the card a leech. */
export function becameLeech(
  before: Schedule,
  after: Schedule,
  policy: Pick<MemoryPolicy, 'leech'>,
): boolean {
  return lapsesOf(after) > lapsesOf(before) && isLeech(after, policy)
}

const lapsesOf = (schedule: Schedule) => (schedule.state === 'new' ? 0 : schedule.lapses)
