/** Read a deck's queue for a study day through indexes: never a whole table. */
import type { FactId } from '../../core/fact.ts'
import type { Moment, StudyDay } from '../../core/schedule/day.ts'
import {
  allowanceLeft,
  gatherQueue,
  joinQueues,
  learningUntil,
  type DeckQueue,
  type Queue,
} from '../../core/schedule/queue.ts'
import { policyFor, type StudySettings } from '../../core/schedule/policy.ts'
import type { Policy } from '../../core/schedule/schedule.ts'
import { allowanceInAll, askedToday, NOTHING_ASKED, type AskedToday } from './asked-today.ts'
import { inReview, type InState } from './card-states.ts'
import type { CardRow, DeckId, NotedrillDatabase } from './database.ts'
import { dueBetween, learningCards } from './filed-cards.ts'
import { freshCards } from './fresh-cards.ts'

/** The queue of one sitting over several decks, within the limits for each and for all together. */
export async function loadQueue(
  db: NotedrillDatabase,
  deckIds: readonly DeckId[],
  moment: Moment,
  settings: StudySettings,
): Promise<Queue<CardRow>> {
  return db.transaction('r', db.cards, db.decks, db.reviews, async () => {
    const { day } = moment
    const asked = await askedToday(db, day)
    const until = learningUntil(moment, settings.dayStartsAt)
    const queues = await Promise.all(
      deckIds.map((id) =>
        loadDeckQueue(db, id, day, {
          ...{ today: asked.get(id) ?? NOTHING_ASKED, until },
          policy: policyFor(settings, id),
        }),
      ),
    )
    return joinQueues(queues, settings.all.newCards, allowanceInAll(asked.values(), settings))
  })
}

/**
 * Cards of these decks that are due by so many days after this one, for who wants to
 * review them now: the ones most at risk first, no limits, siblings apart as ever, and
 * none in the way of one that is due today.
 */
export async function loadAhead(
  db: NotedrillDatabase,
  deckIds: readonly DeckId[],
  day: StudyDay,
  days: number,
  settings: StudySettings,
): Promise<Queue<CardRow>> {
  return db.transaction('r', db.cards, db.decks, db.reviews, async () => {
    const asked = await askedToday(db, day)
    const queues = await Promise.all(
      deckIds.map(async (deckId) => {
        const policy = policyFor(settings, deckId)
        const gather = async (from: StudyDay, to: StudyDay, facts: ReadonlySet<FactId>) => {
          const due = await dueCards(db, deckId, { from, to, day })
          const found = { learning: [], due, fresh: [], asked: facts }
          return gatherQueue<CardRow>(found, day, UNLIMITED, policy)
        }
        const { facts } = asked.get(deckId) ?? NOTHING_ASKED
        const today = await gather(-Infinity, day, facts)
        const taken = new Set([...facts, ...today.reviews.map(({ card }) => card.factId)])
        return [today, await gather(day + 1, day + days, taken)]
      }),
    )
    return joinQueues(queues.flat())
  })
}

const UNLIMITED = { newCards: Infinity, reviews: Infinity }

/** One deck's queue, within what its limits still allow today. */
async function loadDeckQueue(
  db: NotedrillDatabase,
  deckId: DeckId,
  day: StudyDay,
  { today, until, policy }: { today: AskedToday; until: number; policy: Policy },
): Promise<DeckQueue<CardRow>> {
  const allowance = allowanceLeft(policy, today)
  const { facts: asked } = today
  const [learning, due, fresh] = await Promise.all([
    learningCards(db, deckId, day, until),
    dueCards(db, deckId, { from: -Infinity, to: day, day }),
    freshCards(db, deckId, { day, asked, limit: allowance.newCards, policy }),
  ])
  return gatherQueue<CardRow>({ learning, due, fresh, asked }, day, allowance, policy)
}

/** Learnt cards that are due on these days, but those that are buried today. */
async function dueCards(
  db: NotedrillDatabase,
  deckId: DeckId,
  { from, to, day }: { from: StudyDay; to: StudyDay; day: StudyDay },
): Promise<InState<'review'>[]> {
  const due = await dueBetween(db, deckId, from, to).toArray()
  return due.filter(inReview).filter(({ buriedOn }) => buriedOn !== day)
}
