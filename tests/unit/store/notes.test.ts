import 'fake-indexeddb/auto'
import { Dexie } from 'dexie'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { cardId, factId, type Fact } from '../../../core/fact.ts'
import { NotedrillDatabase } from '../../../renderer/store/database.ts'
import { previewImport, type Incoming } from '../../../renderer/store/import-deck.ts'
import { storeMissingNotes } from '../../../renderer/store/missing-notes.ts'
import { newPosition } from '../../../renderer/store/new-position.ts'
import { importAt } from './importing.ts'

const TEXT = '# Git\n\n## Commands\n\n- `git stash`: put changes aside\n'
const stash: Fact = {
  id: factId('stash'),
  kind: 'command',
  front: 'git stash',
  back: 'put changes aside',
  path: ['Commands'],
  source: { file: 'notes/git.md', line: 5 },
  tags: [],
}

let db: NotedrillDatabase
beforeEach(() => {
  db = new NotedrillDatabase(crypto.randomUUID())
})
afterEach(() => db.delete())

it('keeps the notes with their deck, and replaces them when they have changed', async () => {
  await importAt(db, git(TEXT), 1)
  const row = { deckId: 'git', file: 'notes/git.md', text: TEXT, importedAt: 1 }
  expect(await db.notes.toArray()).toEqual([row])
  expect(await previewImport(db, git(TEXT))).toMatchObject({ newNotes: false })
  await importAt(db, git(TEXT), 2)
  expect(await db.notes.toArray()).toEqual([row])

  const longer = `${TEXT}\nWhat is a stash?\n`
  expect(await previewImport(db, git(longer))).toMatchObject({ added: [], newNotes: true })
  await importAt(db, git(longer), 3)
  expect(await db.notes.toArray()).toEqual([{ ...row, text: longer, importedAt: 3 }])
  expect(await db.imports.count()).toBe(2)
})

it('takes a new name of the notes with the facts’ places, and asks for no import because of it', async () => {
  await importAt(db, git(TEXT), 1)
  const moved = { file: 'git.md', text: TEXT }
  const same = { ...git(TEXT), notes: moved }
  expect(await previewImport(db, same)).toMatchObject({ newNotes: false })
  const facts = [{ ...stash, source: { file: 'git.md', line: 5 } }]
  await importAt(db, { ...same, facts }, 2)
  expect(await db.notes.get('git')).toMatchObject(moved)
})

it('keeps the notes of a deck that is imported without any', async () => {
  await importAt(db, git(TEXT), 1)
  const { notes: _, ...deckAlone } = git(TEXT)
  await importAt(db, { ...deckAlone, facts: [] }, 2)
  expect(await db.notes.get('git')).toMatchObject({ text: TEXT })
})

it('stores neither facts nor notes when one of them cannot be stored', async () => {
  db.notes.hook('creating', () => {
    throw new Error('The disk is full.')
  })
  await expect(importAt(db, git(TEXT), 1)).rejects.toThrow('The disk is full.')
  expect(await db.facts.count()).toBe(0)
  expect(await db.decks.count()).toBe(0)
})

it('follows a fact that the notes have in one more place', async () => {
  await importAt(db, git(TEXT), 1)
  const twice = { ...stash, source: { file: 'notes/git.md', line: 5, also: [9] } }
  await importAt(db, { ...git(TEXT), facts: [twice] }, 2)
  expect(await db.facts.get(stash.id)).toMatchObject({ source: { line: 5, also: [9] } })
})

it('gives a deck of an earlier version its notes and changes nothing else', async () => {
  const { notes: _, ...before } = git(TEXT)
  await importAt(db, before, 1)
  const others = async () =>
    Promise.all([db.decks, db.facts, db.cards, db.imports].map((table) => table.toArray()))
  const then = await others()
  await storeMissingNotes(db, [git(TEXT)], 2)
  expect(await db.notes.get('git')).toMatchObject({ text: TEXT, importedAt: 2 })
  expect(await others()).toEqual(then)

  await storeMissingNotes(db, [git('other')], 3)
  expect(await db.notes.get('git')).toMatchObject({ text: TEXT })
})

it('gives notes neither to a deck of the same name from another file nor to one that is not there', async () => {
  await storeMissingNotes(db, [git(TEXT)], 1)
  const own = { ...stash, source: { file: 'git.md', line: 1 } }
  const { notes: _, ...ownDeck } = git(TEXT)
  await importAt(db, { ...ownDeck, facts: [own] }, 2)
  await storeMissingNotes(db, [git(TEXT)], 3)
  expect(await db.notes.count()).toBe(0)
})

it('opens a database of version 1 with all that is in it', async () => {
  const old = new Dexie(db.name)
  old.version(1).stores({
    decks: 'id',
    facts: 'id, [deckId+position]',
    cards: 'id, factId, [deckId+queue+schedule.due], [deckId+schedule.reviewedDay]',
    reviews: 'id, [cardId+id], day',
    imports: 'id, deckId',
    settings: 'key',
  })
  const rows = {
    decks: { id: 'git', title: 'Git', addedAt: 1 },
    facts: { ...stash, deckId: 'git', position: 0, removed: 0 },
    cards: {
      id: cardId(stash.id, 'produce'),
      factId: stash.id,
      deckId: 'git',
      side: 'produce',
      queue: 'new',
      schedule: { state: 'new', due: newPosition(0, 'produce') },
    },
    reviews: {
      id: '01976c2e-5f00-7000-8000-000000000001',
      cardId: cardId(stash.id, 'produce'),
      day: 1,
    },
    imports: {
      id: '01976c2e-5f00-7000-8000-000000000000',
      deckId: 'git',
      at: 1,
      file: 'git.md',
      added: 1,
    },
    settings: { key: 'deviceId', value: 'd' },
  }
  for (const [table, row] of Object.entries(rows)) await old.table(table).add(row)
  old.close()

  for (const [table, row] of Object.entries(rows)) {
    expect(await db.table(table).toArray()).toMatchObject([row])
  }
  expect(await db.notes.count()).toBe(0)
  await importAt(db, git(TEXT), 2)
  expect(await db.notes.count()).toBe(1)
  expect(await db.cards.toArray()).toMatchObject([rows.cards])
})

function git(text: string): Incoming {
  return {
    deck: { id: 'git', title: 'Git' },
    file: 'git.md',
    facts: [stash],
    notes: { file: 'notes/git.md', text },
  }
}
