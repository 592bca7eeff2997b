/** A simulated learner's database: cards as the log has them, answers as their memory had it. */
import { v7 } from 'uuid'
import { cardId, factId } from '../../core/fact.ts'
import { dueDate, type StudyDay } from '../../core/schedule/day.ts'
import { replay, type LogEvent } from '../../core/schedule/log.ts'
import { firstPolicy } from '../../core/schedule/schedule.ts'
import { LEARNER_WEIGHTS, simulateLearner } from './simulated-learner.ts'
import type { StudyData } from './study-data.ts'

const NOON_MS = 12 * 3_600_000
const DECK = 'learner'

/**
 * @param answers about so many, the last of them given on the day before `today`
 * @param newCards so many more that were never asked
 */
export function makeLearnerData(today: StudyDay, answers: number, newCards = 0): StudyData {
  const data: StudyData = {
    decks: [{ id: DECK, title: 'Simulated', addedAt: 0 }],
    facts: [],
    cards: [],
    reviews: [],
    tallies: [],
  }
  const histories = simulateLearner(LEARNER_WEIGHTS, answers, 1, today - 1)
  const unasked = Array.from({ length: newCards }, () => [])
  for (const [position, history] of [...histories, ...unasked].entries()) {
    const fact = factId(`fact${String(position).padStart(6, '0')}`)
    const id = cardId(fact, 'recognise')
    const events = history.map(({ day, rating }, nth): LogEvent => {
      const at = dueDate(day) + NOON_MS + nth
      const deviceId = '00000000-0000-4000-8000-000000000000'
      const recorded = { id: v7({ msecs: at }), deviceId, cardId: id, at, day }
      return { ...recorded, type: 'review', rating, durationMs: 8000 }
    })
    const { schedule } = replay(events, position, () => firstPolicy)
    data.facts.push({
      ...{ id: fact, deckId: DECK, position, removed: 0, kind: 'question' },
      ...{ front: `Question ${position}?`, back: 'Answer.', path: ['Chapter'], tags: [] },
    })
    data.cards.push({
      ...{ id, factId: fact, deckId: DECK, side: 'recognise', chapter: 'Chapter' },
      ...{ queue: schedule.state, schedule },
    })
    data.reviews.push(...events)
  }
  data.reviews.sort((a, b) => (a.id < b.id ? -1 : 1))
  return data
}
