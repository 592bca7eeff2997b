import { expect, it } from 'vitest'
import { kindsIn, questionsIn, skippedIn } from '../facts-in.ts'

it.each([
  ['git stash\n  Puts changes aside.', 'command', 'git stash -> Puts changes aside.'],
  ['``kubectl get pods`` :\n  Lists them.', 'command', 'kubectl get pods -> Lists them.'],
  ['$ git log --oneline\n  Short.', 'command', 'git log --oneline -> Short.'],
  ['pod\n  One or more\n  containers.', 'term', 'pod -> One or more containers.'],
  ['*etcd*\n  Keeps the state.', 'term', 'etcd -> Keeps the state.'],
  ['What is a node?\n  A machine.', 'question', 'What is a node? -> A machine.'],
  ['pod\n  Has::\n\n    a\n\n  and b', 'term', 'pod -> Has:\n\n```\na\n```\n\nand b'],
])('takes %j', (text, kind, fact) => {
  expect(kindsIn(`G\n=\n\n${text}\n`, 'rst')).toEqual([`4 ${kind}, definitions: ${fact}`])
})

it('takes fields, but not those that describe the notes', () => {
  const text = ':Author: me\n:Date: today\n\nG\n=\n\n:HEAD: what is checked out\n:-a: all of it\n'
  expect(kindsIn(text, 'rst')).toEqual([
    '7 term, definitions: HEAD -> what is checked out',
    '8 flag, definitions: -a -> all of it',
  ])
  expect(skippedIn(text, 'rst')).toContain('1-2 it describes the notes')
})

it('puts a question that nothing answers with the open ones', () => {
  const text = 'G\n=\n\nWhat is a node?\n  ...\n\nWhat is a pod?\n  One or more containers.\n'
  expect(kindsIn(text, 'rst')).toHaveLength(1)
  expect(questionsIn(text, 'rst')).toEqual(['4 What is a node?'])
})

it.each([
  ['an address with a remark', 'https://k8s.io\n  The site.'],
  ['a label', 'Note\n  Mind the gap.'],
  ['a date', '05/19/20\n  Read chapter 3.'],
  ['a sentence', 'I read on and on until late at night, then I slept\n  And dreamt.'],
  ['what points elsewhere', 'Volumes\n  Discussed in chapter 15.'],
])('does not take %s', (_, text) => {
  expect(kindsIn(`G\n=\n\n${text}\n`, 'rst')).toEqual([])
})
