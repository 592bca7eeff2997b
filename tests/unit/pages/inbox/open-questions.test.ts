import 'fake-indexeddb/auto'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { loadOpenQuestions, notesStamp } from '../../../../renderer/pages/inbox/open-questions.ts'
import { NotedrillDatabase } from '../../../../renderer/store/database.ts'
import { importAt } from '../../store/importing.ts'

const OPEN = '# Git\n\n## Questions\n\n- What is HEAD?\n- What is a tag?\n'
const ANSWERED = OPEN.replace('HEAD?', 'HEAD? The commit that is checked out.')

let db: NotedrillDatabase
let readings: number[]
beforeEach(() => {
  db = new NotedrillDatabase(crypto.randomUUID())
  readings = []
})
afterEach(() => db.delete())

it('finds the open questions of all notes with their places, by deck', async () => {
  await importNotes('git', OPEN, 1)
  await importNotes('aws', '# AWS\n\n## Questions\n\n- What is a VPC?\n', 2)
  await importNotes('done', '# Done\n\n## Commands\n\n- `ls`: list files\n', 3)
  expect(await load()).toEqual([
    {
      deckId: 'aws',
      title: 'aws',
      file: 'aws.md',
      questions: [{ question: 'What is a VPC?', path: ['Questions'], line: 5 }],
    },
    {
      deckId: 'git',
      title: 'git',
      file: 'git.md',
      questions: [
        { question: 'What is HEAD?', path: ['Questions'], line: 5 },
        { question: 'What is a tag?', path: ['Questions'], line: 6 },
      ],
    },
  ])
})

it('lets a question go once the notes answer it', async () => {
  await importNotes('git', OPEN, 1)
  const before = await notesStamp(db)
  await load()
  await importNotes('git', ANSWERED, 2)
  expect(await notesStamp(db)).not.toBe(before)
  expect(await load()).toMatchObject([{ questions: [{ question: 'What is a tag?' }] }])
})

it('reads each version of the notes once', async () => {
  const text = `${OPEN}\nRead nowhere else.\n`
  await importNotes('git', text, 1)
  await load()
  await load()
  expect(readings).toEqual([text.length])
})

function importNotes(id: string, text: string, now: number) {
  const file = `${id}.md`
  const deck = { id, title: id }
  return importAt(db, { deck, file, facts: [], notes: { file, text } }, now)
}

function load() {
  return loadOpenQuestions(db, (characters) => {
    readings.push(characters)
    return Promise.resolve()
  })
}
