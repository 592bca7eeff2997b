/** What a restore would bring and take is told, whatever it is. */
import 'fake-indexeddb/auto'
import { expect, it } from 'vitest'
import { compare } from '../../../core/backup/compare.ts'
import { defaultSettings } from '../../../core/schedule/policy.ts'
import { emptyTruth } from '../../../core/truth/truth.ts'
import type { NotedrillDatabase } from '../../../renderer/store/database.ts'
import { acceptAnswer, editFact } from '../../../renderer/store/fact-edits.ts'
import { readBesideLog, truthTables } from '../../../renderer/store/read-truth.ts'
import { recordAction } from '../../../renderer/store/record-review.ts'
import { saveStudySettings } from '../../../renderer/store/study-settings.ts'
import { cardAt, DEVICE, momentAt, settingsOf, studyDatabase } from '../store/study-database.ts'

const NONE = {
  ...{ answers: 0, others: 0, decks: [], facts: 0, ownWords: 0, accepted: 0 },
  ...{ notes: 0, quizzes: 0, grammars: 0, imports: 0 },
}
const notes = { deckId: 'git', file: 'git.md', text: 'Git', importedAt: 1 }

function edit(db: NotedrillDatabase) {
  const mine = { words: { front: 'mine', back: 'back' }, refused: [] }
  return editFact(db, cardAt('git', 0), mine, momentAt(0), DEVICE)
}

function accept(db: NotedrillDatabase) {
  return acceptAnswer(db, cardAt('git', 0), 'another', momentAt(0), DEVICE)
}

async function truthOf(db: NotedrillDatabase) {
  const beside = await db.transaction('r', truthTables(db), () => readBesideLog(db))
  return { ...beside, reviews: await db.reviews.toArray() }
}

it.each<[what: string, change: (db: NotedrillDatabase) => Promise<unknown>, told: object]>([
  [
    'a suspended card',
    (db) => recordAction(db, cardAt('git', 0), { type: 'suspend', on: true }, momentAt(0), DEVICE),
    { others: 1 },
  ],
  ['an accepted answer', accept, { others: 0, accepted: 1 }],
  ['own words', edit, { others: 0, ownWords: 1 }],
  ['a text of notes', (db) => db.notes.put({ ...notes, text: 'Git, anew' }), { notes: 1 }],
  [
    'a learnt program',
    (db) =>
      db.grammars.put({
        ...{ name: 'tar', learntAt: 1 },
        grammar: { name: 'tar', flags: [], subcommands: [] },
      }),
    { grammars: 1 },
  ],
])('tells of %s', async (_, change, told) => {
  const db = await studyDatabase({ git: ['question', 'question'] })
  await db.notes.put(notes)
  const there = await truthOf(db)
  await change(db)
  const { reviews: log, ...tables } = await truthOf(db)
  const { onlyHere } = compare({ tables, log }, there)
  expect(onlyHere).toMatchObject(told)
  const { reviews, ...before } = there
  const { onlyThere } = compare({ tables: before, log: reviews }, { ...tables, reviews: log })
  expect(onlyThere).toEqual(onlyHere)
})

it('knows own words and accepted answers again that both sides have', async () => {
  const db = await studyDatabase({ git: ['question'] })
  await edit(db)
  await accept(db)
  const { reviews, ...tables } = await truthOf(db)
  expect(compare({ tables, log: reviews }, { ...tables, reviews })).toMatchObject({
    ...{ onlyHere: NONE, onlyThere: NONE, differingFacts: 0, differingSettings: false },
  })
})

it('tells of other settings, and takes none for those by default', async () => {
  const db = await studyDatabase({})
  const differing = async () => {
    const { reviews, ...tables } = await truthOf(db)
    return compare({ tables, log: reviews }, emptyTruth()).differingSettings
  }
  await saveStudySettings(db, defaultSettings)
  expect(await differing()).toBe(false)
  await saveStudySettings(db, settingsOf({ newPerDay: 3 }))
  expect(await differing()).toBe(true)
})
