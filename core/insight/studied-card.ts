/** What statistics ask of a card. */
import type { FactId } from '../fact.ts'
import { DAY_MS, type StudyDay } from '../schedule/day.ts'
import { retrievability } from '../schedule/memory.ts'
import type { MemoryPolicy, Schedule } from '../schedule/schedule.ts'

export interface StudiedCard {
  factId: FactId
  deckId: string
  chapter: string
  schedule: Schedule
  /** Taken out of study. */
  suspended?: boolean
}

/** The probability that its learner knows the card today, 0..1: 0 before it was asked. */
export function retrievabilityOf(
  { schedule }: StudiedCard,
  today: StudyDay,
  policy: MemoryPolicy,
): number {
  if (schedule.state === 'new') return 0
  // A clock set back must not make a card better known than known.
  return retrievability(schedule, Math.max(0, today - schedule.reviewedDay), policy)
}

/** Days from the last answer to the next, of cards in review alone. */
export function intervalOf({ schedule }: StudiedCard): number | undefined {
  return schedule.state === 'review' ? schedule.due / DAY_MS - schedule.reviewedDay : undefined
}
