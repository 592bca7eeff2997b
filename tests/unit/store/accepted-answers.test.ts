import 'fake-indexeddb/auto'
import { expect, it } from 'vitest'
import { factId, type Fact } from '../../../core/fact.ts'
import { acceptAnswer } from '../../../renderer/store/accepted-answers.ts'
import { NotedrillDatabase } from '../../../renderer/store/database.ts'
import { importAt, undoAt } from './importing.ts'

const id = factId('stash')
const stash: Fact = {
  ...{ id, kind: 'command', front: 'git stash', back: 'Put changes aside', path: [], tags: [] },
}
const deck = (...facts: Fact[]) => ({
  deck: { id: 'git', title: 'Git' },
  file: 'git.md',
  stableIds: true,
  facts,
})

it('keeps accepted answers through changed notes, removal, return and undo', async () => {
  const db = new NotedrillDatabase(crypto.randomUUID())
  const accepted = async () => (await db.facts.get(id))?.accepted
  await importAt(db, deck(stash), 1)
  await acceptAnswer(db, id, ' git stash push ')
  await acceptAnswer(db, id, 'git stash push')
  expect(await accepted()).toEqual(['git stash push'])

  const changed = await importAt(db, deck({ ...stash, back: 'Put all changes aside' }), 2)
  expect(await db.facts.get(id)).toMatchObject({ back: 'Put all changes aside' })
  expect(await accepted()).toEqual(['git stash push'])
  await undoAt(db, changed, 3)
  expect(await db.facts.get(id)).toMatchObject({ back: 'Put changes aside' })
  expect(await accepted()).toEqual(['git stash push'])

  await importAt(db, deck(), 4)
  expect(await db.facts.get(id)).toMatchObject({ removed: 1 })
  await importAt(db, deck(stash), 5)
  expect(await db.facts.get(id)).toMatchObject({ removed: 0 })
  expect(await accepted()).toEqual(['git stash push'])
  await db.delete()
})

it('keeps an answer that was accepted after the import which is undone', async () => {
  const db = new NotedrillDatabase(crypto.randomUUID())
  await importAt(db, deck(stash), 1)
  const changed = await importAt(db, deck({ ...stash, back: 'Put all changes aside' }), 2)
  await acceptAnswer(db, id, 'git stash push')
  await undoAt(db, changed, 3)
  expect((await db.facts.get(id))?.accepted).toEqual(['git stash push'])
  await db.delete()
})
