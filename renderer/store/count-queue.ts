/**
 * How many cards a study day asks for: as many as the queue would hold, counted
 * through ids alone, without reading or ordering a card that is due.
 */
import { factIdOf, SIDES, type CardId } from '../../core/fact.ts'
import type { Moment, StudyDay } from '../../core/schedule/day.ts'
import { policyFor, type StudySettings } from '../../core/schedule/policy.ts'
import { allowanceLeft, LEARN_AHEAD_MS, learningUntil } from '../../core/schedule/queue.ts'
import type { Policy } from '../../core/schedule/schedule.ts'
import { allowanceInAll, askedToday, NOTHING_ASKED, type AskedToday } from './asked-today.ts'
import type { DeckId, NotedrillDatabase } from './database.ts'
import { dueBetween, learningCards } from './filed-cards.ts'
import { freshCards } from './fresh-cards.ts'

/** Cards in the queue of one deck. */
export interface DeckCounts {
  /** In learning or relearning, which repeat within minutes. */
  learning: number
  /** Due reviews, within the day's limit. */
  review: number
  /** Asked for the first time, within the day's limit. */
  fresh: number
}

/** Cards in the queue of a sitting. */
export interface QueueCounts {
  /** In the order of the ids that were asked for. */
  decks: DeckCounts[]
  /** In all, within the limits for all decks together. */
  total: number
  /** Epoch ms at which the first card in learning is due. */
  soonest?: number
  /** Whether one of them can be asked at once: steps may take hours. */
  isReady: boolean
}

/** Count what these decks ask for; as {@link loadQueue} gathers it. */
export function countQueue(
  db: NotedrillDatabase,
  deckIds: readonly DeckId[],
  moment: Moment,
  settings: StudySettings,
): Promise<QueueCounts> {
  return db.transaction('r', db.cards, db.decks, db.reviews, async () => {
    const { day } = moment
    const until = learningUntil(moment, settings.dayStartsAt)
    const [asked, buried] = await Promise.all([askedToday(db, day), buriedToday(db, day)])
    const counted = await Promise.all(
      deckIds.map((id) =>
        countDeck(db, id, day, {
          ...{ today: asked.get(id) ?? NOTHING_ASKED, until, buried },
          policy: policyFor(settings, id),
        }),
      ),
    )
    const decks = counted.map(({ counts }) => counts)
    const allowance = allowanceInAll(asked.values(), settings)
    const sum = (sort: keyof DeckCounts) => decks.reduce((total, deck) => total + deck[sort], 0)
    const soonest = Math.min(...counted.map((deck) => deck.soonest))
    const waiting =
      Math.min(sum('review'), allowance.reviews) + Math.min(sum('fresh'), allowance.newCards)
    return {
      decks,
      total: sum('learning') + waiting,
      isReady: waiting > 0 || soonest <= moment.at + LEARN_AHEAD_MS,
      ...(soonest === Infinity ? {} : { soonest }),
    }
  })
}

interface DeckOnDay {
  today: AskedToday
  /** Epoch ms up to which cards in learning belong to the day. */
  until: number
  buried: ReadonlySet<CardId>
  policy: Policy
}

async function countDeck(
  db: NotedrillDatabase,
  deckId: DeckId,
  day: StudyDay,
  { today, until, buried, policy }: DeckOnDay,
): Promise<{ counts: DeckCounts; soonest: number }> {
  const allowance = allowanceLeft(policy, today)
  const { facts: asked } = today
  const learning = await learningCards(db, deckId, day, until)
  const taken = new Set([...asked, ...learning.map(({ factId }) => factId)])
  // Among so many there are enough, whichever of them are buried or held back.
  const enough = SIDES.length * (allowance.reviews + taken.size) + buried.size
  const [due, fresh] = await Promise.all([
    dueBetween(db, deckId, -Infinity, day).limit(enough).primaryKeys(),
    // As many whatever their order, and at random all of them would be read.
    freshCards(db, deckId, {
      ...{ day, asked, limit: allowance.newCards },
      policy: { ...policy, newOrder: 'notes' },
    }),
  ])
  const asking = due.filter((id) => !buried.has(id))
  const reviews = policy.siblingsApart
    ? new Set(asking.map(factIdOf).filter((fact) => !taken.has(fact))).size
    : asking.length
  return {
    counts: {
      learning: learning.length,
      review: Math.min(reviews, allowance.reviews),
      fresh: fresh.length,
    },
    soonest: Math.min(...learning.map(({ schedule }) => schedule.due)),
  }
}

/** Cards that are not asked again on this day. Its events say which these may be. */
async function buriedToday(db: NotedrillDatabase, day: StudyDay): Promise<Set<CardId>> {
  const events = await db.reviews.where('day').equals(day).toArray()
  const ids = events.filter(({ type }) => type === 'bury').map(({ cardId }) => cardId)
  const cards = await db.cards.bulkGet(ids)
  return new Set(cards.flatMap((card) => (card?.buriedOn === day ? [card.id] : [])))
}
