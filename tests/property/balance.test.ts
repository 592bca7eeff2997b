import 'fake-indexeddb/auto'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { leastLoadedInterval, type DueLoad } from '../../core/schedule/balance.ts'
import { dueDate } from '../../core/schedule/day.ts'
import type { CardAction } from '../../core/schedule/log.ts'
import { previewSchedules } from '../../core/schedule/next.ts'
import { policyFor, type StudySettings } from '../../core/schedule/policy.ts'
import { RATINGS, type Rating } from '../../core/schedule/schedule.ts'
import { createReviewSession } from '../../renderer/pages/review/review-session.ts'
import type { ReviewSession } from '../../renderer/pages/review/review-state.ts'
import { changesInTurn } from '../../renderer/store/changes-in-turn.ts'
import type { NotedrillDatabase } from '../../renderer/store/database.ts'
import { recordAction, recordReview } from '../../renderer/store/record-review.ts'
import { repair } from '../../renderer/store/repair.ts'
import { saveStudySettings } from '../../renderer/store/study-settings.ts'
import { DEVICE, momentAt, settingsOf, studyDatabase } from '../unit/store/study-database.ts'

/** What a learner does next. */
type Step = Rating | 'undo' | 'redo' | CardAction['type']
const steps = fc.array(
  fc.constantFrom<Step>(
    ...RATINGS,
    ...(['good', 'good', 'undo', 'redo', 'suspend', 'bury', 'flag', 'reset', 'due'] as const),
  ),
  { minLength: 1, maxLength: 15 },
)
const settings = fc.record({
  retention: fc.constantFrom(0.7, 0.9),
  easyDays: fc.constantFrom([1, 1, 1, 1, 1, 1, 1], [1, 1, 1, 1, 1, 0.5, 0]),
})
/** The days after the first on which the sitting takes place. */
const LATER = 20

it('goes by how many cards of all decks are due on each day, whatever was done before', async () => {
  await fc.assert(
    fc.asyncProperty(steps, settings, async (taken, { retention, easyDays }) => {
      const study = {
        ...settingsOf({ desiredRetention: retention, learningSteps: [], newPerDay: 3 }),
        easyDays,
      }
      const db = await learntDecks(study)
      let seen = 0
      let minutes = 0
      const now = () => momentAt(LATER, minutes)
      const session = createReviewSession({
        ...{ db, deckIds: ['git', 'tar'], deviceId: DEVICE, now },
        changes: changesInTurn(),
      })
      await session.start()
      for (const step of taken) {
        minutes += 1
        const { phase } = session.state()
        session.reveal('')
        const state = session.state()
        if (phase === 'asking' && state.phase === 'answered') {
          const moment = now()
          const { outcomes, card } = state
          seen += 1
          const schedules = Object.values(outcomes).map(({ schedule }) => schedule)
          const load = await countedFrom(db)
          const expected = previewSchedules(
            ...([card.schedule, moment, card.id, policyFor(study, card.deckId)] as const),
            (range, asked) => leastLoadedInterval(range, asked, moment.day, load, easyDays),
          )
          expect(schedules).toEqual(RATINGS.map((rating) => expected[rating]))
        }
        await take(session, step)
      }
      expect(seen).toBeGreaterThan(0)
      expect((await repair(db)).differences).toEqual([])
      await db.delete()
    }),
    { numRuns: 20 },
  )
})

/** Cards of a deck that is studied and of another that is not, with days on which many are due. */
async function learntDecks(study: StudySettings): Promise<NotedrillDatabase> {
  const db = await studyDatabase({
    git: Array.from({ length: 8 }, () => 'question' as const),
    tar: Array.from({ length: 4 }, () => 'question' as const),
    awk: Array.from({ length: 60 }, () => 'question' as const),
  })
  await saveStudySettings(db, study)
  for (const { id, deckId } of await db.cards.toArray()) {
    if (deckId === 'tar') continue
    const rating = deckId === 'awk' ? 'easy' : 'good'
    await recordReview(db, { cardId: id, rating, durationMs: 0 }, momentAt(0), DEVICE, study.all)
  }
  // Far and near: each on the days that the cards of the sitting could go to.
  const cards = await db.cards.where('factId').startsWith('awk').toArray()
  for (const [index, { id }] of cards.entries()) {
    const on = momentAt(LATER).day + 1 + index * (index % 3 === 0 ? 5 : 1)
    await recordAction(db, id, { type: 'due', on }, momentAt(1), DEVICE)
  }
  return db
}

async function countedFrom(db: NotedrillDatabase): Promise<DueLoad> {
  const counted = new Map<number, number>()
  for (const { queue, schedule } of await db.cards.toArray()) {
    if (queue === 'review') counted.set(schedule.due, (counted.get(schedule.due) ?? 0) + 1)
  }
  return (day) => counted.get(dueDate(day)) ?? 0
}

async function take(session: ReviewSession, step: Step): Promise<void> {
  switch (step) {
    case 'again':
    case 'hard':
    case 'good':
    case 'easy':
      return session.rate(step)
    case 'undo':
      return session.undo()
    case 'redo':
      return session.redo()
    case 'suspend':
    case 'flag':
      return session.act({ type: step, on: true })
    case 'bury':
    case 'reset':
      return session.act({ type: step })
    case 'due':
      return session.act({ type: 'due', on: momentAt(LATER).day + 30 })
  }
}
