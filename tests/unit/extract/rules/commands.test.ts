import { expect, it } from 'vitest'
import { extractFacts } from '../../../../core/extract/index.ts'
import { factsIn, warningsIn } from '../facts-in.ts'

const inMarkdown = (text: string) => factsIn(`# Git\n\n## Commands\n\n${text}\n`, 'markdown')
const inRst = (text: string) => factsIn(`Git\n===\n\nCommands:\n---------\n\n${text}\n`, 'rst')

it.each([
  ['text behind it', '- `git stash` puts changes aside'],
  ['a colon', '- `git stash`: puts changes aside'],
  ['a colon in the bold', '- **`git stash`:** puts changes aside'],
  ['a dash', '* `git stash` - puts changes aside'],
  ['a long dash', '1. `git stash` — puts changes aside'],
  ['a second line', '- `git stash`:\n  puts changes\n  aside'],
  ['a paragraph below', '- `git stash`\n\n  puts changes aside'],
  ['a prompt', '- `$ git stash` puts changes aside'],
  ['a paragraph', '`git stash` puts changes aside'],
  ['a line below', '`git stash`\nputs changes aside'],
  ['a line break', '`git stash`  \nputs changes aside'],
  ['the next paragraph', '`git stash`\n\nputs changes aside'],
  ['a definition', '`git stash`\n: puts changes aside'],
  ['a definition without code', 'git stash\n: puts changes\n  aside'],
  ['a definition after a blank line', '`git stash`\n\n: puts changes aside'],
  ['a table', '| Command | What |\n|---|---|\n| `git stash` | puts changes aside |'],
  ['a table without code', '| Command | What |\n|---|---|\n| git stash | puts changes aside |'],
  [
    'a table the other way round',
    '| What | Command |\n|---|---|\n| puts changes aside | `git stash` |',
  ],
  ['a heading', '### `git stash`\n\nputs changes aside'],
  ['a group', '- Stash:\n  - `git stash`: puts changes aside'],
])('takes a command with %s in Markdown', (_, text) => {
  expect(inMarkdown(text)).toEqual(['git stash -> puts changes aside'])
})

it.each([
  ['a definition', 'git stash\n  puts changes\n  aside'],
  ['a definition with a colon', 'git stash:\n  puts changes aside'],
  ['a definition of a literal', '``git stash``\n  puts changes aside'],
  ['an item', '* ``git stash``: puts changes\n  aside'],
  ['an item with a dash', '- ``git stash`` - puts changes aside'],
  ['an item over a paragraph', '- ``git stash``\n\n  puts changes aside'],
])('takes a command with %s in reStructuredText', (_, text) => {
  expect(inRst(text)).toEqual(['git stash -> puts changes aside'])
})

it('takes a command in every line of a paragraph', () => {
  expect(inMarkdown('`ls` lists\n`cd`: changes\n')).toEqual(['ls -> lists', 'cd -> changes'])
  expect(inMarkdown('git a\n: one\ngit b\n: two\n')).toEqual(['git a -> one', 'git b -> two'])
})

it('keeps sample output with the command', () => {
  expect(inRst('git log\n  Shows commits::\n\n    $ git log\n    commit 1\n')).toEqual([
    'git log -> Shows commits:\n\n```console\n$ git log\ncommit 1\n```',
  ])
  expect(inMarkdown('- `git log`: shows commits\n\n  ```sh\n  git log -1\n  ```\n')).toEqual([
    'git log -> shows commits\n\n```sh\ngit log -1\n```',
  ])
})

it('keeps what the shell would see: stars, backslashes, quotes and variables', () => {
  expect(inRst(`find . -name '*.c' \\;\n  Finds.\n\necho \${a} "$b"\n  Says.\n`)).toEqual([
    `find . -name '*.c' \\; -> Finds.`,
    `echo \${a} "$b" -> Says.`,
  ])
})

it('takes flags, with the names that mean the same', () => {
  const { facts } = extractFacts('# Commands\n\n- `-f`, `--force`: overwrite\n', { file: 'a.md' })
  expect(facts).toMatchObject([{ kind: 'flag', front: '-f, --force', back: 'overwrite' }])
})

it('reports what it does not take', () => {
  const text = [
    '# Commands',
    '- `git bare`',
    '- https://git-scm.com the book',
    '- plain words',
    '- `git add`, `git rm`: two at once',
  ].join('\n')
  expect(factsIn(text, 'markdown')).toEqual([])
  expect(warningsIn(text, 'markdown')).toEqual([
    '2 The command “git bare” has no description.',
    '3 “https://git-scm.com the book” is no command with a description.',
    '4 “plain words” is no command with a description.',
    '5 “git add, git rm: two at once” is no command with a description.',
  ])
  expect(
    warningsIn('Commands\n========\n\nhttps://a.b\n  Site.\n\nThe rest:\n  Prose.\n', 'rst'),
  ).toEqual([
    '4 “https://a.b” is an address, not a command.',
    '7 “The rest” does not look like a command.',
  ])
})

it('asks entries of no other section to be commands, but those of the sections below', () => {
  const text =
    '# Git\n\n## Commands\n\n### Stash\n\n- `git stash`: aside\n\n## Notes\n\n- plain words\n'
  const { facts, warnings } = extractFacts(text, { file: 'a.md' })
  expect(facts).toMatchObject([
    { front: 'git stash', path: ['Commands', 'Stash'], source: { file: 'a.md', line: 7 } },
  ])
  expect(warnings).toEqual([])
})
