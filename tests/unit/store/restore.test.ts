import 'fake-indexeddb/auto'
import { expect, it } from 'vitest'
import { factId } from '../../../core/fact.ts'
import { emptyTruth, type Truth } from '../../../core/truth/truth.ts'
import { NotedrillDatabase } from '../../../renderer/store/database.ts'
import { accept, giveWords } from './editing.ts'
import { readTruth } from '../../../renderer/store/read-truth.ts'
import { undoLast } from '../../../renderer/store/record-review.ts'
import { mergeTruth, replaceTruth } from '../../../renderer/store/restore.ts'
import { DEVICE, studyDatabase } from './study-database.ts'

it('keeps what another window changes while a backup is merged', async () => {
  const db = await studyDatabase({ git: ['question'] })
  const other = new NotedrillDatabase(db.name)
  await other.open()
  const facts = (await db.facts.toArray()).map((fact) => ({ ...fact, back: 'of later notes' }))
  const decks = [{ id: 'git', title: 'Git', addedAt: 1 }]
  const merging = mergeTruth(db, { ...emptyTruth(), decks, facts })
  const own = { front: 'my own words', back: 'that I gave it meanwhile' }
  await Promise.all([merging, giveWords(other, factId('git-0'), own)])
  expect(await db.facts.get(factId('git-0'))).toMatchObject({
    ...own,
    edited: { back: 'of later notes' },
  })
})

it('brings back no edit that was taken back, and no answer that was removed, since the backup', async () => {
  const db = await studyDatabase({ git: ['command'] })
  const fact = factId('git-0')
  await giveWords(db, fact, { front: 'front 0', back: 'mine' })
  await accept(db, fact, 'xubectl')
  const old = await truthOf(db)
  await undoLast(db, ['git'], { at: 2, day: 20_000 }, DEVICE)
  await undoLast(db, ['git'], { at: 3, day: 20_000 }, DEVICE)
  const now = await truthOf(db)
  await mergeTruth(db, old)
  expect(await db.facts.toArray()).toEqual(now.facts)

  // And the older side learns of it.
  const other = await studyDatabase({})
  await replaceTruth(other, old)
  await mergeTruth(other, now)
  expect(await other.facts.toArray()).toEqual(now.facts)
})

it('keeps accepted answers of both sides where both have gone on', async () => {
  const db = await studyDatabase({ git: ['command'] })
  const fact = factId('git-0')
  const other = await studyDatabase({})
  await replaceTruth(other, await truthOf(db))
  await accept(db, fact, 'one')
  await accept(other, fact, 'two')
  await mergeTruth(db, await truthOf(other))
  expect(await db.facts.get(fact)).toMatchObject({ accepted: ['one', 'two'] })
})

async function truthOf(db: NotedrillDatabase): Promise<Truth> {
  const { tables } = await readTruth(db)
  return { ...tables, reviews: await db.reviews.toArray() }
}
