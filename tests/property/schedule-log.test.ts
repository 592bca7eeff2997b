import fc from 'fast-check'
import { expect, it } from 'vitest'
import { cardId, factId } from '../../core/fact.ts'
import { replay, type LogEvent } from '../../core/schedule/log.ts'
import { nextSchedule } from '../../core/schedule/next.ts'
import { defaultPolicy, type Schedule } from '../../core/schedule/schedule.ts'
import { gaps, handClock, ratings } from './histories.ts'

const CARD = cardId(factId('aaaaaaaaaaaa'), 'recognise')
const POSITION = 5

/** An answer, or the newest answer that still counts taken back. */
const actions = fc.array(
  fc.record({ gap: gaps, rating: fc.option(ratings, { nil: undefined, freq: 3 }) }),
  { maxLength: 40 },
)

it('replays any history of answers and undos to the schedule it had', () => {
  fc.assert(
    fc.property(actions, (history) => {
      const clock = handClock()
      const events: LogEvent[] = []
      const past: { id: string; schedule: Schedule }[] = []
      const current = (): Schedule => past.at(-1)?.schedule ?? { state: 'new', due: POSITION }
      for (const [index, { gap, rating }] of history.entries()) {
        const moment = clock.move(gap)
        const recorded = { id: String(index), deviceId: 'd', cardId: CARD, ...moment }
        if (rating) {
          const schedule = nextSchedule(current(), rating, moment, CARD, defaultPolicy)
          past.push({ id: recorded.id, schedule })
          events.push({ type: 'review', rating, durationMs: 0, ...recorded })
        } else {
          const last = past.pop()
          if (last) events.push({ type: 'undo', undoes: last.id, ...recorded })
        }
        expect(replay(events, POSITION, () => defaultPolicy).schedule).toEqual(current())
      }
    }),
  )
})

it('does not depend on when or in which process it is replayed', () => {
  fc.assert(
    fc.property(actions, (history) => {
      const clock = handClock()
      const events = history.map(({ gap, rating }, index): LogEvent => ({
        type: 'review',
        id: String(index),
        deviceId: 'd',
        cardId: CARD,
        rating: rating ?? 'good',
        durationMs: 0,
        ...clock.move(gap),
      }))
      // A policy of its own makes a memory model of its own, with no seed left over.
      expect(replay(events, 0, () => ({ ...defaultPolicy })).schedule).toEqual(
        replay(events, 0, () => defaultPolicy).schedule,
      )
    }),
  )
})
