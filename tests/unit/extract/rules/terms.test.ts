import { expect, it } from 'vitest'
import { kindsIn } from '../facts-in.ts'

it.each([
  [
    'A **pod** is one or more containers on one node.',
    'pod -> one or more containers on one node.',
  ],
  ['The *scheduler* decides where a pod runs.', 'scheduler -> decides where a pod runs.'],
  ['`HEAD` is the commit that is checked out.', 'HEAD -> the commit that is checked out.'],
  ['In short, it works. A **layer** is a set of files.', 'layer -> a set of files.'],
  ['**WAL** stands for write-ahead log.', 'WAL -> stands for write-ahead log.'],
])('takes %j', (text, fact) => {
  expect(kindsIn(`# K\n\n${text}\n`, 'markdown')).toEqual([`3 term, terms: ${fact}`])
})

it('takes every sentence with a marked subject, each with its line', () => {
  const text = 'A *taint* is a mark that keeps pods away.\nA *toleration* lets a pod ignore it.'
  const facts = ['taint -> a mark that keeps pods away.', 'toleration -> lets a pod ignore it.']
  expect(kindsIn(`K\n=\n\n${text}\n`, 'rst')).toEqual([
    `4 term, terms: ${facts[0] ?? ''}`,
    `5 term, terms: ${facts[1] ?? ''}`,
  ])
  expect(kindsIn(`# K\n\n${text}\n`, 'markdown')).toEqual([
    `3 term, terms: ${facts[0] ?? ''}`,
    `4 term, terms: ${facts[1] ?? ''}`,
  ])
})

it.each([
  ['a subject that nobody marked', 'A pod is one or more containers.'],
  ['a word that is only stressed', 'This is **very** important for a cluster.'],
  ['an opinion', '**Helm** is great.'],
  ['a pronoun', '*It* is a tool for images.'],
  ['a negation', '**Not** a good idea, as it is slow.'],
  ['a story', '**Jenkins** was down again today.'],
])('does not take %s', (_, text) => {
  expect(kindsIn(`# K\n\n${text}\n`, 'markdown')).toEqual([])
})
