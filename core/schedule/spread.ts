/** What waits after a time away, one that is over or one to come, spread over days. */
import { capacityOf, type DueLoad, type EasyDays } from './balance.ts'
import { DAY_MS, type StudyDay } from './day.ts'
import { retrievability } from './memory.ts'
import { compareCards, type QueuedCard } from './queue.ts'
import type { MemoryPolicy, ReviewSchedule } from './schedule.ts'

/** A time away, and the days that what waits after it is spread over. */
export interface SpreadDays {
  today: StudyDay
  /** The first day without study; the first day back where there is only a backlog. */
  awayFrom: StudyDay
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
  /** How many of the cards are likely to be forgotten. */
  forgotten: {
    /** If each were asked when it is due, or today where it is late. */
    onTime: number
    /** So many more if all were asked on the first day back. */
    away: number
    /** So many more again as they are spread. */
    spread: number
  }
}

/**
 * The earliest due date of cards that nobody asks before the first day back. Who is
 * still there tomorrow can do today what is late; who is not takes that along.
 */
export function firstDueAway({
  today,
  awayFrom,
}: Pick<SpreadDays, 'today' | 'awayFrom'>): StudyDay {
  return awayFrom > today ? awayFrom : -Infinity
}

/**
 * Give every day about the same number of cards, those that are due on it anyway
 * included and easy days respected, and the cards most likely to be forgotten the
 * earliest days.
 *
 * @param backlog learnt cards that are due on the first day back or before, but not before {@link firstDueAway}
 * @param load cards due on the days after the first
 */
export function spreadBacklog<Card extends QueuedCard<ReviewSchedule>>(
  backlog: readonly Card[],
  { today, firstDay, days }: SpreadDays,
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
  const forgotten = { onTime: 0, away: 0, spread: 0 }
  const moves = byRisk.map(({ card, knownFirst }, index) => {
    const to = places[index] ?? firstDay
    const knownOnTime = known(card, Math.max(today, card.schedule.due / DAY_MS))
    forgotten.onTime += 1 - knownOnTime
    forgotten.away += knownOnTime - knownFirst
    forgotten.spread += knownFirst - known(card, to)
    return { card, to }
  })
  return { moves, perDay, forgotten }
}

/** Fill the days up to one level, as water would; what is too little for one more each goes to the first. */
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
  const [base, most] = [room(tooLow), room(enough)]
  let left = cards - sum(base)
  return days.map(({ day, due }, index) => {
    const [least = 0, full = 0] = [base[index], most[index]]
    const more = Math.min(left, full - least)
    left -= more
    return { day, due, added: least + more }
  })
}
