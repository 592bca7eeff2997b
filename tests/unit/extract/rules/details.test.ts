import { expect, it } from 'vitest'
import { kindsIn, questionsIn, skippedIn } from '../facts-in.ts'

it.each([
  [
    'in one line',
    '<details><summary>What is a pod?</summary>One or more.</details>',
    'One or more.',
  ],
  [
    'in many lines, with Markdown in them',
    '<details>\n<summary>What is a pod?</summary>\n\nOne *or* more.\n\n- small\n\n</details>',
    'One *or* more.\n\n- small',
  ],
  [
    'with markup in the summary',
    '<details open><summary><b>What is a <code>pod</code>?</b></summary><p>One.</p></details>',
    'One.',
  ],
  [
    'with entities',
    '<details><summary>What is a&nbsp;pod?</summary>One &amp; more.</details>',
    'One & more.',
  ],
  [
    'with code for an answer',
    '<details><summary>What is a pod?</summary>\n\n```sh\nls\n```\n\n</details>',
    '```sh\nls\n```',
  ],
])('takes a summary and what it hides, %s', (_, text, back) => {
  expect(kindsIn(`# K\n\n${text}\n\nNot hidden.\n`, 'markdown')).toEqual([
    `3 question, details: What is a pod? -> ${back}`,
  ])
})

it('takes several in a row, also without blank lines between', () => {
  const text =
    '<details><summary>One?</summary>First.</details>\n<details><summary>Two?</summary>Second.</details>\n'
  expect(kindsIn(text, 'markdown').map((line) => line.replace(/^\d+ /, ''))).toEqual([
    'question, details: One? -> First.',
    'question, details: Two? -> Second.',
  ])
})

it('takes a summary that is no question, where something is said under it', () => {
  const text = '<details><summary>Pods in short</summary>One or more containers.</details>\n'
  expect(kindsIn(text, 'markdown')).toEqual([
    '1 question, details: Pods in short -> One or more containers.',
  ])
})

it('asks about a summary with nothing or a to-do under it', () => {
  const text =
    '<details><summary>What is a pod?</summary></details>\n\n<details><summary>And a job?</summary>TODO</details>\n'
  expect(kindsIn(text, 'markdown')).toEqual([])
  expect(questionsIn(text, 'markdown')).toEqual(['1 What is a pod?', '3 And a job?'])
})

it.each([
  [
    'folded output',
    '<details><summary>Output</summary>\n\n```\nREADY 1/1\n```\n\n</details>',
    '1 it is no question, and nothing is said in it',
  ],
  [
    'an empty summary',
    '<details><summary> </summary>Hidden.</details>',
    '1 nothing can be seen before it is opened',
  ],
  ['no summary', '<details>Hidden.</details>', '1 it is HTML'],
])('does not take %s', (_, text, reason) => {
  expect(kindsIn(`${text}\n`, 'markdown')).toEqual([])
  expect(skippedIn(`${text}\n`, 'markdown')[0]).toBe(reason)
})
