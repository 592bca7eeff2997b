import { expect, it } from 'vitest'
import { kindsIn, questionsIn } from '../facts-in.ts'

const POD = 'What is a pod? -> One or more containers.'

it.each([
  ['numbers', 'Q1: What is a pod?\n\nA1: One or more containers.'],
  ['italics', '*Q: What is a pod?*\n\n*A:* One or more containers.'],
  ['an arrow', 'Q: What is a pod?  -> One or more containers.'],
  ['one line', 'Q: What is a pod? A: One or more containers.'],
  ['a nested answer', '- Q: What is a pod?\n  - A: One or more containers.'],
  ['two items', '* Q: What is a pod?\n* A: One or more containers.'],
])('takes a question and an answer with %s, in either format', (_, text) => {
  expect(kindsIn(`# K\n\n${text}\n`, 'markdown')).toEqual([`3 question, labelled-answers: ${POD}`])
  const rst = text.replace('\n  - ', '\n\n  - ')
  expect(kindsIn(`K\n=\n\n${rst}\n`, 'rst')).toEqual([`4 question, labelled-answers: ${POD}`])
})

it.each(['Q.', 'Q)', '**Q1)**'])('takes %j for a label in Markdown', (label) => {
  const text = `${label} What is a pod?\n\n${label.replace('Q', 'A')} One or more containers.\n`
  expect(kindsIn(text, 'markdown')).toEqual([`1 question, labelled-answers: ${POD}`])
})

it('takes the code and the list behind an answer, but no further paragraph', () => {
  const text = 'Q: How to list?\n\nA: So:\n\n```sh\nls\n```\n\n- or `exa`\n\nOther words.\n'
  expect(kindsIn(text, 'markdown')).toEqual([
    '1 question, labelled-answers: How to list? -> So:\n\n```sh\nls\n```\n\n- or `exa`',
  ])
})

it('ends an answer where the next question stands', () => {
  const text = 'Q: One?\n\nA: First.\n\nQ: Two?\n\nA: Second.\n\n- Q: Three?\n- A: Third.\n'
  expect(kindsIn(text, 'markdown')).toEqual([
    '1 question, labelled-answers: One? -> First.',
    '5 question, labelled-answers: Two? -> Second.',
    '9 question, labelled-answers: Three? -> Third.',
  ])
})

it('puts what is not answered with the open questions', () => {
  const text =
    '# K\n\nQ: What is a node?\n\nQ: And a job?\nA: TODO\n\n- Q: Last one?\n- Q: A. or B.?\n'
  expect(kindsIn(text, 'markdown')).toEqual([])
  expect(questionsIn(text, 'markdown').slice(0, 3)).toEqual([
    '3 What is a node?',
    '5 And a job?',
    '8 Last one?',
  ])
})

it.each(['QUIC: a protocol', 'Quota: a limit', 'Some words, Q: what is a pod? A: one'])(
  'does not take %j for a question',
  (text) => {
    expect(kindsIn(`# K\n\n${text}\n`, 'markdown')).toEqual([])
  },
)
