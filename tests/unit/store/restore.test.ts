import 'fake-indexeddb/auto'
import { expect, it } from 'vitest'
import { factId } from '../../../core/fact.ts'
import { emptyTruth } from '../../../core/truth/truth.ts'
import { NotedrillDatabase } from '../../../renderer/store/database.ts'
import { giveWords } from './editing.ts'
import { mergeTruth } from '../../../renderer/store/restore.ts'
import { studyDatabase } from './study-database.ts'

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
