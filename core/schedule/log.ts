/**
 * The review log: immutable events in the order of their ids. The log is the
 * truth; a card's schedule is what replaying its events gives.
 */
import type { CardId } from '../fact.ts'
import { dueDate, type StudyDay } from './day.ts'
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

/** A card brought forward to the event's day, as what it asks has changed. */
export interface SoonEvent extends Recorded {
  type: 'soon'
}

/** One event taken back. Nothing is ever deleted from the log. */
interface UndoEvent extends Recorded {
  type: 'undo'
  /** The id of the event that no longer counts. */
  undoes: string
}

export type LogEvent = ReviewEvent | SoonEvent | UndoEvent

/** The reviews that count: those that no later event took back, in their order. */
export function standingReviews(events: readonly LogEvent[]): ReviewEvent[] {
  return standing(events).filter((event) => event.type === 'review')
}

function standing(events: readonly LogEvent[]): (ReviewEvent | SoonEvent)[] {
  const undone = new Set<string>()
  for (const event of events) if (event.type === 'undo') undone.add(event.undoes)
  return events.filter(
    (event): event is ReviewEvent | SoonEvent => event.type !== 'undo' && !undone.has(event.id),
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
  for (const event of standing(events)) {
    const { at, day, cardId } = event
    schedule =
      event.type === 'review'
        ? nextSchedule(schedule, event.rating, { at, day }, cardId, policy)
        : broughtForward(schedule, day)
  }
  return schedule
}

/** A schedule that is due on this day, unless it is due before; what FSRS remembers stays. */
export function broughtForward(schedule: Schedule, day: StudyDay): Schedule {
  if (schedule.state !== 'review') return schedule
  return { ...schedule, due: Math.min(schedule.due, dueDate(day)) }
}
