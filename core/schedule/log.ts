/**
 * The review log: immutable events in the order of their ids. The log is the
 * truth; a card's state is what replaying its events gives.
 */
import type { CardId, OwnPart } from '../fact.ts'
import { dueDate, type StudyDay } from './day.ts'
import { isLeech } from './leech.ts'
import { nextSchedule, type SeenSchedule } from './next.ts'
import type { PolicyId } from './policy.ts'
import { rescheduling } from './rescheduling.ts'
import type { CardState, MemoryPolicy, Rating, Schedule } from './schedule.ts'

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
  /** Minutes that local time was ahead of UTC, which tells the hour; the first versions did not record it. */
  utcOffset?: number
  /** Events of one step over several cards have the same, the id of the first of them: they are taken back together. */
  batch?: string
}

/** One answer. */
export interface ReviewEvent extends Recorded {
  type: 'review'
  rating: Rating
  /** From the prompt's appearing to the rating, in ms. */
  durationMs: number
  /** The memory policy it was given under; the default one where it is missing. */
  policy?: PolicyId
  /** The interval in days, where another than that of fuzz alone was chosen, for even days. */
  days?: number
}

/** A card brought forward to the event's day, as what it asks has changed. */
export interface SoonEvent extends Recorded {
  type: 'soon'
}

/** A card put off to another day, as one of a backlog that is spread over days. */
export interface PostponeEvent extends Recorded {
  type: 'postpone'
  on: StudyDay
}

/**
 * All answers before it count as given under the weights, the desired retention and
 * the longest interval of this policy, as when weights were fitted anew.
 */
export interface RescheduleEvent extends Recorded {
  type: 'reschedule'
  /** The default one where it is missing. */
  policy?: PolicyId
}

/** The card's fact given other words or other right answers: of no matter to any schedule. */
export interface EditEvent extends Recorded {
  type: 'edit'
  before: OwnPart
  after: OwnPart
}

/** What a learner may do with a card besides answering it. */
export type CardAction =
  /** Take it out of study, or back in. */
  | { type: 'suspend'; on: boolean }
  /** Not again on the event's day. */
  | { type: 'bury' }
  | { type: 'flag'; on: boolean }
  /** As if it had never been asked. */
  | { type: 'reset' }
  /** Ask it on another day. */
  | { type: 'due'; on: StudyDay }

type ActionEvent = Recorded & CardAction

/** One event taken back; an undo that is taken back itself is a redo. Nothing is ever deleted from the log. */
export interface UndoEvent extends Recorded {
  type: 'undo'
  /** The id of the event that no longer counts. */
  undoes: string
}

/** Events that change a card, or its fact. */
export type CardEvent =
  ReviewEvent | SoonEvent | PostponeEvent | RescheduleEvent | EditEvent | ActionEvent
export type LogEvent = CardEvent | UndoEvent

/** The policy with this id; the default one for answers of the first versions, which have none. */
export type PolicyOf = (id: PolicyId | undefined) => MemoryPolicy

/** The reviews that count: those that no later event took back, in their order. */
export function standingReviews(events: readonly LogEvent[]): ReviewEvent[] {
  return standingEvents(events).filter((event) => event.type === 'review')
}

/** The events that count, in their order. */
export function standingEvents(events: readonly LogEvent[]): CardEvent[] {
  const undone = new Set<string>()
  // From the newest on: what an undo takes back comes before it.
  for (const event of events.toReversed()) {
    if (event.type === 'undo' && !undone.has(event.id)) undone.add(event.undoes)
  }
  return events.filter(
    (event): event is CardEvent => event.type !== 'undo' && !undone.has(event.id),
  )
}

/**
 * The state that a card's events lead to.
 *
 * @param events this card's events, ordered by id
 * @param position the card's place among the new ones, for when no review counts
 */
export function replay(
  events: readonly LogEvent[],
  position: number,
  policyOf: PolicyOf,
): CardState {
  const standing = standingEvents(events)
  const last = standing.findLastIndex(({ type }) => type === 'reschedule')
  const reschedule = standing[last]
  const anew =
    reschedule?.type === 'reschedule' ? rescheduling(policyOf, reschedule.policy) : policyOf
  return standing.reduce(
    (state, event, at) =>
      at < last
        ? afterEvent(state, withoutDays(event), position, anew)
        : afterEvent(state, event, position, policyOf),
    freshState(position),
  )
}

/** The interval that an answer's own policy was given is not that of another policy. */
function withoutDays(event: CardEvent): CardEvent {
  if (event.type !== 'review') return event
  const { days: _, ...answer } = event
  return answer
}

/** A card that nothing has happened to. */
function freshState(position: number): CardState {
  return { schedule: { state: 'new', due: position }, suspended: false, flagged: false }
}

/** What an event makes of a card. */
export function afterEvent(
  state: CardState,
  event: CardEvent,
  position: number,
  policyOf: PolicyOf,
): CardState {
  switch (event.type) {
    case 'review': {
      const { rating, at, day, cardId } = event
      const policy = policyOf(event.policy)
      const next = nextSchedule(state.schedule, rating, { at, day }, cardId, policy)
      const schedule = inDays(next, event)
      const lapsed = lapsesOf(schedule) > lapsesOf(state.schedule)
      const isTaken = lapsed && policy.leech.action === 'suspend' && isLeech(schedule, policy)
      return { ...state, schedule, suspended: state.suspended || isTaken }
    }
    case 'soon':
      return { ...state, schedule: broughtForward(state.schedule, event.day) }
    case 'postpone':
      return { ...state, schedule: putOff(state.schedule, event.on) }
    case 'reschedule':
      // It changes what the events before it give, which replay alone can do.
      return state
    case 'edit':
      return state
    case 'suspend':
      return { ...state, suspended: event.on }
    case 'bury':
      return { ...state, buriedOn: event.day }
    case 'flag':
      return { ...state, flagged: event.on }
    case 'reset':
      return { ...state, schedule: { state: 'new', due: position } }
    case 'due':
      return { ...state, schedule: dueOn(state.schedule, event.on) }
  }
}

const lapsesOf = (schedule: Schedule) => (schedule.state === 'new' ? 0 : schedule.lapses)

/** A schedule that is due on this day, unless it is due before; what FSRS remembers stays. */
export function broughtForward(schedule: Schedule, day: StudyDay): Schedule {
  if (schedule.state !== 'review') return schedule
  return { ...schedule, due: Math.min(schedule.due, dueDate(day)) }
}

/** A learnt card that is due on this day; others are not put off. */
export function putOff(schedule: Schedule, day: StudyDay): Schedule {
  return schedule.state === 'review' ? { ...schedule, due: dueDate(day) } : schedule
}

function inDays(schedule: SeenSchedule, { day, days }: ReviewEvent): SeenSchedule {
  if (days === undefined || schedule.state !== 'review') return schedule
  return { ...schedule, due: dueDate(day + days) }
}

/** A card that was never asked has no date. */
function dueOn(schedule: Schedule, day: StudyDay): Schedule {
  if (schedule.state === 'new') return schedule
  const { stability, difficulty, reps, lapses, introducedDay, reviewedDay } = schedule
  const seen = { stability, difficulty, reps, lapses, introducedDay, reviewedDay }
  return { ...seen, state: 'review', due: dueDate(day) }
}
