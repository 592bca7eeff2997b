import { expect, it } from 'vitest'
import { factId, type Fact } from '../../../core/fact.ts'
import { labelsSchema, matchLabels } from '../../bench/match-labels.ts'

const fact = (line: number, front: string, about: Partial<Fact> = {}): Fact => ({
  id: factId(`${line} ${front}`),
  kind: 'command',
  front,
  back: 'Puts `changes` aside.',
  path: [],
  source: { file: 'a.md', line },
  tags: [],
  ...about,
})
const label = (line: number, front: string, about = {}) =>
  labelsSchema.parse({
    how: '',
    facts: [{ line, kind: 'command', front, back: 'changes aside', where: 'chapter', ...about }],
  }).facts

it.each([
  ['as it is', fact(7, 'git stash'), {}],
  ['a line below', fact(9, 'git stash'), {}],
  [
    'in another place that was merged',
    fact(70, 'git stash', { source: { file: 'a', line: 70, also: [7] } }),
    {},
  ],
  ['with more words', fact(7, 'git stash --all'), {}],
  ['of either kind', fact(7, 'git stash', { kind: 'question' }), { kind: 'any' }],
])('finds a label %s', (_, one, about) => {
  expect(matchLabels(label(7, 'git stash', about), [one])).toMatchObject({
    missed: [],
    surplus: [],
  })
})

it.each([
  ['of another kind', fact(7, 'git stash', { kind: 'term' }), {}],
  ['far away', fact(10, 'git stash'), {}],
  ['with another back', fact(7, 'git stash', { back: 'Lists.' }), {}],
])('takes a fact %s for no label', (_, one, about) => {
  const labels = label(7, 'git stash', about)
  expect(matchLabels(labels, [one])).toMatchObject({ missed: labels, surplus: [one] })
})

it('counts a label that is optional neither as missed nor its fact as surplus', () => {
  const labels = label(7, 'git stash', { optional: true })
  expect(matchLabels(labels, [])).toMatchObject({ missed: [] })
  expect(matchLabels(labels, [fact(7, 'git stash')])).toMatchObject({ surplus: [] })
})

it('gives a fact to one label only, where another fact is free', () => {
  const labels = [...label(7, 'git stash'), ...label(8, 'git stash')]
  const facts = [fact(7, 'git stash'), fact(8, 'git stash')]
  expect(matchLabels(labels, facts).surplus).toEqual([])
})

it('moves a label to another fact when that finds a fact for both', () => {
  const labels = [...label(8, 'git stash'), ...label(7, 'git stash -u')]
  const facts = [fact(7, 'git stash -u'), fact(8, 'git stash')]
  expect(matchLabels(labels, facts)).toMatchObject({ missed: [], surplus: [] })
})

it('counts a fact once, however many labels are like it', () => {
  const labels = [...label(7, 'git stash'), ...label(8, 'git stash')]
  expect(matchLabels(labels, [fact(7, 'git stash')])).toMatchObject({ missed: [labels[1]] })
})

it('lets a fact of two places stand for a label at each, whatever it took first', () => {
  const labels = [...label(7, 'git stash'), ...label(70, 'git stash')]
  const merged = fact(7, 'git stash', { source: { file: 'a', line: 7, also: [70] } })
  expect(matchLabels(labels, [merged])).toMatchObject({ missed: [], surplus: [] })
})
