import 'fake-indexeddb/auto'
import { expect, it } from 'vitest'
import { factId } from '../../../core/fact.ts'
import { replay } from '../../../core/schedule/log.ts'
import { defaultPolicy } from '../../../core/schedule/schedule.ts'
import { partResults, recordQuiz, type QuizResult } from '../../../renderer/store/quizzes.ts'
import { breakWrites, cardAt, DEVICE, momentAt, stored, studyDatabase } from './study-database.ts'

const COUNTING = { deviceId: DEVICE }
const PART = { program: 'git', kind: 'flag', name: '--amend', right: false, at: 1 } as const

/** A typed command that was right, a judged question that was not, a choice, and one that nobody has. */
function result(): QuizResult {
  const answer = (
    position: number,
    type: QuizResult['answers'][number]['type'],
    right: boolean,
  ) => ({
    factIds: [factId(`git-${position}`)],
    type,
    right,
  })
  return {
    deckIds: ['git'],
    ...{ seed: 1, right: 2, total: 4, score: 0.5, durationMs: 8000 },
    answers: [
      answer(0, 'type-command', true),
      answer(1, 'self-graded', false),
      answer(2, 'which-command', true),
      answer(9, 'type-command', true),
    ],
    parts: [PART],
  }
}

it('stores a quiz and leaves every schedule alone', async () => {
  const db = await studyDatabase({ git: ['command', 'question', 'command'] })
  const cards = await db.cards.toArray()
  expect(await recordQuiz(db, result(), momentAt(0))).toBe(0)
  expect(await db.cards.toArray()).toEqual(cards)
  expect(await db.reviews.count()).toBe(0)
  expect(await db.quizzes.toArray()).toMatchObject([{ ...result(), at: momentAt(0).at }])
  expect(await partResults(db)).toEqual([PART])
})

it('counts what was recalled as reviews where that is wanted, and only that', async () => {
  const db = await studyDatabase({ git: ['command', 'question', 'command'] })
  expect(await recordQuiz(db, result(), momentAt(0), COUNTING)).toBe(2)
  const events = await db.reviews.orderBy('id').toArray()
  expect(events).toMatchObject([
    { cardId: cardAt('git', 0, 'produce'), rating: 'good', durationMs: 2000 },
    { cardId: cardAt('git', 1), rating: 'again', durationMs: 2000 },
  ])
  for (const event of events) {
    expect(replay([event], 0, () => defaultPolicy).schedule).toEqual(
      (await stored(db, event.cardId)).schedule,
    )
  }
})

it('asks nothing of suspended cards', async () => {
  const db = await studyDatabase({ git: ['command', 'question', 'command'] })
  await db.cards.update(cardAt('git', 1), { queue: 'suspended' })
  expect(await recordQuiz(db, result(), momentAt(0), COUNTING)).toBe(1)
})

it('stores nothing of a quiz whose answers cannot all be counted', async () => {
  const db = await studyDatabase({ git: ['command', 'question', 'command'] })
  const repair = breakWrites(db)
  await expect(recordQuiz(db, result(), momentAt(0), COUNTING)).rejects.toThrow('disk is full')
  expect(await db.quizzes.count()).toBe(0)
  expect(await db.reviews.count()).toBe(0)
  repair()
})
