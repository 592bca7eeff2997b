import 'fake-indexeddb/auto'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { cardId, factId, type Fact, type FactKind } from '../../../core/fact.ts'
import { defaultSettings } from '../../../core/schedule/policy.ts'
import { defaultPolicy } from '../../../core/schedule/schedule.ts'
import { NotedrillDatabase } from '../../../renderer/store/database.ts'
import { giveWords } from './editing.ts'
import { previewImport } from '../../../renderer/store/import-deck.ts'
import { loadQueue } from '../../../renderer/store/load-queue.ts'
import { recordReview } from '../../../renderer/store/record-review.ts'
import { importAt } from './importing.ts'
import { momentOn } from './study-database.ts'

const DAY = 20_000
const amend = fact('amend', 'command', 'git commit --amend', 'Change the last commit')
const stash = fact('stash', 'command', 'git stash', 'Put changes aside')
const head = fact('head', 'question', 'What is HEAD?', 'The commit that is checked out.')

let db: NotedrillDatabase
beforeEach(() => {
  db = new NotedrillDatabase(crypto.randomUUID())
})
afterEach(() => db.delete())

it('adds facts with a new card for every side, in the order of the notes', async () => {
  expect(await previewImport(db, git([amend, head]))).toMatchObject({ added: [amend, head] })
  await importAt(db, git([amend, head]), 1)
  expect(await db.decks.toArray()).toEqual([{ id: 'git', title: 'Git', addedAt: 1 }])
  expect(await db.facts.orderBy('[deckId+position]').toArray()).toMatchObject([
    { id: 'amend', front: 'git commit --amend', position: 0, removed: 0 },
    { id: 'head', position: 1 },
  ])
  expect(await db.cards.orderBy('[deckId+queue+schedule.due]').primaryKeys()).toEqual([
    'amend:produce',
    'amend:recognise',
    'head:recognise',
  ])
  expect(await db.imports.toArray()).toMatchObject([{ deckId: 'git', file: 'git.md', added: 2 }])
})

it('tells how far it has come', async () => {
  const many = Array.from({ length: 1200 }, (_, index) =>
    fact(`f${index}`, 'question', `Question ${index}?`, 'Answer'),
  )
  const steps: number[] = []
  await importAt(db, git(many), 1, { onProgress: (done) => steps.push(done) })
  expect(steps.length).toBeGreaterThan(3)
  expect(steps).toEqual([...steps].sort((a, b) => a - b))
  expect(steps.at(-1)).toBe(1)
})

it('says which changed facts the learner has put in other words', async () => {
  await importAt(db, git([amend]), 1)
  await giveWords(db, amend.id, { front: amend.front, back: 'Mend it' })
  const { changed, ownWords } = await previewImport(db, git([{ ...amend, back: 'Replace it' }]))
  expect(changed).toMatchObject([{ before: { back: amend.back }, after: { back: 'Replace it' } }])
  expect(ownWords.get(amend.id)).toMatchObject({ back: 'Mend it' })
})

it('a second import of the same deck writes nothing', async () => {
  await importAt(db, git([amend, head]), 1)
  await answer('amend', 'good')
  const before = await everything()
  await importAt(db, git([amend, head]), 2)
  expect(await everything()).toEqual(before)
  expect(await previewImport(db, git([amend, head]))).toMatchObject({
    added: [],
    changed: [],
    moved: [],
    removed: [],
  })
})

it('a changed fact keeps its cards and their history', async () => {
  await importAt(db, git([amend]), 1)
  await answer('amend', 'easy')
  const before = await db.cards.toArray()
  const changed = { ...amend, id: factId('other'), back: 'Replace the last commit' }
  const { changed: pairs } = await previewImport(db, git([changed]))
  expect(pairs).toMatchObject([{ before: { back: amend.back } }])
  await importAt(db, git([changed]), 2)
  expect(await db.facts.toArray()).toMatchObject([{ id: 'amend', back: 'Replace the last commit' }])
  expect(await db.cards.toArray()).toEqual(before)
})

it('a removed fact is not asked, keeps its history, and comes back with it', async () => {
  await importAt(db, git([amend, stash]), 1)
  await answer('stash', 'easy')
  const { schedule } = (await db.cards.get(cardId(stash.id, 'produce'))) ?? {}
  await importAt(db, git([amend]), 2)
  expect(await db.facts.get(stash.id)).toMatchObject({ removed: 1 })
  expect(await queuedFacts(DAY + 1000)).toEqual(['amend'])
  expect(await db.reviews.count()).toBe(1)

  await importAt(db, git([amend, stash]), 3)
  expect(await db.facts.get(stash.id)).toMatchObject({ removed: 0 })
  expect((await db.cards.get(cardId(stash.id, 'produce')))?.schedule).toEqual(schedule)
  expect((await queuedFacts(DAY + 1000)).sort()).toEqual(['amend', 'stash'])
})

it('tells of a lost fact once, and of one that is back as of a new one', async () => {
  await importAt(db, git([amend, stash]), 1)
  expect(await previewImport(db, git([amend]))).toMatchObject({ removed: [{ id: 'stash' }] })
  await importAt(db, git([amend]), 2)
  expect(await previewImport(db, git([amend]))).toMatchObject({
    added: [],
    unchanged: [{ id: 'amend' }],
    removed: [],
  })
  expect(await previewImport(db, git([amend, stash]))).toMatchObject({
    added: [{ id: 'stash' }],
    unchanged: [{ id: 'amend' }],
    removed: [],
  })
})

it('a fact put first is asked first, and what has been asked keeps its due date', async () => {
  await importAt(db, git([amend, stash]), 1)
  await answer('amend', 'easy')
  const asked = await db.cards.get(cardId(amend.id, 'produce'))
  await importAt(db, git([head, amend, stash]), 2)
  expect(await queuedFacts(DAY)).toEqual(['head', 'stash'])
  expect(await db.cards.get(cardId(amend.id, 'produce'))).toEqual(asked)
})

it('gives a fact another id where another deck has taken it', async () => {
  await importAt(db, git([amend]), 1)
  const other = { deck: { id: 'more', title: 'More' }, file: 'more.md', facts: [amend] }
  await importAt(db, other, 2)
  expect(await db.facts.count()).toBe(2)
  expect(await db.cards.where('factId').equals(amend.id).toArray()).toMatchObject([
    { deckId: 'git' },
    { deckId: 'git' },
  ])
  const before = await everything()
  await importAt(db, other, 3)
  expect(await everything()).toEqual(before)
})

it('leaves everything as it was when it cannot be stored', async () => {
  await importAt(db, git([amend]), 1)
  const before = await everything()
  db.imports.hook('creating', () => {
    throw new Error('The disk is full.')
  })
  await expect(importAt(db, git([stash]), 2)).rejects.toThrow('The disk is full.')
  expect(await everything()).toEqual(before)
})

function fact(id: string, kind: FactKind, front: string, back: string): Fact {
  return { id: factId(id), kind, front, back, path: ['Commands'], tags: [] }
}

function git(facts: readonly Fact[]) {
  return { deck: { id: 'git', title: 'Git' }, file: 'git.md', facts }
}

function answer(id: string, rating: 'good' | 'easy') {
  const given = { cardId: cardId(factId(id), 'produce'), rating, durationMs: 1000 }
  return recordReview(db, given, { at: DAY * 86_400_000, day: DAY }, 'device', defaultPolicy)
}

async function queuedFacts(day: number) {
  const { learning, waiting } = await loadQueue(db, ['git'], momentOn(day), defaultSettings)
  return [...learning, ...waiting].map((card) => card.factId)
}

function everything() {
  return Promise.all(db.tables.map((table) => table.toArray()))
}
