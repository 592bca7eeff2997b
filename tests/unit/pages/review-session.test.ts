import 'fake-indexeddb/auto'
import { describe, expect, it, vi } from 'vitest'
import { factId, type FactKind } from '../../../core/fact.ts'
import type { Moment } from '../../../core/schedule/day.ts'
import { intervalLabel } from '../../../core/schedule/interval.ts'
import type { StudySettings } from '../../../core/schedule/policy.ts'
import { defaultPolicy, RATINGS, type Rating } from '../../../core/schedule/schedule.ts'
import { createReviewSession } from '../../../renderer/pages/review/review-session.ts'
import type { ReviewSession, ReviewState } from '../../../renderer/pages/review/review-state.ts'
import { changesInTurn } from '../../../renderer/store/changes-in-turn.ts'
import type { NotedrillDatabase } from '../../../renderer/store/database.ts'
import { recordActions, recordReview } from '../../../renderer/store/record-review.ts'
import { repair } from '../../../renderer/store/repair.ts'
import { saveStudySettings } from '../../../renderer/store/study-settings.ts'
import {
  breakWrites,
  cardAt,
  DEVICE,
  momentAt,
  settingsOf,
  stored,
  studyDatabase,
} from '../store/study-database.ts'

const [FIRST, SECOND, THIRD] = [cardAt('git', 0), cardAt('git', 1), cardAt('git', 2)]

it('asks the cards in the order of the notes and ends with a summary', async () => {
  const { session, pass } = await sitting(['question', 'question', 'question'])
  const asked = []
  for (let card = shownCard(session); card; card = shownCard(session)) {
    asked.push(card)
    pass(1)
    await answer(session, 'easy')
  }
  expect(asked).toEqual([FIRST, SECOND, THIRD])
  expect(session.state()).toMatchObject({
    phase: 'finished',
    saving: false,
    summary: { answers: 3, forgotten: 0, durationMs: 3 * 60_000 },
  })
})

it('does not count the time that the learner was away from the card', async () => {
  const { session, pass } = await sitting(['question', 'question'])
  pass(1)
  session.reveal('')
  session.pause()
  pass(30)
  await session.start()
  expect(shownCard(session)).toBe(FIRST)
  pass(1)
  await session.rate('easy')
  pass(1)
  await answer(session, 'easy')
  expect(session.state()).toMatchObject({ summary: { durationMs: 3 * 60_000 } })
})

it('sets a card aside and goes on, takes that back and does it again', async () => {
  const { db, session } = await sitting(['question', 'question'])
  await session.act({ type: 'flag', on: true })
  expect(session.state()).toMatchObject({ phase: 'asking', card: { id: FIRST, flagged: true } })
  await session.act({ type: 'bury' })
  expect(shownCard(session)).toBe(SECOND)
  await session.undo()
  expect(shownCard(session)).toBe(FIRST)
  await session.redo()
  expect(shownCard(session)).toBe(SECOND)
  await session.act({ type: 'suspend', on: true })
  expect(session.state().phase).toBe('finished')
  expect(await stored(db, SECOND)).toMatchObject({ queue: 'suspended' })
  await session.undo()
  expect(shownCard(session)).toBe(SECOND)
})

it('does a rating again as it was, and keeps to the card on the screen', async () => {
  const { db, session } = await sitting(['question', 'question', 'question'])
  await answer(session, 'easy')
  const rated = await stored(db, FIRST)
  await session.undo()
  expect(shownCard(session)).toBe(FIRST)
  await session.redo()
  expect(await stored(db, FIRST)).toEqual(rated)
  expect(shownCard(session)).toBe(SECOND)
  await session.redo()
  expect(shownCard(session)).toBe(SECOND)
})

it('studies as the settings say, and tells of leeches', async () => {
  const db = await studyDatabase({ git: ['question', 'question'] })
  const leech = { threshold: 1, action: 'mark' } as const
  await saveStudySettings(db, settingsOf({ newPerDay: 1, leech, relearningSteps: [33] }))
  const session = await started(db, () => momentAt(0))
  await answer(session, 'easy')
  expect(session.state().phase).toBe('finished')
  const later = await started(db, () => momentAt(300))
  later.reveal('')
  expect(later.state()).toMatchObject({ intervals: { again: '33m' } })
  expect(later.state()).not.toHaveProperty('leechLapses')
  await later.rate('again')
  const again = await started(db, () => momentAt(301))
  expect(again.state()).toMatchObject({ card: { id: FIRST }, leechLapses: 1 })
})

it('puts cards on the days with the least to do, and replays them there', async () => {
  const db = await studyDatabase({ git: questions(40) })
  const fuzzed = { ...settingsOf({ newPerDay: 40, learningSteps: [] }), loadBalancing: false }
  const busiest = async (settings: StudySettings) => {
    await saveStudySettings(db, settings)
    const session = await started(db, () => momentAt(0))
    for (let card = 0; card < 40; card += 1) await answer(session, 'easy')
    const perDay = countBy(await db.cards.toArray(), ({ schedule }) => schedule.due)
    for (let card = 0; card < 40; card += 1) await session.undo()
    return Math.max(...perDay.values())
  }
  const byFuzz = await busiest(fuzzed)
  expect(await busiest({ ...fuzzed, loadBalancing: true })).toBeLessThan(byFuzz)
  const session = await started(db, () => momentAt(0))
  for (let card = 0; card < 40; card += 1) {
    session.reveal('')
    const state = session.state()
    await session.rate('easy')
    const shown = state.phase === 'answered' ? state.intervals.easy : ''
    const { schedule } = await stored(db, cardAt('git', card))
    expect(schedule.state === 'new' ? '' : intervalLabel(schedule, momentAt(0))).toBe(shown)
  }
  expect((await repair(db)).differences).toEqual([])
})

it('is over at once when nothing waits', async () => {
  const { session } = await sitting([])
  expect(session.state()).toMatchObject({ phase: 'finished', summary: { answers: 0 } })
})

it('shows the question first, then the answer with what was typed and the intervals', async () => {
  const { session, now } = await sitting(['command'])
  expect(session.state()).toMatchObject({
    phase: 'asking',
    prompt: { question: 'back', typed: 'front 0' },
    since: now().at,
    saving: false,
  })
  session.reveal('front 1')
  expect(session.state()).toMatchObject({
    phase: 'answered',
    typed: 'front 1',
    intervals: { again: '1m', hard: '6m', good: '10m' },
  })
})

it.each(RATINGS)('does what the button for %s said', async (rating) => {
  const { db, session, now } = await sitting(['question'])
  session.reveal('')
  const state = session.state()
  await session.rate(rating)
  const { schedule } = await stored(db, FIRST)
  if (state.phase !== 'answered' || schedule.state === 'new') throw new Error('Not answered.')
  expect(intervalLabel(schedule, now())).toBe(state.intervals[rating])
})

it('takes no rating before the answer is shown', async () => {
  const { db, session } = await sitting(['question'])
  const before = session.state()
  await session.rate('good')
  expect(session.state()).toBe(before)
  expect(await db.reviews.count()).toBe(0)
})

it('measures the time from the question to the rating, never less than none', async () => {
  const { db, session, pass } = await sitting(['question', 'question'])
  pass(0.5)
  await answer(session, 'easy')
  pass(-60)
  await answer(session, 'easy')
  const durations = (await db.reviews.toArray()).map(
    (event) => 'durationMs' in event && event.durationMs,
  )
  expect(durations).toEqual([30_000, 0])
})

it('brings a card in learning back once its minutes are over', async () => {
  const { session, pass } = await sitting(['question', 'question', 'question'])
  await answer(session, 'again')
  expect(shownCard(session)).toBe(SECOND)
  pass(1)
  await answer(session, 'easy')
  expect(shownCard(session)).toBe(FIRST)
  await answer(session, 'easy')
  expect(shownCard(session)).toBe(THIRD)
})

it('counts the cards that are done with, not the answers', async () => {
  const { session } = await sitting(['question', 'question'])
  expect(progress(session)).toEqual({ done: 0, total: 2 })
  await answer(session, 'good')
  expect(progress(session)).toEqual({ done: 0, total: 2 })
  await answer(session, 'easy')
  expect(progress(session)).toEqual({ done: 1, total: 2 })
})

it('goes on where an earlier sitting of the day ended', async () => {
  const { db, now, session } = await sitting(['question', 'question', 'question'])
  await answer(session, 'easy')
  await answer(session, 'good')
  const next = await started(db, now)
  expect(shownCard(next)).toBe(THIRD)
  expect(progress(next)).toEqual({ done: 1, total: 3 })
})

it('shows the next card only once the answer is stored', async () => {
  const { db, session } = await sitting(['question', 'question'])
  const seen: { card: unknown; saving: boolean; stored: Promise<number> }[] = []
  session.subscribe(() => {
    const state = session.state()
    const saving = 'saving' in state && state.saving
    seen.push({ card: shownCard(session), saving, stored: db.reviews.count() })
  })
  await answer(session, 'easy')
  const [revealed, saving, next, ...more] = seen
  expect(more).toEqual([])
  expect(revealed).toMatchObject({ card: FIRST, saving: false })
  expect(saving).toMatchObject({ card: FIRST, saving: true })
  expect(next).toMatchObject({ card: SECOND, saving: false })
  expect(await next?.stored).toBe(1)
})

it('ignores keys while an answer is being stored', async () => {
  const { db, session } = await sitting(['question', 'question', 'question'])
  session.reveal('')
  const first = session.rate('easy')
  const second = session.rate('again')
  session.reveal('typed')
  await Promise.all([first, second])
  expect(await db.reviews.toArray()).toMatchObject([{ cardId: FIRST, rating: 'easy' }])
  expect(session.state()).toMatchObject({ phase: 'asking', card: { id: SECOND } })
})

it('takes back an answer that is still being stored', async () => {
  const { db, session } = await sitting(['question', 'question'])
  session.reveal('')
  await Promise.all([session.rate('easy'), session.undo()])
  expect(await db.reviews.count()).toBe(2)
  expect(session.state()).toMatchObject({
    phase: 'asking',
    card: { id: FIRST, queue: 'new' },
    progress: { done: 0, total: 2 },
  })
})

it('asks an undone card again, then goes on with the card that was on screen', async () => {
  const { session } = await sitting(['question', 'question', 'question'])
  await answer(session, 'easy')
  session.reveal('half typed')
  await session.undo()
  expect(session.state()).toMatchObject({
    phase: 'asking',
    card: { id: FIRST, schedule: { state: 'new' } },
    progress: { done: 0, total: 3 },
  })
  await answer(session, 'easy')
  expect(shownCard(session)).toBe(SECOND)
  await answer(session, 'easy')
  expect(shownCard(session)).toBe(THIRD)
})

it('asks an undone card once, though it waited to be learnt', async () => {
  const { session } = await sitting(['question', 'question'])
  await answer(session, 'again')
  await session.undo()
  expect(shownCard(session)).toBe(FIRST)
  await answer(session, 'easy')
  await answer(session, 'easy')
  expect(session.state().phase).toBe('finished')
})

it('undoes one answer after another, from the closing page to the beginning', async () => {
  const { db, session } = await sitting(['question', 'question'])
  await answer(session, 'easy')
  await answer(session, 'easy')
  expect(session.state().phase).toBe('finished')
  await session.undo()
  expect(shownCard(session)).toBe(SECOND)
  await session.undo()
  expect(shownCard(session)).toBe(FIRST)
  const before = session.state()
  await session.undo()
  expect(session.state()).toEqual({ ...before, notice: 'There is nothing to undo.' })
  expect(await db.reviews.count()).toBe(4)
})

it('undoes what was done with several cards elsewhere, and stays with the card on the screen', async () => {
  const { db, session } = await sitting(['question', 'question', 'question'])
  const suspend = { type: 'suspend', on: true } as const
  await recordActions(db, [SECOND, THIRD], suspend, momentAt(0, 1), DEVICE)
  await session.undo()
  expect(session.state()).toMatchObject({
    card: { id: FIRST },
    notice: 'What was done last is taken back.',
  })
  await answer(session, 'easy')
  expect(shownCard(session)).toBe(SECOND)
})

it('takes an edit back, and an accepted answer, and makes them again on the same screen', async () => {
  const { db, session } = await sitting(['command', 'question'])
  await answer(session, 'easy')
  session.reveal('typed')
  const before = session.state()
  await session.edit({ words: { front: 'front 1', back: 'mine' }, refused: [] })
  await session.accept()
  expect(session.state()).toMatchObject({ fact: { back: 'mine', accepted: ['typed'] } })
  await session.undo()
  expect(session.state()).toMatchObject({
    ...{ phase: 'answered', typed: 'typed', fact: { back: 'mine' } },
    notice: 'Your change of the card is taken back.',
  })
  await session.undo()
  expect(session.state()).toEqual({ ...before, notice: expect.any(String) as unknown })
  await session.redo()
  await session.redo()
  expect(session.state()).toMatchObject({
    ...{ phase: 'answered', fact: { back: 'mine', accepted: ['typed'] } },
    notice: 'Your change of the card is made again.',
  })
  await session.redo()
  expect(session.state()).toMatchObject({
    ...{ phase: 'answered', notice: 'There is nothing to redo.' },
  })
  await session.rate('easy')
  expect(session.state()).not.toHaveProperty('notice')
  expect((await repair(db)).differences).toEqual([])
})

it('asks a card again whose edit is taken back after a restart', async () => {
  const { db, now, session } = await sitting(['question', 'question'])
  session.reveal('')
  await session.edit({ words: { front: 'front 0', back: 'mine' }, refused: [] })
  await session.rate('again')
  const again = await started(db, now)
  expect(shownCard(again)).toBe(SECOND)
  await again.undo()
  await again.undo()
  expect(again.state()).toMatchObject({ card: { id: FIRST }, fact: { back: 'back' } })
  await again.redo()
  expect(again.state()).toMatchObject({ card: { id: FIRST }, fact: { back: 'mine' } })
})

it('keeps a card whose flag is taken back and set again', async () => {
  const { session } = await sitting(['question', 'question'])
  session.reveal('typed')
  await session.act({ type: 'flag', on: true })
  await session.undo()
  expect(session.state()).toMatchObject({ phase: 'answered', typed: 'typed', card: { id: FIRST } })
  expect(session.state()).not.toHaveProperty('card.flagged')
  await session.redo()
  expect(session.state()).toMatchObject({ card: { id: FIRST, flagged: true } })
})

it('says that there is nothing to do again, on the closing page too', async () => {
  const { session } = await sitting([])
  await session.redo()
  expect(session.state()).toMatchObject({
    ...{ phase: 'finished', saving: false, notice: 'There is nothing to redo.' },
  })
})

describe('while the disk is full', () => {
  it('keeps the card, and stores its answer when tried again', async () => {
    const { db, session, changes } = await sitting(['question', 'question'])
    const repair = breakWrites(db)
    session.reveal('typed')
    const before = session.state()
    await session.rate('good')
    expect(session.state()).toEqual(before)
    expect(changes.problem()).toBe('The disk is full.')

    repair()
    await changes.tryAgain()
    expect(session.state()).toMatchObject({ phase: 'asking', card: { id: SECOND } })
    expect(changes.problem()).toBeUndefined()
    expect(await db.reviews.count()).toBe(1)
  })

  it('stores an answer by itself after a while, once, though nobody asks again', async () => {
    const { db, session } = await sitting(['question', 'question'])
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    try {
      const repair = breakWrites(db)
      session.reveal('')
      await session.rate('good')
      repair()
      vi.advanceTimersByTime(10_000)
    } finally {
      vi.useRealTimers()
    }
    await expect.poll(() => shownCard(session)).toBe(SECOND)
    expect(await db.reviews.count()).toBe(1)
  })

  it('stores an answer as it was given, however long that was', async () => {
    const { db, session, pass, changes } = await sitting(['question', 'question'])
    session.reveal('')
    pass(1)
    const repair = breakWrites(db)
    await session.rate('good')
    pass(25 * 60)
    repair()
    await changes.tryAgain()
    const [event] = await db.reviews.toArray()
    expect(event).toMatchObject({ ...momentAt(0, 1), durationMs: 60_000 })
  })

  it('stores one answer to a card for which keys were pressed again and again, the first', async () => {
    const { db, session } = await sitting(['question', 'question'])
    const repair = breakWrites(db)
    session.reveal('')
    await session.rate('good')
    repair()
    await session.rate('easy')
    expect(shownCard(session)).toBe(SECOND)
    expect(await db.reviews.toArray()).toMatchObject([{ rating: 'good' }])
  })

  it('loses nothing of what is done one after the other: an accepted answer, words, a rating', async () => {
    const { db, session } = await sitting(['command', 'question'])
    await answer(session, 'easy')
    session.reveal('typed')
    const asked = shownCard(session)
    const repair = breakWrites(db)
    await session.accept()
    await session.edit({ words: { front: 'front', back: 'mine' }, refused: [] })
    await session.rate('good')
    expect(shownCard(session)).toBe(asked)
    repair()
    await session.act({ type: 'flag', on: true })
    const facts = await db.facts.toArray()
    expect(facts.filter(({ accepted }) => accepted)).toMatchObject([
      { back: 'mine', accepted: ['typed'] },
    ])
    expect((await db.reviews.toArray()).map(({ type }) => type)).toEqual([
      ...['review', 'edit', 'edit', 'review', 'flag'],
    ])
  })

  it('gives words and flags to the card for which they were meant, be it answered since', async () => {
    const { db, session } = await sitting(['question', 'question'])
    const repair = breakWrites(db)
    session.reveal('typed')
    await session.rate('good')
    await session.edit({ words: { front: 'mine', back: 'mine' }, refused: [] })
    await session.accept()
    await session.act({ type: 'flag', on: true })
    repair()
    await session.undo()
    expect(await db.facts.toArray()).toMatchObject([
      { front: 'mine', accepted: ['typed'] },
      { front: 'front 1' },
    ])
    expect(await stored(db, SECOND)).not.toHaveProperty('flagged')
  })

  it('makes a refused undo before what is done after it', async () => {
    const { db, session } = await sitting(['question', 'question'])
    await answer(session, 'easy')
    const repair = breakWrites(db)
    const before = session.state()
    await session.undo()
    expect(session.state()).toEqual(before)
    session.reveal('')
    repair()
    await session.rate('good')
    expect(shownCard(session)).toBe(FIRST)
    expect((await db.reviews.toArray()).map(({ type }) => type)).toEqual(['review', 'undo'])
  })

  it('goes on trying after the sitting was left', async () => {
    const { db, now, session, changes } = await sitting(['question', 'question'])
    const repair = breakWrites(db)
    session.reveal('')
    await session.rate('good')
    const next = await started(db, now, changes)
    next.reveal('')
    repair()
    await next.rate('again')
    expect(await db.reviews.toArray()).toMatchObject([{ rating: 'good' }])
    expect(shownCard(next)).toBe(SECOND)
  })
})

describe('beside another window', () => {
  it('counts no answer to a card that was answered there meanwhile, and says so', async () => {
    const { db, session, now } = await sitting(['question', 'question'])
    session.reveal('')
    const there = { cardId: FIRST, rating: 'easy', durationMs: 0 } as const
    const answered = await recordReview(db, there, now(), DEVICE, defaultPolicy)
    await session.rate('again')
    expect(await stored(db, FIRST)).toEqual(answered)
    expect(await db.reviews.count()).toBe(1)
    expect(session.state()).toMatchObject({
      phase: 'asking',
      card: { id: SECOND },
      notice: expect.stringContaining('another window') as unknown,
    })
    await answer(session, 'easy')
    expect(session.state()).not.toHaveProperty('notice')
    expect(await db.reviews.count()).toBe(2)
  })

  it('goes on without cards whose deck was taken away there, and says so', async () => {
    const { db, session } = await sitting(['question', 'question'])
    session.reveal('')
    await db.transaction('rw', db.cards, db.facts, db.decks, async () => {
      await Promise.all([db.cards.clear(), db.facts.clear(), db.decks.clear()])
    })
    await session.rate('good')
    expect(session.state()).toMatchObject({
      phase: 'finished',
      notice: expect.stringContaining('taken away') as unknown,
    })
    expect(await db.reviews.count()).toBe(0)
  })

  it('does nothing else with a card that is gone, and says so', async () => {
    const { db, session } = await sitting(['question', 'question'])
    await db.cards.delete(FIRST)
    await session.act({ type: 'bury' })
    expect(session.state()).toMatchObject({
      card: { id: SECOND },
      notice: expect.stringContaining('taken away') as unknown,
    })
  })

  it('skips the card that comes next where it was taken away', async () => {
    const { db, session } = await sitting(['question', 'question', 'question'])
    await db.cards.delete(THIRD)
    await db.facts.delete(factId('git-2'))
    await answer(session, 'easy')
    expect(shownCard(session)).toBe(SECOND)
    await answer(session, 'easy')
    expect(session.state().phase).toBe('finished')
  })

  it('still takes an answer to a new card that has only moved in the notes', async () => {
    const { db, session } = await sitting(['question', 'question'])
    session.reveal('')
    await db.cards.update(FIRST, { schedule: { state: 'new', due: 7 } })
    await session.rate('easy')
    expect(await db.reviews.count()).toBe(1)
    expect(session.state()).not.toHaveProperty('notice')
  })
})

it('loses no card when it is started twice', async () => {
  const { db, now } = await sitting(['question', 'question'])
  const session = newSession(db, now)
  await Promise.all([session.start(), session.start()])
  expect(shownCard(session)).toBe(FIRST)
  await answer(session, 'easy')
  expect(shownCard(session)).toBe(SECOND)
})

it('fails for good when a card has no fact', async () => {
  const { db, now } = await sitting(['question'])
  await db.facts.clear()
  const session = await started(db, now)
  expect(session.state()).toMatchObject({ phase: 'failed', cause: expect.any(Error) as unknown })
})

it('tells subscribers of every change until they leave', async () => {
  const { session } = await sitting(['question', 'question'])
  const phases: ReviewState['phase'][] = []
  const leave = session.subscribe(() => phases.push(session.state().phase))
  session.reveal('')
  leave()
  await session.rate('easy')
  expect(phases).toEqual(['answered'])
})

/** A started sitting over a new deck `git`, and a clock to move by hand. */
async function sitting(kinds: readonly FactKind[]) {
  const db = await studyDatabase({ git: kinds })
  let minutes = 0
  const now = () => momentAt(0, minutes)
  const pass = (more: number) => {
    minutes += more
  }
  const changes = changesInTurn()
  return { db, now, pass, changes, session: await started(db, now, changes) }
}

async function started(
  db: NotedrillDatabase,
  now: () => Moment,
  changes = changesInTurn(),
): Promise<ReviewSession> {
  const session = newSession(db, now, changes)
  await session.start()
  return session
}

function newSession(
  db: NotedrillDatabase,
  now: () => Moment,
  changes = changesInTurn(),
): ReviewSession {
  return createReviewSession({ db, deviceId: DEVICE, changes, deckIds: ['git'], now })
}

async function answer(session: ReviewSession, rating: Rating): Promise<void> {
  session.reveal('')
  await session.rate(rating)
}

function shownCard(session: ReviewSession) {
  const state = session.state()
  return 'card' in state ? state.card.id : undefined
}

const questions = (count: number): FactKind[] => Array.from({ length: count }, () => 'question')

function countBy<Item, Key>(items: readonly Item[], keyOf: (item: Item) => Key) {
  const counts = new Map<Key, number>()
  for (const item of items) counts.set(keyOf(item), (counts.get(keyOf(item)) ?? 0) + 1)
  return counts
}

function progress(session: ReviewSession) {
  const state = session.state()
  return 'progress' in state ? state.progress : undefined
}
