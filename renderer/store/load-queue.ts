/** Read a deck's queue for a study day through indexes: never a whole table. */
import type { FactId } from '../../core/fact.ts'
import { shortHash } from '../../core/hash.ts'
import { dueDate, type StudyDay } from '../../core/schedule/day.ts'
import {
  allowanceLeft,
  gatherQueue,
  joinQueues,
  type DeckQueue,
  type Queue,
} from '../../core/schedule/queue.ts'
import { policyFor, type StudySettings } from '../../core/schedule/policy.ts'
import type { Policy } from '../../core/schedule/schedule.ts'
import type { CardRow, DeckId, NotedrillDatabase } from './database.ts'
import { inLearning, inReview, isNew, type InState } from './card-states.ts'

/** The queue of one sitting over several decks, within the limits for each and for all together. */
export async function loadQueue(
  db: NotedrillDatabase,
  deckIds: readonly DeckId[],
  day: StudyDay,
  settings: StudySettings,
): Promise<Queue<CardRow>> {
  return db.transaction('r', db.cards, db.decks, async () => {
    const queues = await loadDeckQueues(db, deckIds, day, settings)
    return joinQueues(queues, settings.all.newCards, await allowanceInAll(db, day, settings))
  })
}

/** Every deck's own queue, in the order of the ids. */
export function loadDeckQueues(
  db: NotedrillDatabase,
  deckIds: readonly DeckId[],
  day: StudyDay,
  settings: StudySettings,
): Promise<DeckQueue<CardRow>[]> {
  return db.transaction('r', db.cards, () =>
    Promise.all(deckIds.map((id) => loadDeckQueue(db, id, day, policyFor(settings, id)))),
  )
}

/**
 * Cards of these decks that are due within so many days after this one, for who wants
 * to review them now: the ones most at risk first, no limits, siblings apart as ever.
 */
export async function loadAhead(
  db: NotedrillDatabase,
  deckIds: readonly DeckId[],
  day: StudyDay,
  days: number,
  settings: StudySettings,
): Promise<Queue<CardRow>> {
  return db.transaction('r', db.cards, async () => {
    const queues: DeckQueue<CardRow>[] = []
    for (const deckId of deckIds) {
      const { facts: asked } = await askedToday(db, deckId, day)
      const due = (await dueBetween(db, deckId, day + 1, day + days).toArray())
        .filter(inReview)
        .filter(({ buriedOn }) => buriedOn !== day)
      const found = { learning: [], due, fresh: [], asked }
      queues.push(gatherQueue<CardRow>(found, day, UNLIMITED, policyFor(settings, deckId)))
    }
    return joinQueues(queues)
  })
}

const UNLIMITED = { newCards: Infinity, reviews: Infinity }

/** Learnt cards of a deck that are due on these days, both included. */
export function dueBetween(db: NotedrillDatabase, deckId: DeckId, from: StudyDay, to: StudyDay) {
  return db.cards
    .where('[deckId+queue+schedule.due]')
    .between([deckId, 'review', dueDate(from)], [deckId, 'review', dueDate(to)], true, true)
}

/** What the limits for all decks together leave of a study day. */
export async function allowanceInAll(
  db: NotedrillDatabase,
  day: StudyDay,
  { newInAll, reviewsInAll }: StudySettings,
) {
  const limits = { newPerDay: newInAll, reviewsPerDay: reviewsInAll }
  const sum = { introduced: 0, reviewed: 0 }
  for (const deckId of await db.decks.toCollection().primaryKeys()) {
    const { introduced, reviewed } = await askedToday(db, deckId, day)
    sum.introduced += introduced
    sum.reviewed += reviewed
  }
  return allowanceLeft(limits, sum)
}

/** One deck's queue, within what its limits still allow today. */
async function loadDeckQueue(
  db: NotedrillDatabase,
  deckId: DeckId,
  day: StudyDay,
  policy: Policy,
): Promise<DeckQueue<CardRow>> {
  const today = await askedToday(db, deckId, day)
  const allowance = allowanceLeft(policy, today)
  const isAsked = ({ buriedOn }: CardRow) => buriedOn !== day
  const learning = [
    ...(await filed(db, deckId, 'learning').toArray()),
    ...(await filed(db, deckId, 'relearning').toArray()),
  ]
    .filter(inLearning)
    .filter(isAsked)
  const due = (await filed(db, deckId, 'review', dueDate(day)).toArray())
    .filter(inReview)
    .filter(isAsked)
  const blocking = policy.siblingsApart ? [...learning, ...due] : learning
  const taken = new Set(blocking.map((card) => card.factId))
  if (policy.siblingsApart) for (const fact of today.facts) taken.add(fact)
  const fresh = await freshCards(db, deckId, { day, taken, limit: allowance.newCards, policy })
  return gatherQueue<CardRow>({ learning, due, fresh, asked: today.facts }, day, allowance, policy)
}

/** The earliest due date after the given one (both epoch ms of midnight UTC), if any card has one. */
export async function firstDueAfter(
  db: NotedrillDatabase,
  deckIds: readonly DeckId[],
  date: number,
): Promise<number | undefined> {
  const dates: number[] = []
  for (const deckId of deckIds) {
    const card = await db.cards
      .where('[deckId+queue+schedule.due]')
      .between([deckId, 'review', date], [deckId, 'review', Infinity], false)
      .first()
    if (card) dates.push(card.schedule.due)
  }
  return dates.length === 0 ? undefined : Math.min(...dates)
}

/** How many cards of these decks were asked today and are done with until another day. */
export async function countFinished(
  db: NotedrillDatabase,
  deckIds: readonly DeckId[],
  day: StudyDay,
): Promise<number> {
  let finished = 0
  for (const deckId of deckIds) {
    finished += await db.cards
      .where('[deckId+schedule.reviewedDay]')
      .equals([deckId, day])
      .filter(inReview)
      .count()
  }
  return finished
}

function filed(
  db: NotedrillDatabase,
  deckId: DeckId,
  queue: CardRow['queue'],
  latestDue = Infinity,
) {
  return db.cards
    .where('[deckId+queue+schedule.due]')
    .between([deckId, queue, -Infinity], [deckId, queue, latestDue], true, true)
}

/** What was asked today already: it counts against the limits and keeps siblings back. */
async function askedToday(db: NotedrillDatabase, deckId: DeckId, day: StudyDay) {
  const cards = await db.cards
    .where('[deckId+schedule.reviewedDay]')
    .equals([deckId, day])
    .toArray()
  const introduced = cards.filter(
    ({ schedule }) => schedule.state !== 'new' && schedule.introducedDay === day,
  ).length
  return {
    introduced,
    reviewed: cards.length - introduced,
    facts: new Set<FactId>(cards.map((card) => card.factId)),
  }
}

interface FreshWanted {
  day: StudyDay
  /** Facts of which no new card is to be asked today. */
  taken: Set<FactId>
  limit: number
  policy: Policy
}

/** The first new cards in the order of the policy, one a fact; reads no further than it must. */
async function freshCards(
  db: NotedrillDatabase,
  deckId: DeckId,
  { day, taken, limit, policy }: FreshWanted,
): Promise<InState<'new'>[]> {
  const isWanted = (card: CardRow) => {
    if (card.buriedOn === day || taken.has(card.factId)) return false
    taken.add(card.factId)
    return true
  }
  if (policy.newOrder === 'notes') {
    const cards = await filed(db, deckId, 'new').filter(isWanted).limit(limit).toArray()
    return cards.filter(isNew)
  }
  const cards = (await filed(db, deckId, 'new').toArray()).filter(isNew)
  const order = new Map(cards.map(({ id, factId }) => [id, shortHash(`${day}/${factId}`, 12)]))
  cards.sort((a, b) => compare(order.get(a.id), order.get(b.id)) || a.schedule.due - b.schedule.due)
  return cards.filter(isWanted).slice(0, limit)
}

const compare = (a = '', b = '') => (a < b ? -1 : a > b ? 1 : 0)
