import { expect, it } from 'vitest'
import { cardId, factId, type CardId } from '../../../core/fact.ts'
import { collectHistories } from '../../../core/optimize/histories.ts'
import type { LogEvent } from '../../../core/schedule/log.ts'
import type { Rating } from '../../../core/schedule/schedule.ts'

const CARD = cardId(factId('one'), 'recognise')
const OTHER = cardId(factId('two'), 'recognise')

it('takes the first answer of each study day', () => {
  const events = log(answer(0, 'again'), answer(0, 'good'), answer(3, 'hard'), answer(3, 'easy'))
  expect(historiesOf(events, { [CARD]: 4 })).toEqual({
    histories: [
      [
        { day: 0, rating: 'again' },
        { day: 3, rating: 'hard' },
      ],
    ],
    leftOut: 0,
  })
})

it('leaves out answers that were taken back, but not those done again', () => {
  const events = log(
    answer(0, 'good'),
    answer(2, 'again'),
    undo('2', 2),
    answer(2, 'hard'),
    undo('4', 2),
    undo('5', 2),
  )
  expect(historiesOf(events, { [CARD]: 2 }).histories).toEqual([
    [
      { day: 0, rating: 'good' },
      { day: 2, rating: 'hard' },
    ],
  ])
})

it('starts over with a card that was reset', () => {
  const events = log(answer(0, 'good'), { ...recorded(4), type: 'reset' }, answer(5, 'easy'))
  expect(historiesOf(events, { [CARD]: 1 }).histories).toEqual([[{ day: 5, rating: 'easy' }]])
})

it('counts a day only once when the clock was set back', () => {
  const events = log(answer(5, 'good'), answer(4, 'again'), answer(7, 'good'))
  expect(historiesOf(events, { [CARD]: 3 }).histories).toEqual([
    [
      { day: 5, rating: 'good' },
      { day: 7, rating: 'good' },
    ],
  ])
})

it('leaves out and counts cards whose first answers are not in the log, and cards of no interest', () => {
  const events = log(answer(5, 'good'), { ...answer(5, 'good'), cardId: OTHER })
  expect(historiesOf(events, { [CARD]: 3 })).toEqual({ histories: [], leftOut: 1 })
})

function historiesOf(events: readonly LogEvent[], reps: Record<CardId, number>) {
  const collector = collectHistories()
  for (const event of events.toReversed()) collector.add(event)
  return collector.finish((card) => reps[card])
}

/** Ids are their places, from 1. */
function log(...events: LogEvent[]): LogEvent[] {
  return events.map((event, index) => ({ ...event, id: String(index + 1) }))
}

function answer(day: number, rating: Rating): LogEvent {
  return { ...recorded(day), type: 'review', rating, durationMs: 1000 }
}

function undo(undoes: string, day: number): LogEvent {
  return { ...recorded(day), type: 'undo', undoes }
}

function recorded(day: number) {
  return { id: '', deviceId: 'here', cardId: CARD, at: day, day }
}
