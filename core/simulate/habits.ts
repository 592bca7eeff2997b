/** How a learner answers, and how long it takes: what a simulation is told of them. */
import type { LogEvent, ReviewEvent } from '../schedule/log.ts'
import { RATINGS, type Rating } from '../schedule/schedule.ts'

/** Shares add up to 1. Seconds are all that a card takes on a day, steps included. */
export interface Habits {
  /** Share of each first answer to a new card. */
  first: Record<Rating, number>
  /** Share of each answer to a card that is remembered. */
  remembered: Record<Exclude<Rating, 'again'>, number>
  /** Seconds of a new card's first day. */
  firstSeconds: number
  /** Seconds of a known card's day, by its first answer. */
  seconds: Record<Rating, number>
}

/** What is taken for the habits of a learner whose log says little. */
const USUAL: Habits = {
  first: { again: 0.3, hard: 0.15, good: 0.45, easy: 0.1 },
  remembered: { hard: 0.12, good: 0.78, easy: 0.1 },
  firstSeconds: 30,
  seconds: { again: 25, hard: 14, good: 9, easy: 6 },
}
/** So many days of cards as usual are added to what was seen, so that few of them do not decide. */
const USUAL_WEIGHT = 20
/** Longer answers were interrupted. */
const LONGEST_MS = 120_000

/** Habits from answers, in any order; cards' first days are told by `isFirstDay`. */
export function habitsOf(
  events: readonly LogEvent[],
  isFirstDay: (event: ReviewEvent) => boolean,
): Habits {
  const first = new Tally()
  const later = new Tally()
  for (const [answer, ms] of cardDays(events)) {
    const tally = isFirstDay(answer) ? first : later
    tally.add(answer.rating, ms / 1000)
  }
  const { hard, good, easy } = later.counts
  return {
    first: shares(first.counts, USUAL.first),
    remembered: shares({ hard, good, easy }, USUAL.remembered),
    firstSeconds: blend(
      RATINGS.reduce((sum, rating) => sum + first.seconds[rating], 0),
      RATINGS.reduce((sum, rating) => sum + first.counts[rating], 0),
      USUAL.firstSeconds,
    ),
    seconds: eachRating((rating) =>
      blend(later.seconds[rating], later.counts[rating], USUAL.seconds[rating]),
    ),
  }
}

/** Counts of card days by their first answer, and the seconds they took. */
class Tally {
  readonly counts = eachRating(() => 0)
  readonly seconds = eachRating(() => 0)

  add(rating: Rating, seconds: number): void {
    this.counts[rating] += 1
    this.seconds[rating] += seconds
  }
}

/** Every card's first answer of a day, with the ms of all its answers of that day. */
function cardDays(events: readonly LogEvent[]): Iterable<[ReviewEvent, number]> {
  const days = new Map<string, [ReviewEvent, number]>()
  for (const event of events) {
    if (event.type !== 'review') continue
    const key = `${event.day} ${event.cardId}`
    const [known = event, ms = 0] = days.get(key) ?? []
    days.set(key, [
      known.id < event.id ? known : event,
      ms + Math.min(event.durationMs, LONGEST_MS),
    ])
  }
  return days.values()
}

function shares<Key extends Rating>(
  counts: Record<Key, number>,
  usual: Record<Key, number>,
): Record<Key, number> {
  const shared = { ...usual }
  const keys = RATINGS.filter((rating): rating is Key => rating in usual)
  const total = keys.reduce((sum, key) => sum + counts[key], 0)
  for (const key of keys) {
    shared[key] = (counts[key] + USUAL_WEIGHT * usual[key]) / (total + USUAL_WEIGHT)
  }
  return shared
}

const blend = (sum: number, count: number, usual: number) =>
  (sum + USUAL_WEIGHT * usual) / (count + USUAL_WEIGHT)

function eachRating(make: (rating: Rating) => number): Record<Rating, number> {
  return { again: make('again'), hard: make('hard'), good: make('good'), easy: make('easy') }
}
