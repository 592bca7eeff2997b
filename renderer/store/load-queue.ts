/** Read a deck's queue for a study day through indexes: never a whole table. */
import type { StudyDay } from '../../core/schedule/day.ts'
import {
  allowanceLeft,
  gatherQueue,
  joinQueues,
  type DeckQueue,
  type Queue,
} from '../../core/schedule/queue.ts'
import { policyFor, type StudySettings } from '../../core/schedule/policy.ts'
import type { Policy } from '../../core/schedule/schedule.ts'
import { allowanceInAll, askedToday, NOTHING_ASKED, type AskedToday } from './asked-today.ts'
import { inReview } from './card-states.ts'
import type { CardRow, DeckId, NotedrillDatabase } from './database.ts'
import { dueBetween, learningCards } from './filed-cards.ts'
import { freshCards } from './fresh-cards.ts'

/** The queue of one sitting over several decks, within the limits for each and for all together. */
export async function loadQueue(
  db: NotedrillDatabase,
  deckIds: readonly DeckId[],
  day: StudyDay,
  settings: StudySettings,
): Promise<Queue<CardRow>> {
  return db.transaction('r', db.cards, db.decks, async () => {
    const asked = await askedToday(db, day)
    const queues = await Promise.all(
      deckIds.map((id) =>
        loadDeckQueue(db, id, day, asked.get(id) ?? NOTHING_ASKED, policyFor(settings, id)),
      ),
    )
    return joinQueues(queues, settings.all.newCards, allowanceInAll(asked.values(), settings))
  })
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
  return db.transaction('r', db.cards, db.decks, async () => {
    const asked = await askedToday(db, day)
    const queues = await Promise.all(
      deckIds.map(async (deckId) => {
        const due = (await dueBetween(db, deckId, day + 1, day + days).toArray())
          .filter(inReview)
          .filter(({ buriedOn }) => buriedOn !== day)
        const { facts } = asked.get(deckId) ?? NOTHING_ASKED
        const found = { learning: [], due, fresh: [], asked: facts }
        return gatherQueue<CardRow>(found, day, UNLIMITED, policyFor(settings, deckId))
      }),
    )
    return joinQueues(queues)
  })
}

const UNLIMITED = { newCards: Infinity, reviews: Infinity }

/** One deck's queue, within what its limits still allow today. */
async function loadDeckQueue(
  db: NotedrillDatabase,
  deckId: DeckId,
  day: StudyDay,
  today: AskedToday,
  policy: Policy,
): Promise<DeckQueue<CardRow>> {
  const allowance = allowanceLeft(policy, today)
  const { facts: asked } = today
  const [learning, filedDue, fresh] = await Promise.all([
    learningCards(db, deckId, day),
    dueBetween(db, deckId, -Infinity, day).toArray(),
    freshCards(db, deckId, { day, asked, limit: allowance.newCards, policy }),
  ])
  const due = filedDue.filter(inReview).filter(({ buriedOn }) => buriedOn !== day)
  return gatherQueue<CardRow>({ learning, due, fresh, asked }, day, allowance, policy)
}
