/**
 * A learner's next days under a policy: what is asked, how long it takes and how much
 * is known. The same memory model as in scheduling; the same seed gives the same days,
 * and a card has the same luck however many others there are.
 */
import { randomFrom } from '../random.ts'
import type { StudyDay } from '../schedule/day.ts'
import { intervalDays, nextMemory, retrievability } from '../schedule/memory.ts'
import type { Memory, MemoryPolicy, Rating } from '../schedule/schedule.ts'
import type { Habits } from './habits.ts'
import { shareByRisk, shareInTurn } from './share-limits.ts'

/** A card that has been asked before. */
export interface LearntCard {
  memory: Memory
  reviewedDay: StudyDay
  dueDay: StudyDay
  /** How much of a fact it is, 0..1: half where a fact has two cards. */
  share: number
}

/** What there is to learn of a deck. */
export interface Cards {
  learnt: readonly LearntCard[]
  /** The shares of cards that were never asked, in their order. */
  fresh: readonly number[]
}

/** How much may be asked on a day. */
export interface Limits {
  newPerDay: number
  reviewsPerDay: number
}

/** A deck, how it is to be learnt, and by whom. */
export interface Deck extends Cards {
  policy: MemoryPolicy & Limits
  habits: Habits
}

/** Decks that are learnt side by side. */
export interface Study {
  decks: readonly Deck[]
  /** For all of them together. */
  limits: Limits
  /** How many cards each of theirs stands for; more than 1 in a sample. */
  each: number
}

/** One simulated day. */
export interface DayLoad {
  newCards: number
  reviews: number
  minutes: number
  /** Facts known in the evening: the sum of their retrievabilities. */
  known: number
  /** Facts asked at least once by then. */
  seen: number
}

export interface Span {
  /** The first simulated day. */
  today: StudyDay
  days: number
  seed: number
}

/** Day by day; no cards give days of nothing. */
export function simulate({ decks, limits, each }: Study, span: Span): DayLoad[] {
  const learners = decks.map((deck, at) => new Learner(deck, each, at, span))
  const allowances = allowancesOf(limits, each)
  return Array.from({ length: span.days }, (_, index) => {
    const day = span.today + index
    const allowed = allowances()
    const wanted = learners.map((learner) => learner.begin(day))
    const newCards = shareInTurn(
      wanted.map((one) => one.newCards),
      allowed.newCards,
    )
    const isEnough = wanted.reduce((sum, one) => sum + one.reviews, 0) <= allowed.reviews
    const reviews = isEnough
      ? wanted.map((one) => one.reviews)
      : shareByRisk(
          learners.map((learner, at) => learner.risks(day).slice(0, wanted[at]?.reviews)),
          allowed.reviews,
        )
    const sum: DayLoad = { newCards: 0, reviews: 0, minutes: 0, known: 0, seen: 0 }
    for (const [at, learner] of learners.entries()) {
      const load = learner.live(day, { newCards: newCards[at] ?? 0, reviews: reviews[at] ?? 0 })
      for (const key of KEYS) sum[key] += load[key] * each
    }
    return sum
  })
}

const KEYS = ['newCards', 'reviews', 'minutes', 'known', 'seen'] as const

interface Studied extends LearntCard {
  index: number
  answers: number
}

/** How many cards may be asked on a day, or would be. */
interface Counts {
  newCards: number
  reviews: number
}

/** Lives with the cards of one deck, and counts each as one. */
class Learner {
  readonly #deck: Deck
  readonly #seed: number
  readonly #studied: Studied[]
  /** Cards by the day on which they are due. */
  readonly #calendar = new Map<StudyDay, Studied[]>()
  readonly #allowances: () => Counts
  /** Due today, or since more than a day's reviews were. */
  #due: Studied[] = []
  #introduced = 0
  #seconds = 0

  /** @param place of the deck among all, so that two have not the same luck */
  constructor(deck: Deck, each: number, place: number, { today, seed }: Span) {
    this.#deck = deck
    this.#seed = seed ^ Math.imul(place, 0xc2b2ae35)
    this.#studied = deck.learnt.map((card, index) => ({ ...card, index, answers: 0 }))
    for (const card of this.#studied) this.#file(card, today)
    this.#allowances = allowancesOf(deck.policy, each)
  }

  /** A day begins: what would be asked of this deck alone. */
  begin(day: StudyDay): Counts {
    this.#due.push(...(this.#calendar.get(day) ?? []))
    this.#calendar.delete(day)
    const { newCards, reviews } = this.#allowances()
    return {
      newCards: Math.min(newCards, this.#deck.fresh.length - this.#introduced),
      reviews: Math.min(reviews, this.#due.length),
    }
  }

  /** How likely what is due is remembered, least likely first. */
  risks(day: StudyDay): number[] {
    return this.#due.map((card) => this.#retrievability(card, day)).sort((a, b) => a - b)
  }

  /** So many are asked. */
  live(day: StudyDay, { newCards, reviews }: Counts): DayLoad {
    this.#seconds = 0
    for (const card of this.#takeDue(day, reviews)) this.#review(card, day)
    this.#introduce(day, newCards)
    let known = 0
    let seen = 0
    for (const card of this.#studied) {
      known += card.share * this.#retrievability(card, day)
      seen += card.share
    }
    return { newCards, reviews, minutes: this.#seconds / 60, known, seen }
  }

  /** So many, the ones most at risk first. */
  #takeDue(day: StudyDay, count: number): Studied[] {
    const due = this.#due
    if (due.length > count) {
      const risks = new Map(due.map((card) => [card, this.#retrievability(card, day)]))
      due.sort((a, b) => (risks.get(a) ?? 0) - (risks.get(b) ?? 0) || a.index - b.index)
    }
    this.#due = due.slice(count)
    return due.slice(0, count)
  }

  #retrievability({ memory, reviewedDay }: Studied, day: StudyDay): number {
    return retrievability(memory, day - reviewedDay, this.#deck.policy)
  }

  #review(card: Studied, day: StudyDay): void {
    const { policy, habits } = this.#deck
    const elapsed = day - card.reviewedDay
    const chance = this.#retrievability(card, day)
    const rating = this.#luck(card) < chance ? this.#pick(card, habits.remembered) : 'again'
    this.#seconds += habits.seconds[rating]
    this.#answered(card, nextMemory(card.memory, elapsed, rating, policy), elapsed, day)
  }

  #introduce(day: StudyDay, count: number): void {
    const { policy, habits, fresh: all } = this.#deck
    const fresh = all.slice(this.#introduced, this.#introduced + count)
    for (const share of fresh) {
      const index = this.#studied.length
      const memory = { stability: 0, difficulty: 0 }
      const card: Studied = { memory, share, index, answers: 0, reviewedDay: day, dueDay: day }
      const rating = this.#pick(card, habits.first)
      this.#seconds += habits.firstSeconds
      this.#studied.push(card)
      this.#answered(card, nextMemory(undefined, 0, rating, policy), 0, day)
    }
    this.#introduced += fresh.length
  }

  #answered(card: Studied, memory: Memory, elapsed: number, day: StudyDay): void {
    const seed = `${this.#seed}/${card.index}/${card.answers}`
    card.memory = memory
    card.reviewedDay = day
    card.answers += 1
    card.dueDay = day + intervalDays(memory, elapsed, seed, this.#deck.policy)
    this.#file(card, day + 1)
  }

  #file(card: Studied, earliest: StudyDay): void {
    const day = Math.max(card.dueDay, earliest)
    const sameDay = this.#calendar.get(day)
    if (sameDay) sameDay.push(card)
    else this.#calendar.set(day, [card])
  }

  #luck({ index, answers }: Studied, nth = 0): number {
    return randomFrom(
      this.#seed ^ Math.imul(index + 1, 0x9e3779b1) ^ Math.imul(answers * 2 + nth, 0x85ebca6b),
    )()
  }

  #pick<Answer extends Rating>(card: Studied, shares: Partial<Record<Answer, number>>): Rating {
    let left = this.#luck(card, 1)
    for (const rating of ['again', 'hard', 'easy'] as const) {
      left -= shareOf(shares, rating)
      if (left < 0) return rating
    }
    return 'good'
  }
}

const shareOf = (shares: Partial<Record<Rating, number>>, rating: Rating) => shares[rating] ?? 0

/** What each day allows, in cards that stand for so many each. */
function allowancesOf({ newPerDay, reviewsPerDay }: Limits, each: number): () => Counts {
  const newCards = allowance(newPerDay / each)
  const reviews = allowance(reviewsPerDay / each)
  return () => ({ newCards: newCards(), reviews: reviews() })
}

/** What each day allows of a limit that may be no whole number; its parts add up, whole ones do not. */
function allowance(perDay: number): () => number {
  let part = 0
  return () => {
    const most = Math.floor(perDay + part)
    part += perDay - most
    return most
  }
}
