import 'fake-indexeddb/auto'
import { Dexie } from 'dexie'
import { expect, it } from 'vitest'
import { storedFacts } from '../../../renderer/store/stored-facts.ts'
import { cardAt, studyDatabase } from './study-database.ts'

it('reads facts and cards by deck, in the order of the notes', async () => {
  const db = await studyDatabase({ git: ['question', 'command'], docker: ['term'] })
  await db.facts.where({ id: 'git-0' }).modify({ position: 9 })
  db.close()
  const { facts, strange, events } = await storedFacts(db.name)
  expect(facts.map(({ fact, deckTitle }) => [fact.id, deckTitle])).toEqual([
    ['docker-0', 'docker'],
    ['git-1', 'git'],
    ['git-0', 'git'],
  ])
  expect(facts[1]?.cards.map(({ id }) => id)).toEqual([
    cardAt('git', 1, 'produce'),
    cardAt('git', 1),
  ])
  expect({ strange, events }).toEqual({ strange: 0, events: 0 })
})

it('reads of a newer database what it understands, counts the rest, and changes nothing', async () => {
  const newer = new Dexie('newer facts')
  newer.version(90).stores({ decks: 'id', facts: 'id', reviews: 'id', wonders: '++id' })
  const known = { id: 'a', kind: 'term', front: 'pod', back: 'A group', path: [], tags: [] }
  const rows = [
    { ...known, deckId: 'git', position: 0, removed: 0, wonder: { of: 'the future' } },
    { ...known, id: 'b', kind: 'song', deckId: 'git', position: 1, removed: 0 },
    { ...known, id: 'c', deckId: 'git', position: 2, removed: 1 },
  ]
  await newer.table('facts').bulkAdd(rows)
  await newer.table('reviews').add({ id: 'x', type: 'unheard of' })
  newer.close()
  const { facts, strange, events } = await storedFacts('newer facts')
  expect(facts).toMatchObject([{ fact: known, deckTitle: '', cards: [] }])
  expect({ strange, events }).toEqual({ strange: 1, events: 1 })
  await newer.open()
  expect(newer.verno).toBe(90)
  expect(await newer.table('facts').toArray()).toEqual(rows)
})

it('has nothing to read where nothing is stored, and makes nothing', async () => {
  expect(await storedFacts('not there')).toEqual({ facts: [], strange: 0, events: 0 })
  expect(await Dexie.getDatabaseNames()).not.toContain('not there')
})
