/**
 * The review log: immutable events in the order of their ids. The log is the
 * truth; a card's schedule is what replaying its events gives.
 */
import type { CardId } from '../fact.ts'
import type { StudyDay } from './day.ts'
import { nextSchedule } from './next.ts'
import type { Policy, Rating, Schedule } from './schedule.ts'

interface Recorded {
  /** UUIDv7: ids sort in the order in which the events were committed. */
  id: string
  /** Which installation recorded it. */
  deviceId: string
  cardId: CardId
  /** Epoch ms. */
  at: number
  /** The study day as the learner's clock had it: replay must not depend on today's time zone. */
  day: StudyDay
}

/** One answer. */
export interface ReviewEvent extends Recorded {
  type: 'review'
  rating: Rating
  /** From the prompt's appearing to the rating, in ms. */
  durationMs: number
}

/** One review taken back. Nothing is ever deleted from the log. */
interface UndoEvent extends Recorded {
  type: 'undo'
  /** The id of the review event that no longer counts. */
  undoes: string
}

export type LogEvent = ReviewEvent | UndoEvent

/** The reviews that count: those that no later event took back, in their order. */
export function standingReviews(events: readonly LogEvent[]): ReviewEvent[] {
  const undone = new Set<string>()
  for (const event of events) if (event.type === 'undo') undone.add(event.undoes)
  return events.filter(
    (event): event is ReviewEvent => event.type === 'review' && !undone.has(event.id),
  )
}

/**
 * The schedule that a card's events lead to.
 *
 * @param events this card's events, ordered by id
 * @param position the card's place among the new ones, for when no review counts
 */
export function replay(events: readonly LogEvent[], position: number, policy: Policy): Schedule {
  let schedule: Schedule = { state: 'new', due: position }
  for (const { rating, at, day, cardId } of standingReviews(events)) {
    schedule = nextSchedule(schedule, rating, { at, day }, cardId, policy)
  }
  return schedule
}
