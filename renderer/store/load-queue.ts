/** Read a deck's queue for a study day through indexes: never a whole table. */
import type { FactId } from '../../core/fact.ts'
import { dueDate, type StudyDay } from '../../core/schedule/day.ts'
import { allowanceLeft, gatherQueue, joinQueues, type Queue } from '../../core/schedule/queue.ts'
import type { Policy } from '../../core/schedule/schedule.ts'
import type { CardRow, DeckId, NotedrillDatabase } from './database.ts'
import { inLearning, inReview, isNew, type InState } from './card-states.ts'

/** The queue of one sitting over several decks. */
export async function loadQueue(
  db: NotedrillDatabase,
  deckIds: readonly DeckId[],
  day: StudyDay,
  policy: Policy,
): Promise<Queue<CardRow>> {
  return db.transaction('r', db.cards, async () => {
    const queues: Queue<CardRow>[] = []
    for (const deckId of deckIds) queues.push(await loadDeckQueue(db, deckId, day, policy))
    return joinQueues(queues)
  })
}

/** One deck's queue, within what its limits still allow today. */
export async function loadDeckQueue(
  db: NotedrillDatabase,
  deckId: DeckId,
  day: StudyDay,
  policy: Policy,
): Promise<Queue<CardRow>> {
  const today = await askedToday(db, deckId, day)
  const allowance = allowanceLeft(policy, today)
  const learning = [
    ...(await filed(db, deckId, 'learning').toArray()),
    ...(await filed(db, deckId, 'relearning').toArray()),
  ].filter(inLearning)
  const due = (await filed(db, deckId, 'review', dueDate(day)).toArray()).filter(inReview)
  const taken = new Set([...today.facts, ...[...learning, ...due].map((card) => card.factId)])
  const fresh = await freshCards(db, deckId, allowance.newCards, taken)
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

/** The first new cards in the order of the notes, one a fact; reads no further than it must. */
async function freshCards(
  db: NotedrillDatabase,
  deckId: DeckId,
  limit: number,
  taken: Set<FactId>,
): Promise<InState<'new'>[]> {
  const cards = await filed(db, deckId, 'new')
    .filter((card) => {
      if (taken.has(card.factId)) return false
      taken.add(card.factId)
      return true
    })
    .limit(limit)
    .toArray()
  return cards.filter(isNew)
}
