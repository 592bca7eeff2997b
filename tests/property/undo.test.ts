/** Undo and redo lead through a learner's history step by step, over the day's boundary as well. */
import 'fake-indexeddb/auto'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { factIdOf, type CardId } from '../../core/fact.ts'
import type { Moment, StudyDay } from '../../core/schedule/day.ts'
import { defaultPolicy } from '../../core/schedule/schedule.ts'
import type { NotedrillDatabase } from '../../renderer/store/database.ts'
import { acceptAnswer, editFact } from '../../renderer/store/fact-edits.ts'
import {
  recordAction,
  recordActions,
  recordReview,
  redoLast,
  undoLast,
} from '../../renderer/store/record-review.ts'
import { repair } from '../../renderer/store/repair.ts'
import { DEVICE, studyDatabase } from '../unit/store/study-database.ts'
import { handClock, ratings } from './histories.ts'

const ANSWERS = ['git stash push', 'git stash save']
const card = fc.nat({ max: 4 })
const acts = fc.oneof(
  fc.record({ card, rating: ratings }),
  fc.record({ card, back: fc.constantFrom('back', 'mine', 'other words') }),
  fc.record({ card, accept: fc.constantFrom(...ANSWERS) }),
  fc.record({ card, refuse: fc.constantFrom(...ANSWERS) }),
  fc.record({ card, flag: fc.boolean() }),
  fc.record({ cards: fc.uniqueArray(card, { minLength: 1, maxLength: 3 }) }),
)
type Act = typeof acts extends fc.Arbitrary<infer One> ? One : never
/** Up to most of a day lies between two steps, often none. */
const steps = fc.array(
  fc.record({
    gap: fc.oneof(fc.constant(1), fc.integer({ min: 0, max: 1200 })),
    do: fc.oneof(
      { weight: 3, arbitrary: acts },
      { weight: 4, arbitrary: fc.constantFrom('undo', 'redo') },
    ),
  }),
  { maxLength: 30 },
)

it('gives back what was there before each step, and after it', async () => {
  await fc.assert(
    fc.asyncProperty(steps, async (history) => {
      const db = await studyDatabase({ git: ['command', 'question', 'command'] })
      const cards = await db.cards.toCollection().primaryKeys()
      const clock = handClock()
      const done: { before: unknown; after: unknown; day: StudyDay }[] = []
      const undone: { step: (typeof done)[number]; day: StudyDay }[] = []
      for (const { gap, do: step } of history) {
        const moment = clock.move(gap)
        const before = await everything(db)
        const isRecent = ({ day }: { day: StudyDay }) => day >= moment.day - 1
        if (step === 'undo') {
          const last = done.at(-1)
          await undoLast(db, ['git'], moment, DEVICE)
          expect(await everything(db)).toEqual(last && isRecent(last) ? last.before : before)
          if (last && isRecent(last)) undone.push({ step: last, day: moment.day })
          if (last && isRecent(last)) done.pop()
        } else if (step === 'redo') {
          const last = undone.at(-1)
          await redoLast(db, ['git'], moment, DEVICE)
          expect(await everything(db)).toEqual(last && isRecent(last) ? last.step.after : before)
          if (last && isRecent(last)) done.push(last.step)
          if (last && isRecent(last)) undone.pop()
        } else {
          const events = await db.reviews.count()
          await act(db, step, cards, moment)
          if ((await db.reviews.count()) === events) continue
          done.push({ before, after: await everything(db), day: moment.day })
          undone.length = 0
        }
      }
      expect(await repair(db)).toMatchObject({ differences: [], tallies: [] })
      await db.delete()
    }),
    { numRuns: 150 },
  )
})

it('leaves schedules, tallies and replay alone, whatever is edited between answers', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(acts, { maxLength: 15 }), async (history) => {
      const [edited, plain] = [await studied(history), await studied(history.filter(isNoEdit))]
      expect(edited).toEqual(plain)
    }),
    { numRuns: 60 },
  )
})

const isNoEdit = (step: Act) => !('back' in step || 'accept' in step || 'refuse' in step)

/** What is derived from a history of one moment. */
async function studied(history: readonly Act[]) {
  const db = await studyDatabase({ git: ['command', 'question', 'command'] })
  const cards = await db.cards.toCollection().primaryKeys()
  const moment = handClock().moment()
  for (const step of history) await act(db, step, cards, moment)
  expect(await repair(db)).toMatchObject({ differences: [], tallies: [] })
  const derived = { cards: await db.cards.toArray(), tallies: await db.tallies.toArray() }
  await db.delete()
  return derived
}

async function act(db: NotedrillDatabase, step: Act, cards: readonly CardId[], moment: Moment) {
  if ('cards' in step) {
    const some = step.cards.flatMap((at) => cards[at] ?? [])
    await recordActions(db, some, { type: 'suspend', on: true }, moment, DEVICE)
    return
  }
  const cardId = cards[step.card]
  if (cardId === undefined) throw new Error('The deck has too few cards.')
  if ('rating' in step) {
    const answer = { cardId, rating: step.rating, durationMs: 1000 }
    await recordReview(db, answer, moment, DEVICE, defaultPolicy)
  } else if ('flag' in step) {
    await recordAction(db, cardId, { type: 'flag', on: step.flag }, moment, DEVICE)
  } else if ('accept' in step) {
    await acceptAnswer(db, cardId, step.accept, moment, DEVICE)
  } else {
    const { front = '', back = '' } = (await db.facts.get(factIdOf(cardId))) ?? {}
    const edit =
      'back' in step
        ? { words: { front, back: step.back }, refused: [] }
        : { words: { front, back }, refused: [step.refuse] }
    await editFact(db, cardId, edit, moment, DEVICE)
  }
}

/** All that is stored but the log. */
async function everything(db: NotedrillDatabase) {
  return {
    facts: await db.facts.toArray(),
    cards: await db.cards.toArray(),
    tallies: await db.tallies.toArray(),
  }
}
