/** A backlog spread over days: after a time away, or for one to come. */
import { capacityOf, type DueLoad, type EasyDays } from './balance.ts'
import type { StudyDay } from './day.ts'
import { retrievability } from './memory.ts'
import { compareCards, type QueuedCard } from './queue.ts'
import type { MemoryPolicy, ReviewSchedule } from './schedule.ts'

/** The days that a backlog is spread over. */
export interface SpreadDays {
  /** The learner's first day back; today where there is only a backlog. */
  firstDay: StudyDay
  /** How many days, at least 1. */
  days: number
}

/** Where every card of a backlog would go. */
export interface Spread<Card> {
  /** The cards most at risk come first. */
  moves: { card: Card; to: StudyDay }[]
  /** Every day, with the cards that are due on it anyway and those that would come. */
  perDay: { day: StudyDay; due: number; added: number }[]
  /** How many more cards are likely to be forgotten than if all were asked on the first day. */
  cost: number
}

/**
 * Give every day about the same number of cards, those that are due on it anyway
 * included and easy days respected, and the cards most likely to be forgotten the
 * earliest days.
 *
 * @param backlog learnt cards that are due on the first day or before
 * @param load cards due on the days after the first
 */
export function spreadBacklog<Card extends QueuedCard<ReviewSchedule>>(
  backlog: readonly Card[],
  { firstDay, days }: SpreadDays,
  {
    load,
    easyDays,
    policyOf,
  }: {
    load: DueLoad
    easyDays: EasyDays
    policyOf: (card: Card) => MemoryPolicy
  },
): Spread<Card> {
  const known = (card: Card, day: StudyDay) =>
    retrievability(card.schedule, Math.max(0, day - card.schedule.reviewedDay), policyOf(card))
  const byRisk = backlog
    .map((card) => ({ card, knownFirst: known(card, firstDay) }))
    .sort((a, b) => a.knownFirst - b.knownFirst || compareCards(a.card, b.card))
  const span = Array.from({ length: days }, (_, index) => firstDay + index)
  const isFree = span.every((day) => capacityOf(day, easyDays) === 0)
  const perDay = shareOut(
    backlog.length,
    span.map((day, index) => ({
      day,
      due: index === 0 ? 0 : load(day),
      capacity: isFree ? 1 : capacityOf(day, easyDays),
    })),
  )
  const places = perDay.flatMap(({ day, added }) => Array.from({ length: added }, () => day))
  let cost = 0
  const moves = byRisk.map(({ card, knownFirst }, index) => {
    const to = places[index] ?? firstDay
    cost += knownFirst - known(card, to)
    return { card, to }
  })
  return { moves, perDay, cost }
}

/** Fill the days up to one level, as water would, the last of them perhaps not quite. */
function shareOut(
  cards: number,
  days: readonly { day: StudyDay; due: number; capacity: number }[],
): Spread<unknown>['perDay'] {
  const room = (level: number) =>
    days.map(({ due, capacity }) => Math.max(0, Math.floor(level * capacity) - due))
  const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0)
  let [tooLow, enough] = [0, 1]
  while (sum(room(enough)) < cards) [tooLow, enough] = [enough, enough * 2]
  while (enough - tooLow > 1) {
    const middle = Math.floor((tooLow + enough) / 2)
    if (sum(room(middle)) < cards) tooLow = middle
    else enough = middle
  }
  let left = cards
  return days.map(({ day, due }, index) => {
    const added = Math.min(left, room(enough)[index] ?? 0)
    left -= added
    return { day, due, added }
  })
}
