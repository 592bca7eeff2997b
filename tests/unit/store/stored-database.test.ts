import 'fake-indexeddb/auto'
import { Dexie } from 'dexie'
import { expect, it } from 'vitest'
import { readBackup } from '../../../core/backup/read-backup.ts'
import { findBadRows, takeOut } from '../../../renderer/store/bad-rows.ts'
import { NotedrillDatabase } from '../../../renderer/store/database.ts'
import {
  knownVersion,
  lookAtStored,
  missingTables,
  storedParts,
} from '../../../renderer/store/stored-database.ts'
import { cardAt, studyDatabase } from './study-database.ts'

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
