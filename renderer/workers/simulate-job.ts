/** Live the next year with the learner's own cards and habits. */
import { habitsOf } from '../../core/simulate/habits.ts'
import { sampleCards } from '../../core/simulate/sample-cards.ts'
import { simulate, type Span } from '../../core/simulate/simulate.ts'
import { retentionCost, RETENTIONS } from '../../core/simulate/suggest-retention.ts'
import type { NotedrillDatabase } from '../store/database.ts'
import { cardsIn, cardsToSimulate } from '../store/learnt-cards.ts'
import { readNewest } from '../store/newest-events.ts'
import { countOutOfStudy } from '../store/out-of-study.ts'
import type { Answers, Job } from './jobs.ts'

const DAYS = 365
const SEED = 1
/** More would take longer and show the same curves. */
const MOST_CARDS = 4000
/** Each retention is lived with fewer, as there are many. */
const MOST_CARDS_FOR_COSTS = 1000
/** Habits change: the newest answers tell of them. */
const ANSWERS_FOR_HABITS = 20_000

type Asked<Type> = Extract<Job, { type: Type }>

export async function simulateJob(
  db: NotedrillDatabase,
  job: Asked<'simulate'>,
): Promise<Answers['simulate']> {
  const { cards, habits, span, outOfStudy } = await prepare(db, job)
  const days = simulate(sampleCards(cards, MOST_CARDS), job.plan, habits, span)
  return { days, fresh: cards.fresh.length, learnt: cards.learnt.length, outOfStudy }
}

export async function costsJob(
  db: NotedrillDatabase,
  job: Asked<'costs'>,
  onProgress: (done: number) => void,
): Promise<Answers['costs']> {
  const { cards, habits, span } = await prepare(db, job)
  const some = sampleCards(cards, MOST_CARDS_FOR_COSTS)
  return RETENTIONS.flatMap((retention, index) => {
    onProgress(index / RETENTIONS.length)
    return retentionCost(retention, some, job.plan, habits, span) ?? []
  })
}

async function prepare(
  db: NotedrillDatabase,
  { deckId, moment }: Pick<Asked<'simulate'>, 'deckId' | 'moment'>,
) {
  const rows = await cardsIn(db, deckId)
  const introduced = new Map(
    rows.flatMap(({ id, schedule }) =>
      schedule.state === 'new' ? [] : [[id, schedule.introducedDay] as const],
    ),
  )
  const events = await readNewest(db, ANSWERS_FOR_HABITS)
  const habits = habitsOf(events, ({ cardId, day }) => introduced.get(cardId) === day)
  const span: Span = { today: moment.day, days: DAYS, seed: SEED }
  const outOfStudy = countOutOfStudy(rows)
  return { cards: cardsToSimulate(rows, moment.day), habits, span, outOfStudy }
}
