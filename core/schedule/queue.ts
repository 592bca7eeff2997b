/**
 * Which card comes next. The queue of a sitting is gathered once and kept in
 * memory; answers move cards within it.
 */
import type { CardId, FactId } from '../fact.ts'
import { retrievability } from './memory.ts'
import { dayEnd, type Moment, type StudyDay } from './day.ts'
import type { LearningSchedule, NewSchedule, Policy, ReviewSchedule, Schedule } from './schedule.ts'

/** Learning cards are shown this much early (ms) when nothing else is left, as in Anki. */
export const LEARN_AHEAD_MS = 20 * 60_000

/** The lean part of a card that queueing needs. */
export interface QueuedCard<State extends Schedule = Schedule> {
  id: CardId
  factId: FactId
  schedule: State
}

/** One sitting's cards, without the one on screen. */
export interface Queue<Card extends QueuedCard = QueuedCard> {
  /** Due reviews, then new cards, in the order in which they will be asked. */
  waiting: readonly Card[]
  /** Cards in learning or relearning, soonest first. */
  learning: readonly Card[]
}

/** What is left of a deck's limits for today. */
export interface Allowance {
  newCards: number
  reviews: number
}

/** What a deck still allows today, given how many of its cards were asked already. */
export function allowanceLeft(
  policy: Pick<Policy, 'newPerDay' | 'reviewsPerDay'>,
  today: { introduced: number; reviewed: number },
): Allowance {
  return {
    newCards: Math.max(0, policy.newPerDay - today.introduced),
    reviews: Math.max(0, policy.reviewsPerDay - today.reviewed),
  }
}

/** A due card and how well it is known, 0..1. */
export interface AtRisk<Card extends QueuedCard = QueuedCard> {
  card: Card
  retrievability: number
}

/** Due reviews, the ones most at risk of being forgotten first. */
export function mostAtRiskFirst<Card extends QueuedCard<ReviewSchedule>>(
  cards: readonly Card[],
  day: StudyDay,
  policy: Policy,
): AtRisk<Card>[] {
  return byRisk(
    cards.map((card) => {
      const elapsed = Math.max(0, day - card.schedule.reviewedDay)
      return { card, retrievability: retrievability(card.schedule, elapsed, policy) }
    }),
  )
}

function byRisk<Card extends QueuedCard>(cards: readonly AtRisk<Card>[]): AtRisk<Card>[] {
  return cards.toSorted(
    (a, b) => a.retrievability - b.retrievability || compareCards(a.card, b.card),
  )
}

/** One deck's cards for a study day. */
export interface DeckQueue<Card extends QueuedCard = QueuedCard> {
  learning: readonly Card[]
  /** The ones most at risk first. */
  reviews: readonly AtRisk<Card>[]
  /** In the order in which they are to be introduced. */
  fresh: readonly Card[]
}

/**
 * One deck's queue for a study day: everything in learning, due reviews and new
 * cards within the allowance. Siblings do not meet unless the policy lets them: a
 * fact that was asked today, or stands in the queue already, is not asked from its
 * other side. A new card waits until its sibling is learnt in any case.
 *
 * @param fresh new cards in the order in which they are to be introduced
 * @param asked facts with a card that was answered today
 */
export function gatherQueue<Card extends QueuedCard>(
  found: {
    learning: readonly (Card & QueuedCard<LearningSchedule>)[]
    due: readonly (Card & QueuedCard<ReviewSchedule>)[]
    fresh: readonly (Card & QueuedCard<NewSchedule>)[]
    asked: ReadonlySet<FactId>
  },
  day: StudyDay,
  allowance: Allowance,
  policy: Policy,
): DeckQueue<Card> {
  const beingLearnt = new Set(found.learning.map(({ factId }) => factId))
  const taken = new Set([...found.asked, ...beingLearnt])
  const due: AtRisk<Card>[] = mostAtRiskFirst(found.due, day, policy)
  const reviews = policy.siblingsApart
    ? takeOnePerFact(due, ({ card }) => card.factId, allowance.reviews, taken)
    : due.slice(0, allowance.reviews)
  const blocked = policy.siblingsApart ? taken : beingLearnt
  const fresh: Card[] = takeOnePerFact(
    found.fresh,
    ({ factId }) => factId,
    allowance.newCards,
    blocked,
  )
  return { reviews, fresh, learning: sortedByDue(found.learning) }
}

/** The first things of facts that are not taken yet, which then are. */
function takeOnePerFact<Thing>(
  things: readonly Thing[],
  factOf: (thing: Thing) => FactId,
  limit: number,
  taken: Set<FactId>,
): Thing[] {
  const chosen: Thing[] = []
  for (const thing of things) {
    if (chosen.length === limit) break
    const fact = factOf(thing)
    if (taken.has(fact)) continue
    taken.add(fact)
    chosen.push(thing)
  }
  return chosen
}

/**
 * Several decks' queues as one: reviews by risk whichever deck they are of, new cards of
 * the decks in turn, so that a limit for all starves none, and learning cards by time.
 *
 * @param allowance what is left of the limits for all decks together
 */
export function joinQueues<Card extends QueuedCard>(
  queues: readonly DeckQueue<Card>[],
  newCards: Policy['newCards'] = 'after',
  allowance: Allowance = { newCards: Infinity, reviews: Infinity },
): Queue<Card> {
  const reviews = byRisk(queues.flatMap((queue) => queue.reviews)).slice(0, allowance.reviews)
  const fresh = inTurn(queues.map((queue) => queue.fresh)).slice(0, allowance.newCards)
  return {
    waiting: mixed(
      reviews.map(({ card }) => card),
      fresh,
      newCards,
    ),
    learning: sortedByDue(queues.flatMap((queue) => queue.learning)),
  }
}

/** The first of each, the second of each, and so on. */
function inTurn<Thing>(lists: readonly (readonly Thing[])[]): Thing[] {
  return lists
    .flatMap((list, nth) => list.map((thing, at) => ({ thing, at, nth })))
    .sort((a, b) => a.at - b.at || a.nth - b.nth)
    .map(({ thing }) => thing)
}

function mixed<Card>(
  reviews: readonly Card[],
  fresh: readonly Card[],
  newCards: Policy['newCards'],
): Card[] {
  switch (newCards) {
    case 'after':
      return [...reviews, ...fresh]
    case 'before':
      return [...fresh, ...reviews]
    case 'between': {
      // Each new card behind its share of the reviews.
      const share = (at: number) => Math.round(((at + 1) * reviews.length) / (fresh.length + 1))
      return [
        ...fresh.flatMap((card, at) => [
          ...reviews.slice(at === 0 ? 0 : share(at - 1), share(at)),
          card,
        ]),
        ...reviews.slice(fresh.length === 0 ? 0 : share(fresh.length - 1)),
      ]
    }
  }
}

/**
 * Until when, as epoch ms, a card in learning belongs to a day's queue: a step that ends
 * on a later day is a matter of that day, unless it is nearly there.
 */
export function learningUntil(moment: Moment, dayStartsAt: number): number {
  return Math.max(dayEnd(moment, dayStartsAt) - 1, moment.at + LEARN_AHEAD_MS)
}

/**
 * Take the card to ask now: a learning card whose minute has come, else the
 * first one waiting, else a learning card that is nearly due.
 *
 * @param now epoch ms
 */
export function takeNext<Card extends QueuedCard>(
  queue: Queue<Card>,
  now: number,
): { card: Card | undefined; queue: Queue<Card> } {
  const [soonest] = queue.learning
  const [first] = queue.waiting
  if (soonest && soonest.schedule.due <= (first ? now : now + LEARN_AHEAD_MS)) {
    return { card: soonest, queue: { ...queue, learning: queue.learning.slice(1) } }
  }
  return { card: first, queue: { ...queue, waiting: queue.waiting.slice(1) } }
}

/**
 * Put an answered card back if it is to be asked again in this sitting.
 *
 * @param until see {@link learningUntil}
 */
export function returnCard<Card extends QueuedCard>(
  queue: Queue<Card>,
  card: Card,
  until = Infinity,
): Queue<Card> {
  const { state, due } = card.schedule
  return (state === 'learning' || state === 'relearning') && due <= until
    ? { ...queue, learning: sortedByDue([...queue.learning, card]) }
    : queue
}

/** Put a card that was on screen back to where it will be the next of its sort. */
export function putFirst<Card extends QueuedCard>(queue: Queue<Card>, card: Card): Queue<Card> {
  const { state } = card.schedule
  return state === 'learning' || state === 'relearning'
    ? returnCard(queue, card)
    : { ...queue, waiting: [card, ...queue.waiting] }
}

/** The queue without a card, wherever it stands. */
export function without<Card extends QueuedCard>(queue: Queue<Card>, id: CardId): Queue<Card> {
  const others = (card: Card) => card.id !== id
  return { waiting: queue.waiting.filter(others), learning: queue.learning.filter(others) }
}

function sortedByDue<Card extends QueuedCard>(cards: readonly Card[]): Card[] {
  return [...cards].sort((a, b) => a.schedule.due - b.schedule.due || compareCards(a, b))
}

/** By their ids: an order for cards that have no other. */
export function compareCards({ id: a }: { id: CardId }, { id: b }: { id: CardId }): number {
  return a < b ? -1 : a > b ? 1 : 0
}
