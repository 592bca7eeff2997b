/** Databases of every older version open with all that was in them. */
import 'fake-indexeddb/auto'
import { Dexie } from 'dexie'
import { expect, it } from 'vitest'
import { cardId, factId } from '../../../core/fact.ts'
import { tallyOfAnswer } from '../../../core/insight/tally.ts'
import { dueDate } from '../../../core/schedule/day.ts'
import { defaultPolicy } from '../../../core/schedule/schedule.ts'
import { NotedrillDatabase } from '../../../renderer/store/database.ts'
import { createDueLoads } from '../../../renderer/store/due-load.ts'
import { recordReview, undoLast } from '../../../renderer/store/record-review.ts'
import { repair } from '../../../renderer/store/repair.ts'
import { DEVICE, momentAt } from './study-database.ts'

/** What each version added, as it was released. */
const VERSIONS: Record<string, string>[] = [
  {
    decks: 'id',
    facts: 'id, [deckId+position]',
    cards: 'id, factId, [deckId+queue+schedule.due], [deckId+schedule.reviewedDay]',
    reviews: 'id, [cardId+id], day',
    imports: 'id, deckId',
    settings: 'key',
  },
  { notes: 'deckId, [deckId+importedAt]' },
  { watches: 'deckId' },
  { quizzes: 'id, at', grammars: 'name' },
  { policies: 'id' },
  {
    cards:
      'id, factId, [deckId+queue+schedule.due], [deckId+schedule.reviewedDay], [deckId+chapter]',
    tallies: '[deckId+chapter+day]',
  },
  { outbox: '[tx+n]' },
]
/** Those before counted no answers. */
const COUNTED = 6

const FACT = factId('stash')
const CARD = cardId(FACT, 'recognise')
const ID = '01970000-0000-7000-8000-000000000000'

it.each(VERSIONS.map((_, at) => at + 1))('opens a database of version %i', async (version) => {
  const name = `version-${version}`
  const old = new Dexie(name)
  VERSIONS.slice(0, version).forEach((stores, at) => old.version(at + 1).stores(stores))
  await old.open()
  const deck = { id: 'git', title: 'Git', addedAt: 1 }
  const fact = {
    ...{
      id: FACT,
      kind: 'question',
      front: 'git stash',
      back: 'Put aside',
      path: ['Stashing'],
      tags: [],
    },
    ...{ deckId: 'git', position: 0, removed: 0 },
  }
  const schedule = { state: 'new', due: 0 } as const
  const card = { id: CARD, factId: FACT, deckId: 'git', side: 'recognise', queue: 'new', schedule }
  await old.table('decks').add(deck)
  await old.table('facts').add(fact)
  await old.table('cards').add(card)
  const answered = { rating: 'good', durationMs: 5, ...momentAt(0) } as const
  const event = { type: 'review', id: ID, deviceId: DEVICE, cardId: CARD, ...answered }
  await old.table('reviews').add(event)
  if (version >= COUNTED) {
    const place = { deckId: 'git', chapter: 'Stashing', day: answered.day }
    await old.table('tallies').add({ ...tallyOfAnswer(answered, schedule), ...place })
  }
  old.close()

  const db = new NotedrillDatabase(name)
  expect(await db.decks.toArray()).toEqual([deck])
  expect(await db.facts.toArray()).toEqual([fact])
  // The card was stored as if its answer had never been given: the log is the truth.
  expect(await db.tallies.toArray()).toMatchObject([
    { deckId: 'git', chapter: 'Stashing', day: momentAt(0).day, durationMs: 5, introduced: 1 },
  ])
  expect(await repair(db)).toMatchObject({ differences: [{ cardId: CARD }], tallies: [] })
  const before = await db.cards.get(CARD)
  expect(before).toMatchObject({ queue: 'learning', schedule: { reps: 1 } })

  const answer = { cardId: CARD, rating: 'good', durationMs: 5 } as const
  await recordReview(db, answer, momentAt(1), DEVICE, { ...defaultPolicy, desiredRetention: 0.8 })
  expect(await undoLast(db, ['git'], momentAt(1), DEVICE)).toMatchObject({ cards: [before] })
  expect(await repair(db)).toMatchObject({ differences: [], tallies: [] })
  await db.delete()
})

it('finds the cards of the seventh version by the day on which they are due', async () => {
  const old = new Dexie('by-day')
  VERSIONS.forEach((stores, at) => old.version(at + 1).stores(stores))
  await old.open()
  const { day } = momentAt(3)
  const schedule = { state: 'review', due: dueDate(day) }
  const card = { id: CARD, factId: FACT, deckId: 'git', side: 'recognise', chapter: '' }
  await old.table('cards').add({ ...card, queue: 'review', schedule })
  old.close()

  const db = new NotedrillDatabase('by-day')
  const loads = createDueLoads(db)
  await loads.count([day, day + 1])
  expect([loads.on(day), loads.on(day + 1)]).toEqual([1, 0])
  await db.delete()
})

it('opens a database whose log cannot be counted', async () => {
  const old = new Dexie('uncountable')
  const uncounted = VERSIONS.slice(0, COUNTED - 1)
  uncounted.forEach((stores, at) => old.version(at + 1).stores(stores))
  await old.open()
  const card = { id: CARD, factId: FACT, deckId: 'git', side: 'produce', queue: 'new' }
  const fact = { id: FACT, kind: 'question', deckId: 'git', position: 0, path: ['Stashing'] }
  await old.table('facts').add(fact)
  await old.table('cards').add({ ...card, schedule: { state: 'new', due: 0 } })
  const event = { type: 'review', id: ID, cardId: CARD, rating: 'odd', durationMs: 5 }
  await old.table('reviews').add({ ...event, ...momentAt(0) })
  old.close()

  const db = new NotedrillDatabase('uncountable')
  expect(await db.cards.toArray()).toMatchObject([{ id: CARD, chapter: 'Stashing' }])
  await expect(repair(db)).rejects.toThrow()
  await db.delete()
})

it('counts a card that was left open for hours as the statistics do now', async () => {
  const old = new Dexie('left-open')
  VERSIONS.forEach((stores, at) => old.version(at + 1).stores(stores))
  await old.open()
  const card = { id: CARD, factId: FACT, deckId: 'git', chapter: 'Stashing', side: 'recognise' }
  const durationMs = 8 * 3_600_000
  const event = { type: 'review', id: ID, deviceId: DEVICE, cardId: CARD, rating: 'good' }
  const { day } = momentAt(0)
  const counted = { deckId: 'git', day, answers: [0, 0, 1], durationMs, introduced: 1, hours: {} }
  await old.table('cards').add({ ...card, queue: 'new', schedule: { state: 'new', due: 0 } })
  await old.table('reviews').add({ ...event, durationMs, ...momentAt(0) })
  await old.table('tallies').add({ ...counted, chapter: 'Stashing' })
  await old.table('tallies').add({ ...counted, chapter: 'Another' })
  old.close()

  const db = new NotedrillDatabase('left-open')
  expect(await db.tallies.toArray()).toMatchObject([
    { chapter: 'Another', durationMs },
    { chapter: 'Stashing', durationMs: 120_000, introduced: 1 },
  ])
  expect(await db.reviews.toArray()).toMatchObject([{ durationMs }])
  await db.delete()
})
