import 'fake-indexeddb/auto'
import { describe, expect, it } from 'vitest'
import { cardId, factId, type Fact } from '../../../core/fact.ts'
import { defaultPolicy } from '../../../core/schedule/schedule.ts'
import { NotedrillDatabase } from '../../../renderer/store/database.ts'
import { editFact } from '../../../renderer/store/fact-edits.ts'
import { recordReview, redoLast, undoLast } from '../../../renderer/store/record-review.ts'
import { repair } from '../../../renderer/store/repair.ts'
import { accept, giveWords } from './editing.ts'
import { importAt, undoAt } from './importing.ts'
import { DEVICE } from './study-database.ts'

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
  await accept(db, id, ' git stash push ')
  await accept(db, id, 'git stash push')
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
  await accept(db, id, 'git stash push')
  await undoAt(db, changed, 3)
  expect((await db.facts.get(id))?.accepted).toEqual(['git stash push'])
  await db.delete()
})

describe('an edit', () => {
  const mine = { front: 'git stash', back: 'In my words' }
  const undo = (db: NotedrillDatabase, day = 20_000) =>
    undoLast(db, ['git'], { at: 9, day }, DEVICE)
  const redo = (db: NotedrillDatabase, day = 20_000) =>
    redoLast(db, ['git'], { at: 9, day }, DEVICE)
  const imported = async () => {
    const db = new NotedrillDatabase(crypto.randomUUID())
    await importAt(db, deck(stash), 1)
    return db
  }

  it('is taken back before what was done before it, and done again', async () => {
    const db = await imported()
    const answer = { cardId: cardId(id, 'produce'), rating: 'good', durationMs: 1 } as const
    await recordReview(db, answer, { at: 1, day: 20_000 }, DEVICE, defaultPolicy)
    const cards = await db.cards.toArray()
    const before = await db.facts.get(id)
    await giveWords(db, id, mine)
    await accept(db, id, 'git stash push')
    const after = await db.facts.get(id)
    expect(after).toMatchObject({ ...mine, accepted: ['git stash push'] })

    expect(await undo(db)).toMatchObject({ facts: [{ ...mine, edited: { back: stash.back } }] })
    expect(await db.facts.get(id)).not.toHaveProperty('accepted')
    await undo(db)
    expect(await db.facts.get(id)).toEqual(before)
    expect(await db.cards.toArray()).toEqual(cards)
    await redo(db)
    expect(await redo(db)).toEqual({ cards: [expect.anything()], facts: [after] })
    expect(await db.facts.get(id)).toEqual(after)
    expect(await repair(db)).toMatchObject({ differences: [], tallies: [] })
  })

  it('is taken back on the next day, and not on the one after', async () => {
    const db = await imported()
    await giveWords(db, id, mine)
    expect((await undo(db, 20_002)).facts).toEqual([])
    expect((await undo(db, 20_001)).facts).toMatchObject([{ back: stash.back }])
    expect((await redo(db, 20_002)).facts).toMatchObject([{ back: mine.back }])
  })

  it('is none where nothing changes', async () => {
    const db = await imported()
    await giveWords(db, id, stash)
    await accept(db, id, 'git stash push')
    await accept(db, id, ' git stash push')
    expect(await db.reviews.count()).toBe(1)
  })

  it('refuses answers that were accepted, which can be taken back', async () => {
    const db = await imported()
    for (const answer of ['xit stash', 'git stash push']) await accept(db, id, answer)
    const edit = { words: stash, refused: ['xit stash'] }
    await editFact(db, cardId(id, 'produce'), edit, { at: 2, day: 20_000 }, DEVICE)
    expect(await db.facts.get(id)).toMatchObject({ accepted: ['git stash push'] })
    await undo(db)
    expect(await db.facts.get(id)).toMatchObject({ accepted: ['xit stash', 'git stash push'] })
  })

  it('gives way to what the notes say by now, where they were asked before it', async () => {
    const db = await imported()
    await giveWords(db, id, mine)
    await importAt(db, deck({ ...stash, back: 'Put all changes aside' }), 2)
    await undo(db)
    const fact = await db.facts.get(id)
    expect(fact).toMatchObject({ back: 'Put all changes aside' })
    expect(fact).not.toHaveProperty('edited')
    await redo(db)
    expect(await db.facts.get(id)).toMatchObject({
      ...mine,
      edited: { back: 'Put all changes aside' },
    })
  })

  it('gives way to the words before it, as they were, whatever the notes say by now', async () => {
    const db = await imported()
    await giveWords(db, id, mine)
    const later = { ...mine, back: 'In other words' }
    await giveWords(db, id, later)
    const notes = deck({ ...stash, ...later })
    await importAt(db, notes, 2)
    expect(await db.facts.get(id)).not.toHaveProperty('edited')
    await undo(db)
    expect(await db.facts.get(id)).toMatchObject({ ...mine, edited: { back: later.back } })
  })

  it('leaves other words alone, which a merge has brought since', async () => {
    const db = await imported()
    await giveWords(db, id, mine)
    await accept(db, id, 'git stash push')
    const merged = { front: 'git stash', back: 'The much longer words of another machine' }
    const edited = { front: stash.front, back: stash.back }
    await db.facts.update(id, { ...merged, edited, accepted: ['git stash -k', 'git stash push'] })
    await undo(db)
    expect(await db.facts.get(id)).toMatchObject({ ...merged, accepted: ['git stash -k'] })
    await undo(db)
    expect(await db.facts.get(id)).toMatchObject(merged)
  })

  it('keeps its fact, set aside, when the import that added it is undone', async () => {
    const db = new NotedrillDatabase(crypto.randomUUID())
    const first = await importAt(db, deck(stash), 1)
    await giveWords(db, id, mine)
    await undoAt(db, first, 2)
    expect(await db.facts.get(id)).toMatchObject({ ...mine, removed: 1 })
    await undo(db)
    expect(await db.facts.get(id)).toMatchObject({ back: stash.back, removed: 1 })
  })

  it.each(['taken back', 'made the other way'])(
    'does not come back when an import is undone, once it was %s',
    async (how) => {
      const db = await imported()
      await giveWords(db, id, mine)
      const changed = await importAt(db, deck({ ...stash, back: 'Put all changes aside' }), 2)
      if (how === 'taken back') await undo(db)
      else await giveWords(db, id, { ...stash, back: 'Put all changes aside' })
      await undoAt(db, changed, 3)
      const fact = await db.facts.get(id)
      expect(fact).toMatchObject({ back: stash.back })
      expect(fact).not.toHaveProperty('edited')
    },
  )

  it('comes back with the notes before those that said the same', async () => {
    const db = await imported()
    await giveWords(db, id, mine)
    const same = await importAt(db, deck({ ...stash, ...mine }), 2)
    await undoAt(db, same, 3)
    expect(await db.facts.get(id)).toMatchObject({ ...mine, edited: { back: stash.back } })
  })
})
