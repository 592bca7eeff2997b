/** Random histories through ts-fsrs itself and through core/schedule with all policy off. */
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { createEmptyCard, fsrs, Rating as Grade, type Grade as AnyGrade } from 'ts-fsrs'
import { cardId, factId } from '../../core/fact.ts'
import { DAY_MS, dueDate } from '../../core/schedule/day.ts'
import { nextSchedule } from '../../core/schedule/next.ts'
import {
  defaultPolicy,
  type MemoryPolicy,
  type Rating,
  type Schedule,
} from '../../core/schedule/schedule.ts'
import { ratings } from './histories.ts'

const GRADES: Record<Rating, AnyGrade> = {
  again: Grade.Again,
  hard: Grade.Hard,
  good: Grade.Good,
  easy: Grade.Easy,
}
const CARD = cardId(factId('aaaaaaaaaaaa'), 'recognise')
const FIRST_DAY = 20_000

it('agrees with ts-fsrs about stability, difficulty and the day on which a card is due', () => {
  const answers = fc.array(fc.record({ rating: ratings, days: fc.integer({ min: 1, max: 400 }) }), {
    minLength: 1,
    maxLength: 15,
  })
  const retentions = fc.constantFrom(0.7, 0.8, 0.85, 0.9, 0.93, 0.97)
  fc.assert(
    fc.property(answers, retentions, (history, desiredRetention) => {
      const reference = fsrs({
        request_retention: desiredRetention,
        enable_fuzz: false,
        enable_short_term: false,
      })
      const policy: MemoryPolicy = {
        ...defaultPolicy,
        desiredRetention,
        learningSteps: [],
        relearningSteps: [],
        fuzz: false,
      }
      let card = createEmptyCard(new Date(FIRST_DAY * DAY_MS))
      let schedule: Schedule = { state: 'new', due: 0 }
      let day = FIRST_DAY
      for (const { rating, days } of history) {
        card = reference.next(card, new Date(day * DAY_MS), GRADES[rating]).card
        schedule = nextSchedule(schedule, rating, { at: day * DAY_MS, day }, CARD, policy)
        // To keep Easy behind Good, ts-fsrs goes a day or two beyond its own maximum.
        const interval = Math.min(card.scheduled_days, policy.maximumInterval)
        const { stability, difficulty } = card
        expect(schedule).toMatchObject({ state: 'review', stability, difficulty })
        expect(schedule.due).toBe(dueDate(day + interval))
        day += days
      }
    }),
    { numRuns: 10_000 },
  )
})
