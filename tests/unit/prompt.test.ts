import { expect, it } from 'vitest'
import type { FactKind, Side } from '../../core/fact.ts'
import { hideAnswer } from '../../core/hide-answer.ts'
import { promptOf } from '../../core/prompt.ts'

const COMMAND = { kind: 'command', front: 'git stash', back: 'Puts changes aside' } as const

it('asks for a command by what it does, and lets it be typed', () => {
  expect(promptOf(COMMAND, 'produce')).toEqual({
    task: 'Which command does this?',
    question: 'Puts changes aside',
    answer: '`git stash`',
    typed: 'git stash',
  })
})

it('asks what a command does', () => {
  expect(promptOf(COMMAND, 'recognise')).toEqual({
    task: 'What does this command do?',
    question: '`git stash`',
    answer: 'Puts changes aside',
  })
})

it('asks a question as it stands in the notes', () => {
  const question = { kind: 'question', front: 'What is a *pod*?', back: 'Containers.' } as const
  expect(promptOf(question, 'recognise')).toEqual({
    task: 'Question',
    question: 'What is a *pod*?',
    answer: 'Containers.',
  })
})

it.each<[FactKind, Side, boolean]>([
  ['command', 'produce', true],
  ['command', 'recognise', false],
  ['flag', 'produce', true],
  ['flag', 'recognise', false],
  ['question', 'recognise', false],
  ['term', 'produce', false],
  ['term', 'recognise', false],
])('lets a %s be typed on the side %s: %s', (kind, side, isTyped) => {
  const { typed } = promptOf({ kind, front: '--all', back: 'Everything' }, side)
  expect(typed).toBe(isTyped ? '--all' : undefined)
})

it.each<[FactKind]>([['command'], ['flag'], ['term']])(
  'does not show the answer in the prompt of a %s',
  (kind) => {
    const fact = { kind, front: 'kubectl get svc', back: 'Lists.\n\n```\n$ kubectl get svc\n```' }
    expect(promptOf(fact, 'produce').question).toBe('Lists.\n\n```\n$ …\n```')
  },
)

it('keeps a command with backquotes whole', () => {
  const { answer } = promptOf({ ...COMMAND, front: 'echo `date`' }, 'produce')
  expect(answer).toBe('`` echo `date` ``')
})

it.each([
  ['Runs `ls` here', 'ls', 'Runs `…` here'],
  ['ls, then ls.', 'ls', '…, then ….'],
  ['also falls', 'ls', 'also falls'],
  ['ls-files is another', 'ls', 'ls-files is another'],
  ['set --all-namespaces', '--all', 'set --all-namespaces'],
  ['with `--all`', '--all', 'with `…`'],
  ['git   stash\tpop', 'git stash pop', '…'],
  ['a line that ends in git\n  stash goes on', 'git stash', 'a line that ends in … goes on'],
  ['git\n\nstash', 'git stash', 'git\n\nstash'],
  ['rm *.txt and rm a.txt', 'rm *.txt', '… and rm a.txt'],
  ['Größe und Größenordnung', 'Größe', '… und Größenordnung'],
  ['nothing to hide', '', 'nothing to hide'],
])('hides in %j the answer %j', (back, front, shown) => {
  expect(hideAnswer(back, front)).toBe(shown)
})
