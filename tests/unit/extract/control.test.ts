import { expect, it } from 'vitest'
import { extractFacts } from '../../../core/extract/index.ts'
import { RULES } from '../../../core/extract/rules/index.ts'
import { factsIn, skippedIn, warningsIn } from './facts-in.ts'

const read = (text: string, format: 'rst' | 'markdown' = 'markdown') =>
  extractFacts(text, { file: 'notes', format })

it.each([
  ['a comment of Markdown', 'markdown', '<!-- notedrill: deck: Git, tags: [vcs, cli] -->\n'],
  ['a comment of reStructuredText', 'rst', '.. notedrill: deck: Git, tags: [vcs, cli]\n'],
  [
    'front matter',
    'markdown',
    '---\ntitle: My notes\nnotedrill:\n  deck: Git\n  tags: vcs, cli\n---\n',
  ],
  [
    'two comments',
    'markdown',
    '<!-- notedrill: deck: Git, tags: vcs -->\n\n<!-- notedrill: tags: [cli] -->\n',
  ],
] as const)('sets deck and tags from %s', (_, format, wish) => {
  const { title, facts, warnings } = read(`${wish}\n**HEAD**: what is checked out\n`, format)
  expect(title).toBe('Git')
  expect(facts).toMatchObject([{ front: 'HEAD', tags: ['vcs', 'cli'] }])
  expect(warnings).toEqual([])
})

const notes = '# Git\n\n- **HEAD**: what is checked out\n\n`git log`: shows commits\n'

it('does without the rules that are named', () => {
  expect(factsIn(notes, 'markdown')).toHaveLength(2)
  expect(factsIn(`<!-- notedrill: without: [labels] -->\n\n${notes}`, 'markdown')).toEqual([])
})

it('uses only the sections that are named, with those in them', () => {
  const text =
    '# Git\n\n## Commands\n\n`git log`: shows commits\n\n### More\n\n`git gc`: tidies up\n\n## Diary\n\n**HEAD**: what is checked out\n'
  const wish = '<!-- notedrill: sections: [commands] -->\n\n'
  expect(factsIn(wish + text, 'markdown')).toEqual([
    'git log -> shows commits',
    'git gc -> tidies up',
  ])
  expect(skippedIn(wish + text, 'markdown')).toContain(
    '15 its section is not among those that the notes name',
  )
})

it.each([
  ['markdown', '<!-- notedrill: off -->', '<!-- notedrill: on -->'],
  ['rst', '.. notedrill: off', '.. notedrill: on'],
] as const)('leaves out what stands between off and on in %s', (format, off, on) => {
  const text = `**pod**: one thing\n\n${off}\n\n**node**: another\n\n${on}\n\n**job**: a third\n`
  expect(factsIn(text, format)).toEqual(['pod -> one thing', 'job -> a third'])
  expect(skippedIn(text, format)).toContain('5 the notes switch it off')
})

it.each([
  [
    'a rule that there is none of',
    'without: [lables]',
    /There is no rule “lables”.* Use to-dos, .*labels/,
  ],
  [
    'a wish that there is none of',
    'decks: Git',
    /no valid “decks”. Use deck, tags, without and sections/,
  ],
  ['an empty deck', 'deck: ""', /no valid “deck”/],
  ['what is no YAML', 'tags: [a', /cannot be read. Write it as/],
])('warns of %s, with its line, and goes on', (_, wish, message) => {
  const text = `# K\n\n<!-- notedrill: ${wish} -->\n\n**HEAD**: what is checked out\n`
  const [warning, ...others] = warningsIn(text, 'markdown')
  expect(warning).toMatch(/^3 /)
  expect(warning).toMatch(message)
  expect(others).toEqual([])
  expect(factsIn(text, 'markdown')).toHaveLength(1)
})

it('names rules as the documentation does', () => {
  const names = RULES.map(([name]) => name)
  expect(new Set(names).size).toBe(names.length)
  for (const name of names) expect(name).toMatch(/^[a-z]+(?:-[a-z]+)*$/)
})
