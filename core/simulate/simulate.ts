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

/** A card that has been asked before. */
export interface LearntCard {
  memory: Memory
  reviewedDay: StudyDay
  dueDay: StudyDay
  /** How much of a fact it is, 0..1: half where a fact has two cards. */
  share: number
}

/** What there is to learn. */
export interface Cards {
  learnt: readonly LearntCard[]
  /** The shares of cards that were never asked, in their order. */
  fresh: readonly number[]
  /** How many cards each of them stands for; more than 1 in a sample. */
  each: number
}

/** How it is to be learnt. */
export interface Plan {
  policy: MemoryPolicy
  newPerDay: number
  reviewsPerDay: number
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
export function simulate(cards: Cards, plan: Plan, habits: Habits, span: Span): DayLoad[] {
  const learner = new Learner(cards, plan, habits, span)
  return Array.from({ length: span.days }, (_, index) => learner.live(span.today + index))
}

interface Studied extends LearntCard {
  index: number
  answers: number
}

class Learner {
  readonly #cards: Cards
  readonly #plan: Plan
  readonly #habits: Habits
  readonly #span: Span
  readonly #studied: Studied[]
  /** Cards by the day on which they are due. */
  readonly #calendar = new Map<StudyDay, Studied[]>()
  readonly #newAllowance: () => number
  readonly #reviewAllowance: () => number
  /** Due, but more than a day's reviews. */
  #overdue: Studied[] = []
  #introduced = 0
  #seconds = 0

  constructor(cards: Cards, plan: Plan, habits: Habits, span: Span) {
    this.#cards = cards
    this.#plan = plan
    this.#habits = habits
    this.#span = span
    this.#studied = cards.learnt.map((card, index) => ({ ...card, index, answers: 0 }))
    for (const card of this.#studied) this.#file(card, span.today)
    this.#newAllowance = allowance(plan.newPerDay / cards.each)
    this.#reviewAllowance = allowance(plan.reviewsPerDay / cards.each)
  }

  live(day: StudyDay): DayLoad {
    const { policy } = this.#plan
    const { each } = this.#cards
    this.#seconds = 0
    const asked = this.#takeDue(day)
    for (const card of asked) this.#review(card, day)
    const newCards = this.#introduce(day)
    let known = 0
    let seen = 0
    for (const { memory, reviewedDay, share } of this.#studied) {
      known += share * retrievability(memory, day - reviewedDay, policy)
      seen += share
    }
    return {
      newCards: newCards * each,
      reviews: asked.length * each,
      minutes: (this.#seconds / 60) * each,
      known: known * each,
      seen: seen * each,
    }
  }

  /** What a day's limit allows, most at risk first. */
  #takeDue(day: StudyDay): Studied[] {
    const due = [...this.#overdue, ...(this.#calendar.get(day) ?? [])]
    this.#calendar.delete(day)
    const most = this.#reviewAllowance()
    if (due.length > most) {
      const { policy } = this.#plan
      const risks = new Map(
        due.map((card) => [card, retrievability(card.memory, day - card.reviewedDay, policy)]),
      )
      due.sort((a, b) => (risks.get(a) ?? 0) - (risks.get(b) ?? 0) || a.index - b.index)
    }
    this.#overdue = due.slice(most)
    return due.slice(0, most)
  }

  #review(card: Studied, day: StudyDay): void {
    const elapsed = day - card.reviewedDay
    const chance = retrievability(card.memory, elapsed, this.#plan.policy)
    const rating = this.#luck(card) < chance ? this.#pick(card, this.#habits.remembered) : 'again'
    this.#seconds += this.#habits.seconds[rating]
    this.#answered(card, nextMemory(card.memory, elapsed, rating, this.#plan.policy), elapsed, day)
  }

  #introduce(day: StudyDay): number {
    const fresh = this.#cards.fresh.slice(this.#introduced, this.#introduced + this.#newAllowance())
    for (const share of fresh) {
      const index = this.#studied.length
      const memory = { stability: 0, difficulty: 0 }
      const card: Studied = { memory, share, index, answers: 0, reviewedDay: day, dueDay: day }
      const rating = this.#pick(card, this.#habits.first)
      this.#seconds += this.#habits.firstSeconds
      this.#studied.push(card)
      this.#answered(card, nextMemory(undefined, 0, rating, this.#plan.policy), 0, day)
    }
    this.#introduced += fresh.length
    return fresh.length
  }

  #answered(card: Studied, memory: Memory, elapsed: number, day: StudyDay): void {
    const seed = `${this.#span.seed}/${card.index}/${card.answers}`
    card.memory = memory
    card.reviewedDay = day
    card.answers += 1
    card.dueDay = day + intervalDays(memory, elapsed, seed, this.#plan.policy)
    this.#file(card, day + 1)
  }

  #file(card: Studied, earliest: StudyDay): void {
    const day = Math.max(card.dueDay, earliest)
    const sameDay = this.#calendar.get(day)
    if (sameDay) sameDay.push(card)
    else this.#calendar.set(day, [card])
  }

  #luck({ index, answers }: Studied, nth = 0): number {
    const { seed } = this.#span
    return randomFrom(
      seed ^ Math.imul(index + 1, 0x9e3779b1) ^ Math.imul(answers * 2 + nth, 0x85ebca6b),
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

/** What each day allows of a limit that may be no whole number; its parts add up, whole ones do not. */
function allowance(perDay: number): () => number {
  let part = 0
  return () => {
    const most = Math.floor(perDay + part)
    part += perDay - most
    return most
  }
}
