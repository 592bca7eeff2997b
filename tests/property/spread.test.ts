import fc from 'fast-check'
import { expect, it } from 'vitest'
import { cardId, factId } from '../../core/fact.ts'
import { dueDate } from '../../core/schedule/day.ts'
import { retrievability } from '../../core/schedule/memory.ts'
import { defaultPolicy, type ReviewSchedule } from '../../core/schedule/schedule.ts'
import { spreadBacklog } from '../../core/schedule/spread.ts'

const TODAY = 20_605

const backlogs = fc
  .array(
    fc.record({
      stability: fc.double({ min: 0.1, max: 400, noNaN: true }),
      late: fc.integer({ min: 0, max: 300 }),
    }),
    { maxLength: 60 },
  )
  .map((cards) =>
    cards.map(({ stability, late }, index) => {
      const fact = factId(`fact-${index}`)
      const schedule: ReviewSchedule = {
        ...{ state: 'review', stability, difficulty: 5, reps: 3, lapses: 0 },
        ...{
          introducedDay: TODAY - 900,
          reviewedDay: TODAY - late - 10,
          due: dueDate(TODAY - late),
        },
      }
      return { id: cardId(fact, 'produce'), factId: fact, schedule }
    }),
  )
const spans = fc.record({
  today: fc.constant(TODAY),
  awayFrom: fc.constant(TODAY),
  firstDay: fc.integer({ min: TODAY, max: TODAY + 40 }),
  days: fc.integer({ min: 1, max: 20 }),
})
const loads = fc.array(fc.nat({ max: 50 }), { minLength: 20, maxLength: 20 })
const weeks = fc.array(fc.constantFrom(0, 0.5, 1), { minLength: 7, maxLength: 7 })

function spreadOf(...[backlog, span, due, easyDays]: [Backlog, Span, readonly number[], number[]]) {
  const load = (day: number) => due[day - span.firstDay] ?? 0
  return spreadBacklog(backlog, span, { load, easyDays, policyOf: () => defaultPolicy })
}
type Backlog = typeof backlogs extends fc.Arbitrary<infer Value> ? Value : never
type Span = typeof spans extends fc.Arbitrary<infer Value> ? Value : never

it('moves every card of the backlog once, to one of the days, and counts them', () => {
  fc.assert(
    fc.property(backlogs, spans, loads, weeks, (backlog, span, due, easyDays) => {
      const { moves, perDay } = spreadOf(backlog, span, due, easyDays)
      expect(new Set(moves.map(({ card }) => card.id)).size).toBe(backlog.length)
      expect(moves).toHaveLength(backlog.length)
      expect(perDay).toHaveLength(span.days)
      for (const { day, added } of perDay) {
        expect(moves.filter(({ to }) => to === day)).toHaveLength(added)
      }
    }),
  )
})

it('asks no card after one that is less at risk', () => {
  fc.assert(
    fc.property(backlogs, spans, loads, weeks, (backlog, span, due, easyDays) => {
      const { moves, forgotten } = spreadOf(backlog, span, due, easyDays)
      const risks = moves.map(({ card: { schedule }, to }) => ({
        known: retrievability(schedule, span.firstDay - schedule.reviewedDay, defaultPolicy),
        to,
      }))
      for (const [index, { known, to }] of risks.entries()) {
        const next = risks[index + 1]
        if (next === undefined) break
        expect(next.known).toBeGreaterThanOrEqual(known)
        expect(next.to).toBeGreaterThanOrEqual(to)
      }
      expect(forgotten.spread).toBeGreaterThanOrEqual(0)
    }),
  )
})

it('fills ordinary days to within a card of each other, as far as what is due there lets it', () => {
  fc.assert(
    fc.property(backlogs, spans, loads, (backlog, span, due) => {
      const { perDay } = spreadOf(backlog, span, due, [1, 1, 1, 1, 1, 1, 1])
      const filled = perDay.filter(({ added }) => added > 0)
      const level = Math.max(0, ...filled.map((day) => day.due + day.added))
      for (const day of perDay) expect(day.due + day.added).toBeGreaterThanOrEqual(level - 1)
    }),
  )
})

it('costs nothing to spread what is asked on the first day, and nothing to be away for no day', () => {
  fc.assert(
    fc.property(backlogs, spans, (backlog, span) => {
      const usual = [1, 1, 1, 1, 1, 1, 1]
      expect(spreadOf(backlog, { ...span, days: 1 }, [], usual).forgotten.spread).toBe(0)
      expect(spreadOf(backlog, { ...span, firstDay: TODAY }, [], usual).forgotten.away).toBe(0)
    }),
  )
})

it('says in three parts how many are likely to be forgotten', () => {
  fc.assert(
    fc.property(backlogs, spans, loads, weeks, (backlog, span, due, easyDays) => {
      const { moves, forgotten } = spreadOf(backlog, span, due, easyDays)
      const { onTime, away, spread } = forgotten
      const likely = moves.map(
        ({ card: { schedule }, to }) =>
          1 - retrievability(schedule, to - schedule.reviewedDay, defaultPolicy),
      )
      expect(onTime + away + spread).toBeCloseTo(likely.reduce((sum, one) => sum + one, 0))
      expect(away).toBeGreaterThanOrEqual(0)
    }),
  )
})

it('gives a free day nothing while there are others', () => {
  fc.assert(
    fc.property(backlogs, loads, (backlog, due) => {
      const weekend = [1, 1, 1, 1, 1, 0, 0]
      const { perDay } = spreadOf(
        backlog,
        { today: TODAY, awayFrom: TODAY, firstDay: TODAY, days: 7 },
        due,
        weekend,
      )
      const weekday = (day: number) => (day + 3) % 7
      for (const { day, added } of perDay) if (weekday(day) >= 5) expect(added).toBe(0)
    }),
  )
})
