import { expect, it } from 'vitest'
import { deckText, parseDeck } from '../../core/deck/index.ts'
import { factId, type Fact } from '../../core/fact.ts'
import { emptyDeck, updateDeck } from '../../core/update-deck.ts'

const amend = command('git commit --amend', 'Change the last commit', 3)
const stash = command('git stash', 'Put changes aside', 5)
const pop = command('git stash pop', 'Bring them back', 7)
const head: Fact = {
  ...command('What is HEAD?', 'The commit that is checked out.', 11),
  kind: 'question',
  path: ['Questions', 'Basics'],
}

it('writes a new deck that reads back as the facts it was made of', () => {
  const text = write(undefined, [amend, stash, head])
  expect(text).toBe(`---
title: Git
notes: notes/git.md
---

# Commands

## \`git commit --amend\`

<!-- id: gitcommitamend, kind: command, source: notes/git.md:3, origin: ${origin(text, 0)} -->

Change the last commit

## \`git stash\`

<!-- id: gitstash, kind: command, source: notes/git.md:5, origin: ${origin(text, 1)} -->

Put changes aside

# Questions

## Basics

### What is HEAD?

<!-- id: whatishead, kind: question, source: notes/git.md:11, origin: ${origin(text, 2)} -->

The commit that is checked out.
`)
  expect(factsOf(text)).toEqual([amend, stash, head])
  expect(write(text, [amend, stash, head])).toBe(text)
})

it('keeps the further places of a fact, and follows them alone', () => {
  const twice = { ...stash, source: { file: 'notes/git.md', line: 5, also: [40, 51] } }
  const text = write(undefined, [amend, twice])
  expect(text).toContain('source: "notes/git.md:5,40,51"')
  expect(factsOf(text)).toEqual([amend, twice])
  const once = write(text, [amend, stash])
  expect(once).toBe(text.replace('"notes/git.md:5,40,51"', 'notes/git.md:5'))
  expect(write(once, [amend, twice])).toBe(text)
})

it('touches only the lines of the fact that has changed', () => {
  const text = write(undefined, [amend, stash, head])
  const changed = write(text, [amend, { ...stash, back: 'Put changes away' }, head])
  const lines = text.split('\n')
  const differing = changed.split('\n').filter((line, index) => line !== lines[index])
  expect(differing).toEqual([expect.stringContaining('id: gitstash'), 'Put changes away'])
})

it('puts a new fact after the one that precedes it in the notes, its section included', () => {
  const text = write(undefined, [amend, head])
  const log = { ...command('git log', 'Show history', 9), path: ['Commands', 'Looking'] }
  const grown = write(text, [amend, stash, log, head])
  expect(grown.match(/^#+ .*/gm)).toEqual([
    '# Commands',
    '## `git commit --amend`',
    '## `git stash`',
    '## Looking',
    '### `git log`',
    '# Questions',
    '## Basics',
    '### What is HEAD?',
  ])
  expect(factsOf(grown)).toEqual([amend, stash, log, head])
})

it('sets a lost fact aside with its id, and takes it back when the notes bring it back', () => {
  const text = write(undefined, [amend, stash, pop])
  const without = write(text, [amend, pop])
  expect(parseDeck(without, 'git.md').deck).toMatchObject({
    facts: [amend, pop],
    removed: [{ id: stash.id, front: 'git stash', path: ['Commands'] }],
  })
  expect(write(without, [amend, pop])).toBe(without)
  expect(write(without, [amend, stash, pop])).toBe(text)
})

it('sets a lost fact aside in the section for such facts, wherever that has been put', () => {
  const text = `${write(write(undefined, [amend, stash, pop]), [amend, stash])}\n# Mine\n\n## a\n\nb\n`
  const without = write(text, [amend])
  expect(parseDeck(without, 'git.md').deck).toMatchObject({
    facts: [amend, { front: 'a', path: ['Mine'] }],
    removed: [{ id: pop.id }, { id: stash.id }],
  })
  expect(write(without, [amend])).toBe(without)
})

it('moves a fact with its id to the section that the notes have moved it to', () => {
  const text = write(undefined, [amend, stash, head])
  const moved = write(text, [amend, { ...stash, path: ['Questions', 'Basics'] }, head])
  expect(factsOf(moved)).toMatchObject([
    { id: amend.id },
    { id: stash.id, path: ['Questions', 'Basics'] },
    { id: head.id },
  ])
})

it('keeps words that were edited in the deck, and says when the notes have changed too', () => {
  const edited = write(undefined, [amend, stash]).replace('Put changes aside', 'Hide my work')
  expect(write(edited, [amend, stash])).toBe(edited)

  const newer = { ...stash, back: 'Put all changes aside' }
  const { conflicts, pieces } = updateDeck(parseDeck(edited, 'git.md').deck, [amend, newer])
  expect(conflicts).toMatchObject([
    { kept: { back: 'Hide my work' }, notes: { back: 'Put all changes aside' } },
  ])
  expect(factsOf(deckText({ pieces }))).toMatchObject([{}, { back: 'Hide my work' }])
})

it('recognises a fact whose front was corrected in the deck', () => {
  const corrected = write(undefined, [amend, stash]).replace('`git stash`', '`git stash push`')
  expect(write(corrected, [amend, stash])).toBe(corrected)
})

it('leaves facts written by hand where they are and gives them an id', () => {
  const text = `${write(undefined, [amend])}\n## \`git bisect\`\n\nFind the bad commit\n`
  const updated = write(text, [amend])
  const id = /id: (\w+), kind: command -->\n\nFind the bad commit\n$/.exec(updated)?.[1]
  expect(factsOf(updated)).toMatchObject([{ id: amend.id }, { id, front: 'git bisect' }])
  expect(write(updated, [amend])).toBe(updated)
})

it('keeps line ends, spacing and texts that a person gave the file', () => {
  const text = `${write(undefined, [amend, head])}\n`
    .replace('# Commands\n', 'Commands\n========\n\nMy own words.\n\n')
    .replaceAll('\n', '\r\n')
  expect(write(text, [amend, head])).toBe(text)
  const grown = write(text, [amend, stash, head])
  expect(grown).not.toMatch(/[^\r]\n/)
  expect(factsOf(grown)).toMatchObject([{ id: amend.id }, { id: stash.id }, { id: head.id }])
})

it.each([
  ['a heading', 'One\n\n# Two\n\nThree', 'One\n\n**Two**\n\nThree'],
  ['an empty heading', '#', '\\#'],
  ['an open fence', 'One\n\n```\ncode', 'One\n\n```\ncode\n```'],
  ['a comment', '<!-- id: evil -->\n\nText', '\\<!-- id: evil -->\n\nText'],
])('does not let %s in an answer break the file', (_, back, written) => {
  const facts = factsOf(write(undefined, [{ ...amend, back }, stash]))
  expect(facts).toMatchObject([
    { id: amend.id, back: written },
    { id: stash.id, back: stash.back },
  ])
})

it('leaves out what no deck can hold', () => {
  const blank = { ...stash, back: ' \n\u00a0\n' }
  const nameless = { ...pop, front: '\u00a0' }
  expect(factsOf(write(undefined, [amend, blank, nameless]))).toEqual([amend])
})

function command(front: string, back: string, line: number): Fact {
  return {
    id: factId(front.toLowerCase().replace(/[^a-z]/g, '')),
    kind: 'command',
    front,
    back,
    path: ['Commands'],
    source: { file: 'notes/git.md', line },
    tags: [],
  }
}

function write(before: string | undefined, facts: readonly Fact[]): string {
  const deck =
    before === undefined
      ? emptyDeck({ title: 'Git', notes: 'notes/git.md' })
      : parseDeck(before, 'git.md').deck
  return deckText(updateDeck(deck, facts))
}

const factsOf = (text: string) => parseDeck(text, 'git.md').deck.facts

function origin(text: string, nth: number): string {
  return [...text.matchAll(/origin: (\w+)/g)][nth]?.[1] ?? 'none'
}
