import { expect, it } from 'vitest'
import { describeProblem } from '../../../../core/result.ts'
import { readNotes } from '../../../../renderer/pages/import/read-notes.ts'

const NOTES = '# Git notes\n\n## Commands\n\n- `git stash`: put changes aside\n'
const DECK =
  '---\ntitle: Git\nnotes: git.md\n---\n\n## `git stash`\n\n<!-- id: abc, kind: command -->\n\nPut changes aside\n'

it('extracts notes and reads decks as they are', () => {
  const { offers, problems } = readNotes([
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

it('reports each file that gives nothing, and offers the others', () => {
  const { offers, bare, problems } = readNotes([
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

it('offers notes that only ask, for the inbox', () => {
  const { offers, problems } = readNotes([
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

function file(name: string, text: string) {
  return { name, bytes: new TextEncoder().encode(text) }
}
