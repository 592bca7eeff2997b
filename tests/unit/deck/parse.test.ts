import { expect, it } from 'vitest'
import { deckSlug, deckText, isDeck, parseDeck } from '../../../core/deck/index.ts'
import { describeProblem } from '../../../core/result.ts'

const DECK = `---
title: Pro Git
notes: notes/git.md
---

# Commands

## \`git commit --amend\`

<!-- id: aaaaaaaaaaaa, kind: command, source: notes/git.md:12, origin: bbbbbbbb -->

Change the last commit

\`\`\`console
# not a heading
$ git commit --amend
\`\`\`

## \`--force\`

Overwrite what is there

# Questions

What I asked myself.

## What does HEAD point to?

To the commit that is checked out.

## Detached HEAD

A HEAD that points to no branch.
`

it('reads sections, facts with a comment, and facts written by hand', () => {
  const { deck, problems } = parseDeck(DECK, 'git.md')
  expect(problems).toEqual([])
  expect(deck).toMatchObject({ title: 'Pro Git', notes: 'notes/git.md', removed: [] })
  expect(deck.facts).toMatchObject([
    {
      id: 'aaaaaaaaaaaa',
      kind: 'command',
      front: 'git commit --amend',
      back: 'Change the last commit\n\n```console\n# not a heading\n$ git commit --amend\n```',
      path: ['Commands'],
      source: { file: 'notes/git.md', line: 12 },
    },
    { kind: 'flag', front: '--force', path: ['Commands'] },
    { kind: 'question', front: 'What does HEAD point to?', path: ['Questions'] },
    { kind: 'term', front: 'Detached HEAD', back: 'A HEAD that points to no branch.' },
  ])
  expect(new Set(deck.facts.map(({ id }) => id)).size).toBe(4)
  expect(deckText(deck)).toBe(DECK)
})

it('reads past a byte order mark and keeps it', () => {
  const { deck, problems } = parseDeck(`\uFEFF${DECK}`, 'git.md')
  expect(problems).toEqual([])
  expect(deck.facts).toEqual(parseDeck(DECK, 'git.md').deck.facts)
  expect(deckText(deck)).toBe(`\uFEFF${DECK}`)
})

it('keeps facts that the notes have lost apart', () => {
  const { deck } = parseDeck(
    `${DECK}\n# Removed from the notes\n\n## \`git gone\`\n\n<!-- id: x, kind: command, path: [Commands] -->\n\nIs gone\n`,
    'git.md',
  )
  expect(deck.facts).toHaveLength(4)
  expect(deck.removed).toMatchObject([{ id: 'x', front: 'git gone', path: ['Commands'] }])
})

it.each([
  ['no front matter', '# A\n\n## b\n\nc\n', /^d\.md:1: The deck has no front matter\. Begin/, 1],
  [
    'broken YAML',
    '---\ntitle: a\nnotes: [\n---\n\n## b\n\nc\n',
    /^d\.md:[34]: The front matter is not valid YAML/,
    1,
  ],
  [
    'no title',
    '---\nnotes: x\n---\n\n## b\n\nc\n',
    /^d\.md:1: The front matter has no valid “title”/,
    1,
  ],
  [
    'an unknown kind',
    '---\ntitle: a\n---\n\n## b\n\n<!-- id: x, kind: verb -->\n\nc\n\n## d\n\ne\n',
    /^d\.md:5: The kind “verb” is unknown\. Use command, flag, question, term\./,
    1,
  ],
  [
    'an id given twice',
    '---\ntitle: a\n---\n\n## b\n\n<!-- id: x -->\n\nc\n\n## d\n\n<!-- id: x -->\n\ne\n',
    /^d\.md:11: The id “x” is given twice, first in line 5\. Remove/,
    1,
  ],
  [
    'an unknown key',
    '---\ntitle: a\n---\n\n## b\n\n<!-- id: x, knd: term -->\n\nc\n\n## d\n\ne\n',
    /^d\.md:5: The comment under this heading has the unknown key “knd”/,
    1,
  ],
  [
    'a comment that is no YAML',
    '---\ntitle: a\n---\n\n## b\n\n<!-- id: "x -->\n\nc\n\n## d\n\ne\n',
    /^d\.md:5: The comment under this heading cannot be read/,
    1,
  ],
  [
    'an unknown key in the first place',
    '---\ntitle: a\n---\n\n## b\n\n<!-- Id: y, kind: term -->\n\nc\n\n## d\n\ne\n',
    /^d\.md:5: The comment under this heading has the unknown key “Id”/,
    1,
  ],
  [
    'text behind a comment',
    '---\ntitle: a\n---\n\n## b\n\n<!-- id: y --> c\n\n## d\n\ne\n',
    /^d\.md:5: The comment under this heading cannot be read/,
    1,
  ],
  [
    'a comment that swallows what follows',
    '---\ntitle: a\n---\n\n## d\n\ne\n\n## b\n\n<!-- id: y\n\nc\n\n## f\n\ng\n',
    /^d\.md:9: The comment under this heading cannot be read/,
    1,
  ],
  [
    'an entry without a body',
    '---\ntitle: a\n---\n\n## b\n\n<!-- id: x -->\n\n## d\n\ne\n',
    /^d\.md:5: There is nothing under “b”/,
    1,
  ],
])('reports %s and loads the rest', (_, text, message, facts) => {
  const { deck, problems } = parseDeck(text, 'd.md')
  expect(problems.map(describeProblem)).toEqual([expect.stringMatching(message)])
  expect(deck.facts).toHaveLength(facts)
  expect(deckText(deck)).toBe(text)
})

it('tells a deck from notes', () => {
  expect(isDeck(DECK)).toBe(true)
  expect(isDeck('---\ntitle: Notes\n---\n\n# Commands\n\n- `ls`: list\n')).toBe(false)
  expect(isDeck('# Commands\n\n- `ls`: list\n')).toBe(false)
})

it.each([
  ['Kubernetes Up and running', 'kubernetes-up-and-running'],
  ['  C++ & Ünïcode!', 'c-unicode'],
  ['日本語', '日本語'],
  ['../../etc/passwd', 'etc-passwd'],
  ['???', 'deck'],
])('names the file of %j %j', (title, slug) => {
  expect(deckSlug(title)).toBe(slug)
})

it.each(['mail a@b.c', '{a@b.c}', '\u001b[31ma@b.c', '[a@b.c'])(
  'reads the whole of a heading that has an address in it: %j',
  (front) => {
    const { deck, problems } = parseDeck(`---\ntitle: a\n---\n\n## ${front}\n\nIt is.\n`, 'a.md')
    expect(problems).toEqual([])
    expect(deck.facts.map((fact) => fact.front)).toEqual([front])
  },
)
