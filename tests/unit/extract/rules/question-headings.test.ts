import { expect, it } from 'vitest'
import { extractFacts } from '../../../../core/extract/index.ts'
import { kindsIn, questionsIn } from '../facts-in.ts'

it.each([
  ['## What is HEAD?', 'The branch.'],
  ['## **What is HEAD?**', 'The branch.'],
  ['## Q3: What is HEAD?', 'The branch.'],
  ['#### What is HEAD?', 'The branch.\n\n- checked out'],
  ['## What is HEAD?', '```sh\ngit log\n```'],
])('takes %j over its answer %j', (heading, back) => {
  expect(kindsIn(`# Git\n\n${heading}\n\n${back}\n`, 'markdown')).toEqual([
    `3 question, question-headings: What is HEAD? -> ${back}`,
  ])
})

it('has the same for reStructuredText', () => {
  const text = 'Git\n===\n\nWhat is HEAD?\n-------------\n\nThe branch.\n\nMore\n----\n\nWords.\n'
  expect(kindsIn(text, 'rst')).toEqual([
    '4 question, question-headings: What is HEAD? -> The branch.',
  ])
})

it('stands in the section around it', () => {
  const text = '# Git\n\n## Names\n\n### What is HEAD?\n\nThe branch.\n'
  expect(extractFacts(text, { file: 'git.md' }).facts).toMatchObject([{ path: ['Names'] }])
})

it.each([
  ['nothing', ''],
  ['a to-do', 'TODO'],
  ['another question', 'Or is it a tag?'],
  ['a subsection', '### Details\n\nSome words.'],
])('puts one over %s with the open questions', (_, under) => {
  const text = `# Git\n\n## What is HEAD?\n\n${under}\n`
  expect(kindsIn(text, 'markdown')).toEqual([])
  expect(questionsIn(text, 'markdown')[0]).toBe('3 What is HEAD?')
})

it('leaves a heading that only mentions a question', () => {
  expect(kindsIn('# Git\n\n## What? HEAD!\n\nThe branch.\n', 'markdown')).toEqual([])
})

it('leaves commands that say what they do on their own, under a question that none answers', () => {
  const text = '# Git\n\n## Why bother?\n\n- `git stash`: puts aside\n- `git log`: shows\n'
  expect(kindsIn(text, 'markdown')).toEqual([
    '5 command, labels: git stash -> puts aside',
    '6 command, labels: git log -> shows',
  ])
  expect(questionsIn(text, 'markdown')).toEqual(['3 Why bother?'])
})

it('takes commands with a remark both as the answer and as commands', () => {
  const text = '# Git\n\n## How to see it?\n\n```sh\ngit log  # shows commits\n```\n'
  expect(kindsIn(text, 'markdown')).toEqual([
    '3 question, question-headings: How to see it? -> ```sh\ngit log  # shows commits\n```',
    '6 command, remarked-commands: git log -> shows commits',
  ])
})
