/** How a learner answers, and how long it takes: what a simulation is told of them. */
import type { CardId } from '../fact.ts'
import { countedMs } from '../schedule/counted-time.ts'
import type { StudyDay } from '../schedule/day.ts'
import { standingReviews, type LogEvent, type ReviewEvent } from '../schedule/log.ts'
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
/**
 * Habits from the answers that stand.
 *
 * @param events in the order of their ids
 * @param firstDayOf the day on which a card was new; answers of cards that have none
 * now, and those before it, tell nothing of a habit
 * @param usual what is taken where the answers say little
 */
export function habitsOf(
  events: readonly LogEvent[],
  firstDayOf: (card: CardId) => StudyDay | undefined,
  usual: Habits = USUAL,
): Habits {
  const first = new Tally()
  const later = new Tally()
  for (const [{ cardId, day, rating }, ms] of cardDays(standingReviews(events))) {
    const firstDay = firstDayOf(cardId)
    if (firstDay === undefined || day < firstDay) continue
    const tally = day === firstDay ? first : later
    tally.add(rating, ms / 1000)
  }
  const { hard, good, easy } = later.counts
  return {
    first: shares(first.counts, usual.first),
    remembered: shares({ hard, good, easy }, usual.remembered),
    firstSeconds: blend(
      RATINGS.reduce((sum, rating) => sum + first.seconds[rating], 0),
      RATINGS.reduce((sum, rating) => sum + first.counts[rating], 0),
      usual.firstSeconds,
    ),
    seconds: eachRating((rating) =>
      blend(later.seconds[rating], later.counts[rating], usual.seconds[rating]),
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
function cardDays(answers: readonly ReviewEvent[]): Iterable<[ReviewEvent, number]> {
  const days = new Map<string, [ReviewEvent, number]>()
  for (const answer of answers) {
    const key = `${answer.day} ${answer.cardId}`
    const [first = answer, ms = 0] = days.get(key) ?? []
    days.set(key, [first, ms + countedMs(answer)])
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
