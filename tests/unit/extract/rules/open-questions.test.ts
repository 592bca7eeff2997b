import { expect, it } from 'vitest'
import { kindsIn, questionsIn, skippedIn } from '../facts-in.ts'

it.each([
  ['a paragraph', 'Why does the drain hang here?', 'Why does the drain hang here?'],
  [
    'the end of one',
    'Removed files stay in the image. So, how to remove them?',
    'So, how to remove them?',
  ],
  ['an item', '- Deleted it. Does the volume go too??', 'Does the volume go too?'],
  ['code in it', 'Does `docker rm` keep volumes?', 'Does `docker rm` keep volumes?'],
])('keeps the question of %s', (_, text, question) => {
  expect(questionsIn(`# K\n\n${text}\n`, 'markdown')).toEqual([`3 ${question}`])
  expect(kindsIn(`# K\n\n${text}\n`, 'markdown')).toEqual([])
})

it('does so in reStructuredText', () => {
  expect(questionsIn('K\n=\n\nDoes ``docker rm`` keep volumes?\n', 'rst')).toEqual([
    '4 Does `docker rm` keep volumes?',
  ])
})

it.each([
  ['a word with a question mark', 'Really?'],
  ['a remark with a question in it', 'He asked what a pod is, remember?'],
  ['a question that the text goes on from', 'Is it fast? Yes, quite.'],
  ['an address', 'See https://example.com/?a=b'],
  ['code', '`curl example.com/?`'],
])('does not keep %s', (_, text) => {
  expect(questionsIn(`# K\n\n${text}\n`, 'markdown')).toEqual([])
  expect(skippedIn(`# K\n\n${text}\n`, 'markdown')).toHaveLength(2)
})
