import { expect, it } from 'vitest'
import { extractFacts } from '../../../core/extract/index.ts'

const ENTRY = '- `git stash`: put changes aside\n'

it.each([
  ['# Git\n\n## Commands\n\n', 'Git', ['Commands']],
  ['# Commands\n\n', 'My git', ['Commands']],
  ['# Useful commands\n\n## Stash\n\n', 'My git', ['Useful commands', 'Stash']],
  ['# Git commands\n\n## Stash\n\n', 'Git commands', ['Stash']],
  ['---\ntitle: Git\n---\n\n# Git, the commands\n\n## Stash\n\n', 'Git', ['Stash']],
  ['---\ntitle: Git cheat sheet\n---\n\n## Stash\n\n', 'Git cheat sheet', ['Stash']],
])('takes the commands under %j, for the deck %j', (head, title, path) => {
  expect(extractFacts(`${head}${ENTRY}`, { file: 'notes/my-git.md' })).toMatchObject({
    title,
    facts: [{ front: 'git stash', path }],
  })
})

it('has the same for reStructuredText', () => {
  const text = 'Commands\n========\n\ngit stash\n  put changes aside\n'
  expect(extractFacts(text, { file: 'git.rst' })).toMatchObject({
    title: 'Git',
    facts: [{ front: 'git stash', path: ['Commands'] }],
  })
})
