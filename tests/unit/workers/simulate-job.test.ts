import 'fake-indexeddb/auto'
import { expect, it } from 'vitest'
import { defaultSettings, type StudySettings } from '../../../core/schedule/policy.ts'
import { defaultPolicy, type Rating } from '../../../core/schedule/schedule.ts'
import { habitsOf } from '../../../core/simulate/habits.ts'
import type { NotedrillDatabase } from '../../../renderer/store/database.ts'
import { habitsByDeck } from '../../../renderer/store/habits-by-deck.ts'
import { recordReview, undoLast } from '../../../renderer/store/record-review.ts'
import type { YearAhead } from '../../../renderer/workers/jobs.ts'
import { simulateJob } from '../../../renderer/workers/simulate-job.ts'
import { cardAt, DEVICE, momentAt, studyDatabase } from '../store/study-database.ts'

const FACTS = Array.from({ length: 20 }, () => 'question' as const)
const usual = habitsOf([], () => undefined)

it('lives the same year whether answers were undone or never given', async () => {
  const db = await studyDatabase({ git: FACTS })
  const before = await year(db, {})
  for (let position = 0; position < 5; position += 1) await answer(db, 'git', position, 'again')
  for (let undone = 0; undone < 5; undone += 1) await undoLast(db, ['git'], momentAt(0), DEVICE)
  expect(await year(db, {})).toEqual(before)
})

it('takes first answers in another deck for no later ones', async () => {
  const db = await studyDatabase({ docker: FACTS, git: FACTS })
  for (const position of FACTS.keys()) await answer(db, 'docker', position, 'again')
  const { seconds, firstSeconds } = (await habitsByDeck(db))('git')
  expect(seconds).toEqual(usual.seconds)
  expect(firstSeconds).toBeGreaterThan(usual.firstSeconds)
})

it('knows a deck by its own answers before those in others', async () => {
  const db = await studyDatabase({ docker: FACTS, git: FACTS })
  for (const position of FACTS.keys()) {
    await answer(db, 'docker', position, 'again', 100_000)
    await answer(db, 'git', position, 'easy', 2000)
  }
  const habits = await habitsByDeck(db)
  expect(habits('docker').firstSeconds).toBeGreaterThan(habits('new').firstSeconds)
  expect(habits('new').firstSeconds).toBeGreaterThan(habits('git').firstSeconds)
})

it('learns every deck by its own limits, within those for all, unless others are chosen', async () => {
  const db = await studyDatabase({ docker: FACTS, git: FACTS })
  const settings = {
    ...defaultSettings,
    decks: { docker: { newPerDay: 2 }, git: { newPerDay: 5 } },
  }
  const perDay = async (asked: Partial<YearAhead>) =>
    (await year(db, { settings, ...asked })).days.slice(0, 5).map(({ newCards }) => newCards)
  expect(await perDay({})).toEqual([7, 7, 7, 7, 2])
  expect(await perDay({ deckId: 'git' })).toEqual([5, 5, 5, 5, 0])
  expect(await perDay({ settings: { ...settings, newInAll: 6 } })).toEqual([6, 6, 6, 6, 6])
  expect(await perDay({ chosen: { newPerDay: 15 } })).toEqual([15, 15, 10, 0, 0])
})

it('learns every deck for its own retention, unless another is chosen', async () => {
  const db = await studyDatabase({ git: FACTS })
  const demanding = { ...defaultSettings, decks: { git: { desiredRetention: 0.97 } } }
  const reviews = async (settings: StudySettings, chosen: YearAhead['chosen'] = {}) =>
    (await year(db, { settings, chosen })).days.reduce((sum, day) => sum + day.reviews, 0)
  const usually = await reviews(defaultSettings)
  expect(await reviews(demanding)).toBeGreaterThan(usually * 1.5)
  expect(await reviews(demanding, { desiredRetention: 0.9 })).toBe(usually)
})

function year(db: NotedrillDatabase, asked: Partial<YearAhead>) {
  const ahead = { settings: defaultSettings, chosen: {}, moment: momentAt(1) }
  return simulateJob(db, { type: 'simulate', ...ahead, ...asked })
}

function answer(
  db: NotedrillDatabase,
  deck: string,
  position: number,
  rating: Rating,
  durationMs = 60_000,
) {
  const given = { cardId: cardAt(deck, position), rating, durationMs }
  return recordReview(db, given, momentAt(0), DEVICE, defaultPolicy)
}
