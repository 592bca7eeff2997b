import { expect, it } from 'vitest'
import { extractFacts } from '../../../core/extract/index.ts'
import { factsIn, skippedIn } from './facts-in.ts'

const facts = (text: string) =>
  extractFacts(text, { file: 'a.md' }).facts.map(({ front, back, source }) => {
    const { line, also } = source ?? {}
    return `${[line, ...(also ?? [])].join(',')} ${front} -> ${back}`
  })

it('keeps both places of what is said twice', () => {
  expect(facts('# G\n\n- `git log`: shows commits\n- `git log`: shows commits\n')).toEqual([
    '3,4 git log -> shows commits',
  ])
})

it.each([
  [
    'says more',
    'shows commits',
    'shows commits, the newest first',
    'shows commits, the newest first',
  ],
  [
    'says less',
    'shows commits, the newest first',
    'Shows *commits*',
    'shows commits, the newest first',
  ],
  ['says something else', 'shows commits', 'is slow here', 'shows commits\n\nis slow here'],
])('joins a command with one that %s', (_, one, other, both) => {
  expect(facts(`# G\n\n- \`git log\`: ${one}\n- \`git  log\`: ${other}\n`)).toEqual([
    `3,4 git log -> ${both}`,
  ])
})

it('leaves flags and terms alone that mean something else elsewhere', () => {
  const text =
    '# G\n\n## ls\n\n- `-a`: hidden files\n- **entry**: a file\n\n## git\n\n- `-a`: all changes\n- **entry**: a commit\n'
  expect(facts(text)).toEqual([
    '5 -a -> hidden files',
    '6 entry -> a file',
    '10 -a -> all changes',
    '11 entry -> a commit',
  ])
})

it('makes no facts of a label that means something else each time', () => {
  const text = ['apples', 'pears', 'plums', 'figs'].map((what) => `- **Fruit**: ${what} of today\n`)
  expect(factsIn(`# G\n\n${text.join('')}`, 'markdown')).toEqual([])
  expect(skippedIn(`# G\n\n${text.join('')}`, 'markdown')).toContain(
    '3 it has a label that means something else each time',
  )
  expect(factsIn(`# G\n\n${text.slice(1).join('')}`, 'markdown')).toHaveLength(3)
})
