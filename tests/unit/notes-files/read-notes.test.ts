import 'fake-indexeddb/auto'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { describeProblem } from '../../../core/result.ts'
import { readNotes } from '../../../renderer/notes-files/read-notes.ts'
import { NotedrillDatabase } from '../../../renderer/store/database.ts'
import { importAt } from '../store/importing.ts'

let db: NotedrillDatabase
beforeEach(() => {
  db = new NotedrillDatabase(crypto.randomUUID())
})
afterEach(() => db.delete())

const NOTES = '# Git notes\n\n## Commands\n\n- `git stash`: put changes aside\n'
const DECK =
  '---\ntitle: Git\nnotes: git.md\n---\n\n## `git stash`\n\n<!-- id: abc, kind: command -->\n\nPut changes aside\n'

it('extracts notes and reads decks as they are', async () => {
  const { offers, problems } = await readNotes(db, [
    file('a.md', NOTES.replace('Git', 'Pro Git')),
    file('git.md', DECK),
  ])
  expect(problems).toEqual([])
  expect(offers).toMatchObject([
    {
      incoming: {
        deck: { id: 'pro-git', title: 'Pro Git' },
        file: 'a.md',
        facts: [{ front: 'git stash' }],
        notes: { file: 'a.md', text: NOTES.replace('Git', 'Pro Git') },
      },
    },
    { incoming: { deck: { id: 'git', title: 'Git' }, file: 'git.md', facts: [{ id: 'abc' }] } },
  ])
  expect(offers[1]?.incoming.notes).toBeUndefined()
})

it('reports each file that gives nothing, and offers the others', async () => {
  const { offers, bare, problems } = await readNotes(db, [
    file('none.md', '# Shopping\n\nMilk\n'),
    file('broken.md', DECK.replace('command', 'verb')),
    file('git.md', NOTES),
    file('again.md', NOTES),
  ])
  expect(offers).toMatchObject([{ incoming: { file: 'git.md' } }])
  expect(bare).toMatchObject([{ file: 'none.md', extraction: { facts: [], questions: [] } }])
  expect(problems.map(describeProblem)).toEqual([
    expect.stringMatching(/^none\.md: There is no command .* Put commands/),
    expect.stringMatching(/^broken\.md:6: The kind “verb” is unknown/),
    expect.stringMatching(/^again\.md: It belongs to the deck “Git”, as another/),
  ])
})

it('offers notes that only ask, for the inbox', async () => {
  const { offers, problems } = await readNotes(db, [
    file('git.md', '# Git\n\n## Questions\n\n- What is HEAD?\n'),
  ])
  expect(problems).toEqual([])
  expect(offers).toMatchObject([
    {
      incoming: { facts: [], notes: { file: 'git.md' } },
      extraction: { questions: [{ line: 5 }] },
    },
  ])
})

it('lets notes with another title go on with the deck that has their facts', async () => {
  await imported('git.md', MANY)
  const { offers } = await readNotes(db, [file('renamed.md', MANY.replace('Git notes', 'Pro Git'))])
  expect(offers).toMatchObject([
    {
      incoming: { deck: { id: 'git', title: 'Pro Git' } },
      decks: [{ isNew: false }, { isNew: true }],
    },
  ])
})

it('goes on with a deck under its new title, and gives the old title to nobody else’s facts', async () => {
  await imported('git.md', MANY)
  await imported('git.md', MANY.replace('Git notes', 'Pro Git'))
  const { offers } = await readNotes(db, [
    file('elsewhere.md', MANY.replace('Git notes', 'Pro Git')),
    file('new.md', NOTES.replace('stash', 'blame')),
  ])
  expect(offers.map(({ incoming: { deck } }) => deck)).toEqual([
    { id: 'git', title: 'Pro Git' },
    { id: 'git-2', title: 'Git' },
  ])
})

it('offers notes that were emptied or lost all facts to their deck, where that is noticed', async () => {
  await imported('git.md', MANY)
  for (const text of ['', ' \n', '# Git\n', 'Just a sentence.\n']) {
    const { offers, problems } = await readNotes(db, [file('git.md', text)])
    expect(problems).toEqual([])
    expect(offers).toMatchObject([{ incoming: { deck: { id: 'git', title: 'Git' }, facts: [] } }])
  }
  const { problems } = await readNotes(db, [file('other.md', '')])
  expect(problems.map(describeProblem)).toEqual([
    expect.stringMatching(/^other\.md: The file is empty/),
  ])
})

it('takes a file that was replaced by another one for other notes, unless somebody says otherwise', async () => {
  await imported('notes.md', MANY)
  const other = '# Docker\n\n## Commands\n\n- `docker ps`: list containers\n'
  const { offers } = await readNotes(db, [file('notes.md', other)])
  expect(offers).toMatchObject([
    { incoming: { deck: { id: 'docker' } }, decks: [{ isNew: true }, { deck: { id: 'git' } }] },
  ])
})

it('asks where notes of the same title have none of the deck’s facts', async () => {
  await imported('git.md', MANY)
  const { offers } = await readNotes(db, [file('mine.md', NOTES.replace('git stash', 'ls'))])
  expect(offers).toMatchObject([
    { decks: [{ deck: { id: 'git' } }, { deck: { id: 'git-2' }, isNew: true }] },
  ])
})

const MANY = `${NOTES}- \`git gc\`: tidy up\n- \`git log\`: what was done\n`

async function imported(name: string, text: string) {
  const { offers } = await readNotes(db, [file(name, text)])
  for (const { incoming } of offers) await importAt(db, incoming, 1)
}

function file(name: string, text: string) {
  return { name, bytes: new TextEncoder().encode(text) }
}
