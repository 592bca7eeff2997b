/** Live the next year with the learner's own cards and habits. */
import { groupBy } from '../../core/group-by.ts'
import { decksByTitle } from '../store/decks-by-title.ts'
import { policyFor } from '../../core/schedule/policy.ts'
import { sampleCards } from '../../core/simulate/sample-cards.ts'
import { simulate, type Span, type Study } from '../../core/simulate/simulate.ts'
import { retentionCost, RETENTIONS } from '../../core/simulate/suggest-retention.ts'
import type { NotedrillDatabase } from '../store/database.ts'
import { habitsByDeck } from '../store/habits-by-deck.ts'
import { cardsIn, cardsToSimulate } from '../store/learnt-cards.ts'
import { countOutOfStudy, type OutOfStudy } from '../store/out-of-study.ts'
import type { Answers, Job } from './jobs.ts'

const DAYS = 365
const SEED = 1
/** More would take longer and show the same curves. */
const MOST_CARDS = 4000
/** Each retention is lived with fewer, as there are many; and with few cards more than once. */
const MOST_CARDS_FOR_COSTS = 2000

type Asked<Type> = Extract<Job, { type: Type }>

export async function simulateJob(
  db: NotedrillDatabase,
  job: Asked<'simulate'>,
): Promise<Answers['simulate']> {
  const { study, span, outOfStudy } = await prepare(db, job)
  return { days: simulate(sampleCards(study, MOST_CARDS), span), ...countCards(study), outOfStudy }
}

export async function costsJob(
  db: NotedrillDatabase,
  job: Asked<'costs'>,
  onProgress: (done: number) => void,
): Promise<Answers['costs']> {
  const { study, span } = await prepare(db, job)
  const some = sampleCards(study, MOST_CARDS_FOR_COSTS)
  const { fresh, learnt } = countCards(some)
  const lives = Math.ceil(MOST_CARDS_FOR_COSTS / Math.max(100, fresh + learnt))
  return RETENTIONS.flatMap((retention, index) => {
    onProgress(index / RETENTIONS.length)
    return retentionCost(retention, some, span, lives) ?? []
  })
}

/** Every deck with its own cards, habits and policy, but for what was chosen for all. */
async function prepare(
  db: NotedrillDatabase,
  { deckId, settings, chosen, moment }: Asked<'simulate' | 'costs'>,
): Promise<{ study: Study; span: Span; outOfStudy: OutOfStudy }> {
  const all = await cardsIn(db, deckId)
  const rows = groupBy(all, (card) => card.deckId)
  const habitsOfDeck = await habitsByDeck(db)
  // As on Today, where a sitting with all of them asks them in this order.
  const decks = await decksByTitle(db)
  const { newInAll: newPerDay, reviewsInAll: reviewsPerDay } = settings
  return {
    study: {
      decks: decks.flatMap(({ id }) => {
        const cards = rows.get(id)
        if (!cards) return []
        const policy = { ...policyFor(settings, id), ...chosen }
        return [{ ...cardsToSimulate(cards, moment.day), policy, habits: habitsOfDeck(id) }]
      }),
      limits: { newPerDay, reviewsPerDay, ...chosen },
      each: 1,
    },
    span: { today: moment.day, days: DAYS, seed: SEED },
    outOfStudy: countOutOfStudy(all),
  }
}

function countCards({ decks }: Study): { fresh: number; learnt: number } {
  return {
    fresh: decks.reduce((sum, { fresh }) => sum + fresh.length, 0),
    learnt: decks.reduce((sum, { learnt }) => sum + learnt.length, 0),
  }
}
