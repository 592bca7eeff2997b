import { expect, it } from 'vitest'
import { extractFacts } from '../../../../core/extract/index.ts'
import { factsIn, kindsIn } from '../facts-in.ts'

const POD = 'What is a pod? -> One or more containers.'

it.each([
  ['behind it', '- What is a pod? One or more containers.'],
  ['after a mark', '- (answered) What is a pod? One or more containers.'],
  ['after a misspelt mark', '- (answerd) What is a pod?  One or more\n  containers.'],
  ['in the line below', '- What is a pod?\n  One or more containers.'],
  ['in a paragraph below', '- What is a pod?\n\n  One or more containers.'],
  ['under bold', '- **What is a pod?** One or more containers.'],
  ['in the next paragraph', 'What is a pod?\n\nOne or more containers.'],
])('takes a question with its answer %s', (_, text) => {
  expect(factsIn(`# K\n\n## Questions\n\n${text}\n`, 'markdown')).toEqual([POD])
  const rst = `K\n=\n\nQuestions:\n----------\n\n${text}\n`
  expect(factsIn(rst, 'rst')).toEqual([POD])
})

it('takes a list, code or a definition for an answer', () => {
  expect(factsIn('# Q&A\n\n- Which?\n  - this\n  - that\n', 'markdown')).toEqual([
    'Which? -> - this\n- that',
  ])
  expect(factsIn('Questions\n=========\n\nWhat is it?\n  That.\n', 'rst')).toEqual([
    'What is it? -> That.',
  ])
})

it('an answer ends where other questions begin, be they in a list', () => {
  expect(
    factsIn('# FAQ\n\n**What is a pane?**\n\nA part.\n\n- How to scroll? With keys.\n', 'markdown'),
  ).toEqual(['What is a pane? -> A part.', 'How to scroll? -> With keys.'])
})

it.each([
  'How to limit storage?',
  'How to limit storage? ...',
  'How to limit storage?  Somehow have to flatten the image...',
  'How to limit storage? Maybe with quotas.',
  'How to limit storage? Need to check the docs.',
  'How to limit storage? TODO',
  'How to limit storage? With quotas?',
  'Quotas limit storage. But how?',
])('leaves the open question %j', (text) => {
  expect(factsIn(`# Questions\n\n- ${text}\n`, 'markdown')).toEqual([])
})

it('takes the word of its author that a guess is the answer', () => {
  expect(factsIn('# Questions\n\n- (answered) Why? Probably the cache.\n', 'markdown')).toEqual([
    'Why? -> Probably the cache.',
  ])
})

it('takes answered questions beside those that are marked and those that are open', () => {
  const text =
    'Questions\n=========\n\n* Open one?\n* (answered) Marked one? Yes.\n* Plain one? Yes.\n'
  expect(factsIn(text, 'rst')).toEqual(['Marked one? -> Yes.', 'Plain one? -> Yes.'])
})

it('keeps question marks in code and addresses, and other scripts', () => {
  expect(factsIn('# Questions\n\n- What does `ls a?` list? Names.\n', 'markdown')).toEqual([
    'What does `ls a?` list? -> Names.',
  ])
  expect(factsIn('# Questions\n\n- What is a pod? 一组容器。\n', 'markdown')).toEqual([
    'What is a pod? -> 一组容器。',
  ])
})

it('takes a bullet over its answer anywhere, but no aside in a sentence', () => {
  const text =
    '# K\n\n## Pods\n\n- What is a pod?\n  - One or more containers.\n- Pods stay. Why? Unclear.\n'
  expect(factsIn(text, 'markdown')).toEqual(['What is a pod? -> - One or more containers.'])
})

it.each([
  ['in one paragraph', 'Q: What is a pod?\nA: One or more containers.'],
  ['in two paragraphs', 'Q: What is a pod?\n\nA: One or more containers.'],
  ['in bold', '**Q: What is a pod?**\n\n**A:** One or more containers.'],
  ['with bold labels', '**Q:** What is a pod?\n**A:** One or more containers.'],
  ['in two items', '- Q: What is a pod?\n- A: One or more containers.'],
  ['in one item', '- Q: What is a pod?\n\n  A: One or more containers.'],
  ['in words', 'Question: What is a pod?\nAnswer: One or more containers.'],
  ['as a heading', '## What is a pod?\n\nOne or more containers.'],
  ['as details', '<details><summary>What is a pod?</summary>One or more containers.</details>'],
  [
    'as details in many lines',
    '<details>\n<summary>What is a pod?</summary>\n\nOne or more containers.\n\n</details>',
  ],
])('takes a question and its answer %s, in any section', (_, text) => {
  expect(factsIn(`# K\n\nSome words.\n\n${text}\n`, 'markdown')).toEqual([POD])
})

it('takes no question without an answer', () => {
  const text =
    'Q: What is a pod?\n\n## Why?\n\n## How?\n\nTODO\n\n<details><summary>a?</summary></details>\n'
  expect(factsIn(text, 'markdown')).toEqual([])
})

it('leaves to-dos alone', () => {
  expect(factsIn('To-dos:\n=======\n\nQ: What is a pod?\nA: Find out.\n', 'rst')).toEqual([])
})

it('says where a question is from', () => {
  const { facts } = extractFacts('# K\n\n## Q&A\n\n### Pods\n\n- What? That.\n', { file: 'k.md' })
  expect(facts).toMatchObject([
    { kind: 'question', path: ['Q&A', 'Pods'], source: { file: 'k.md', line: 7 } },
  ])
})

it('ends the answer of a question in bold where other bold text begins', () => {
  const text =
    '# K\n\n**Who is lagging?**\n\nA group with unread messages.\n\n**Reset them**\n\nLater.\n'
  expect(kindsIn(text, 'markdown')).toEqual([
    '3 question, questions: Who is lagging? -> A group with unread messages.',
  ])
})

it('takes the code that an answer leads to', () => {
  const text = '# K\n\nDoes the key fit? Compare them:\n\n```sh\nopenssl rsa -noout -modulus\n```\n'
  expect(kindsIn(text, 'markdown')).toEqual([
    '3 question, questions: Does the key fit? -> Compare them:\n\n```sh\nopenssl rsa -noout -modulus\n```',
  ])
})
