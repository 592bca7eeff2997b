import { expect, it } from 'vitest'
import { cardId, factId } from '../../../core/fact.ts'
import { replay, standingReviews, type LogEvent } from '../../../core/schedule/log.ts'
import { defaultPolicy, type Rating } from '../../../core/schedule/schedule.ts'

const CARD = cardId(factId('aaaaaaaaaaaa'), 'produce')

it('counts the reviews that no undo took back', () => {
  const events = [review('1', 'good'), review('2', 'again'), undo('3', '2'), review('4', 'easy')]
  expect(standingReviews(events).map(({ id }) => id)).toEqual(['1', '4'])
})

it('counts every review before an undo of an older one', () => {
  const events = [review('1', 'good'), review('2', 'hard'), undo('3', '1')]
  expect(standingReviews(events).map(({ id }) => id)).toEqual(['2'])
})

it('gives a card without answers its place among the new ones', () => {
  expect(replay([], 12, () => defaultPolicy).schedule).toEqual({ state: 'new', due: 12 })
  expect(replay([review('1', 'easy'), undo('2', '1')], 12, () => defaultPolicy).schedule).toEqual({
    state: 'new',
    due: 12,
  })
})

it('leads to the schedule that the answers led to', () => {
  const events = [review('1', 'good'), review('2', 'good', 10), review('3', 'again', 3 * 1440)]
  expect(replay(events, 0, () => defaultPolicy).schedule).toMatchObject({
    state: 'relearning',
    reps: 3,
    lapses: 1,
  })
})

function review(id: string, rating: Rating, minutes = 0): LogEvent {
  return { type: 'review', rating, durationMs: 1000, ...recorded(id, minutes) }
}

function undo(id: string, undoes: string): LogEvent {
  return { type: 'undo', undoes, ...recorded(id, 0) }
}

function recorded(id: string, minutes: number) {
  const at = Date.UTC(2026, 5, 1, 12) + minutes * 60_000
  return { id, deviceId: 'd', cardId: CARD, at, day: Math.floor(at / 86_400_000) }
}
