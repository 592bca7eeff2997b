import { expect, it } from 'vitest'
import { factsIn } from '../facts-in.ts'

it.each([
  ['as code', '`git stash`'],
  ['with a prompt', '`$ git stash`'],
])('takes a command %s over what it does', (_, heading) => {
  expect(factsIn(`# Git\n\n## ${heading}\n\nPuts changes aside.\n`, 'markdown')).toEqual([
    'git stash -> Puts changes aside.',
  ])
})

it.each([
  ['has an option', 'git stash -u', 'Puts changes aside.'],
  ['has a placeholder', 'git stash show <stash>', 'Puts changes aside.'],
  ['is typed in the code under it', 'git stash', 'Puts changes aside.\n\n```sh\ngit stash -u\n```'],
])('takes a command nobody marked where it %s', (_, heading, under) => {
  expect(factsIn(`# Git\n\n## ${heading}\n\n${under}\n`, 'markdown')).toEqual([
    `${heading} -> ${under}`,
  ])
})

it('keeps the code that shows it, and leaves commands with remarks to themselves', () => {
  const shown = '# Git\n\n## `git stash`\n\nPuts changes aside.\n\n```sh\ngit stash\n```\n'
  expect(factsIn(shown, 'markdown')).toEqual([
    'git stash -> Puts changes aside.\n\n```sh\ngit stash\n```',
  ])
  expect(factsIn(shown.replace('git stash\n```', 'git stash pop # back\n```'), 'markdown')).toEqual(
    ['git stash -> Puts changes aside.', 'git stash pop -> back'],
  )
})

it.each([
  ['words that may be a topic', '## git basics\n\nEvery clone has all of it.\n'],
  ['a lone name', '## make\n\nA tool of the seventies.\n'],
  ['a sentence', '## git for the impatient\n\nRead on.\n'],
  ['nothing under it', '## `git stash`\n\n## Later\n\nText.\n'],
])('takes no heading that is %s', (_, text) => {
  expect(factsIn(`# Tools\n\n${text}`, 'markdown')).toEqual([])
})
