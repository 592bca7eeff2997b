import 'fake-indexeddb/auto'
import { Dexie } from 'dexie'
import { v4, v7 } from 'uuid'
import { expect, it } from 'vitest'
import { readBackup } from '../../../core/backup/read-backup.ts'
import { emptyTally } from '../../../core/insight/tally.ts'
import { findBadRows, takeOut } from '../../../renderer/store/bad-rows.ts'
import { NotedrillDatabase } from '../../../renderer/store/database.ts'
import { derive } from '../../../renderer/store/derive.ts'
import {
  knownVersion,
  lookAtStored,
  missingTables,
  rowsOf,
  storedParts,
} from '../../../renderer/store/stored-database.ts'
import { cardAt, studyDatabase } from './study-database.ts'

const ANSWER = {
  ...{ type: 'review', id: v7(), deviceId: v4(), at: 1e12, day: 11_574 },
  ...{ rating: 'good', durationMs: 5 },
}
const ABOUT = { app: '1', device: '', at: 1, reason: 'upgrade' } as const

async function read(name: string, known: number) {
  const reader = readBackup(known)
  for await (const part of storedParts(name, ABOUT)) reader.add(part)
  return reader.end()
}

it('sees nothing where nothing is stored, and makes nothing', async () => {
  expect(await lookAtStored('nothing')).toBeUndefined()
  expect(await Dexie.getDatabaseNames()).not.toContain('nothing')
})

it('sees what this version has stored', async () => {
  const db = await studyDatabase({ git: ['question'] })
  db.close()
  const unopened = new NotedrillDatabase(db.name)
  const stored = await lookAtStored(db.name)
  expect(stored?.version).toBe(knownVersion(unopened))
  expect(stored && missingTables(unopened, stored)).toEqual([])
})

it('exports an older database as it is, to be restored', async () => {
  const old = new Dexie('older')
  old.version(1).stores({ decks: 'id', facts: 'id', reviews: 'id', settings: 'key' })
  const decks = Array.from({ length: 2500 }, (_, at) => ({
    id: `deck-${String(at).padStart(5, '0')}`,
    title: 'D',
    addedAt: at,
  }))
  await old.table('decks').bulkAdd(decks)
  old.close()
  const backup = await read('older', 6)
  expect(backup).toMatchObject({ ok: true, value: { head: { schema: 1, reason: 'upgrade' } } })
  expect(backup.ok && backup.value.truth.decks).toEqual(decks)
  expect((await lookAtStored('older'))?.version).toBe(1)
})

it('exports a newer database for the newer app, and not for this one', async () => {
  const newer = new Dexie('newer')
  newer.version(90).stores({ decks: 'id', wonders: '++id' })
  await newer.table('decks').add({ id: 'git', title: 'Git', addedAt: 1, wonder: 1 })
  await newer.table('wonders').add({ text: 'unheard of' })
  newer.close()
  expect((await lookAtStored('newer'))?.version).toBe(90)
  expect(await read('newer', 90)).toMatchObject({
    ok: true,
    value: { head: { counts: { decks: 1, wonders: 1 } }, truth: { decks: [{ id: 'git' }] } },
  })
  expect(await read('newer', 6)).toMatchObject({
    ok: false,
    problems: [{ message: 'This backup was made by a newer Notedrill.' }],
  })
})

it.each<[what: string, table: string, row: object]>([
  ['a card that lacks its due', 'cards', { schedule: { state: 'new' } }],
  ['a card that lacks its schedule', 'cards', { schedule: undefined }],
  ['a card with bytes for a schedule', 'cards', { schedule: new Uint8Array(3) }],
  ['a tally of no number', 'tallies', { durationMs: Number.NaN }],
  ['a tally of another length', 'tallies', { answers: [1] }],
  ['a tally without counts', 'tallies', { answers: undefined, hours: 7 }],
])('finds %s, and derives it anew', async (_, table, changed) => {
  const db = await studyDatabase({ git: ['question'] })
  await derive(db)
  await db.tallies.put({ deckId: 'git', chapter: '', day: 2, ...emptyTally })
  const cards = await db.cards.toArray()
  await db
    .table<object>(table)
    .toCollection()
    .modify((row) => void Object.assign(row, changed))
  const bad = await findBadRows(db)
  expect(bad.map((row) => row.table)).toEqual([table])
  await takeOut(db, bad)
  expect(await findBadRows(db)).toEqual([])
  expect(await db.cards.toArray()).toEqual(cards)
})

it('derives cards that lack their schedule, as repair does', async () => {
  const db = await studyDatabase({ git: ['question'] })
  const cards = await db.cards.toArray()
  await db.table<object>('cards').toCollection().modify({ schedule: undefined })
  await derive(db)
  expect(await db.cards.toArray()).toEqual(cards)
})

it.each([
  ['the first', [0]],
  ['one in the middle', [1234]],
  ['neighbours and the last', [7, 8, 9, 2499]],
])('passes over %s alone where rows cannot be read, and says how many', async (_, at) => {
  const db = await studyDatabase({})
  const decks = Array.from({ length: 2500 }, (_, index) => ({
    ...{ id: String(index).padStart(5, '0'), title: 'D', addedAt: index },
  }))
  await db.decks.bulkAdd(decks)
  db.decks.hook('reading', (deck) => {
    if (at.includes(deck.addedAt)) throw new Error('Internal error')
    return deck
  })
  const rows: unknown[] = []
  let leftOut = 0
  for await (const some of rowsOf(db.decks, (count) => (leftOut += count))) rows.push(...some)
  expect(rows).toEqual(decks.filter(({ addedAt }) => !at.includes(addedAt)))
  expect(leftOut).toBe(at.length)
})

it('keeps answers whose policy is lost or damaged, under the default one', async () => {
  const db = await studyDatabase({ git: ['question'] })
  const answer = { ...ANSWER, cardId: cardAt('git', 0) }
  await db.table('reviews').put({ ...answer, policy: 'lost' })
  await db.table('reviews').put({ ...answer, id: v7(), policy: 'odd' })
  await db.table('policies').put({ id: 'odd', policy: { desiredRetention: 7 } })
  const bad = await findBadRows(db)
  expect(bad.map(({ table, key }) => [table, key])).toEqual([['policies', 'odd']])
  await takeOut(db, bad)
  expect(await findBadRows(db)).toEqual([])
  expect(await db.policies.count()).toBe(0)
  expect(await db.reviews.count()).toBe(2)
  expect((await db.cards.toArray())[0]?.schedule).toMatchObject({ reps: 2 })
})

it('finds rows that are not as they should be, and takes them out alone', async () => {
  const db = await studyDatabase({ git: ['question', 'question'] })
  expect(await findBadRows(db)).toEqual([])
  await db.table('facts').update('git-1', { front: 7 })
  await db.table('settings').put({ key: 'study', value: { dayStartsAt: 'noon' } })
  const bad = await findBadRows(db)
  expect(bad.map(({ table, key }) => [table, key])).toEqual([
    ['facts', 'git-1'],
    ['settings', 'study'],
  ])
  await takeOut(db, bad)
  expect(await findBadRows(db)).toEqual([])
  expect(await db.cards.toCollection().primaryKeys()).toEqual([cardAt('git', 0)])
})
