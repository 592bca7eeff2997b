import { expect, it } from 'vitest'
import { makeQuiz, markAnswer, scoreQuiz, type QuestionType } from '../../../core/quiz/index.ts'
import { fact, GIT } from './some-facts.ts'

function question(type: QuestionType, facts = GIT) {
  const [first] = makeQuiz(facts, { count: 1, seed: 1, types: [type] })
  if (!first) throw new Error(`There is no question of the type ${type}.`)
  return first
}

it.each([
  ['kubectl get po --all-namespaces', true],
  ['kubectl get pods', false],
  ['', false],
])('marks %j as %s for a command to be typed', (text, right) => {
  const asked = question('type-command', [fact('command', 'kubectl get pods -A', 'all pods')])
  expect(markAnswer(asked, { type: 'typed', text }).right).toBe(right)
})

it('takes answers that were accepted before', () => {
  const asked = question('type-command', [fact('command', 'git stash', 'aside')])
  const typed = { type: 'typed', text: 'git stash push' } as const
  expect(markAnswer(asked, typed).right).toBe(false)
  expect(markAnswer(asked, typed, ['git stash push']).right).toBe(true)
})

it.each([
  ['-A', true],
  ['--all-namespaces', true],
  ['-a', false],
  ['', false],
])('marks %j as %s for a missing flag', (text, right) => {
  const asked = question('missing-flag', [fact('command', 'kubectl get pods -A', 'all pods')])
  expect(markAnswer(asked, { type: 'typed', text }).right).toBe(right)
})

it('marks choices, pairs in parts, and what people say of themselves', () => {
  const choice = question('which-command')
  if (choice.type !== 'which-command') throw new Error(choice.type)
  expect(markAnswer(choice, { type: 'chosen', option: choice.answer }).score).toBe(1)
  expect(markAnswer(choice, { type: 'chosen', option: choice.answer + 1 }).score).toBe(0)

  const pairs = question('match-pairs')
  if (pairs.type !== 'match-pairs') throw new Error(pairs.type)
  expect(markAnswer(pairs, { type: 'matched', pairs: pairs.answer }).right).toBe(true)
  const [first = 0, second = 0, ...others] = pairs.answer
  const swapped = { type: 'matched', pairs: [second, first, ...others] } as const
  expect(markAnswer(pairs, swapped)).toMatchObject({ right: false, score: 3 / 5 })

  const own = question('self-graded', [fact('question', 'What?', 'That.')])
  expect(markAnswer(own, { type: 'self', knew: true }).right).toBe(true)
  expect(markAnswer(own, { type: 'self', knew: false }).right).toBe(false)
})

it('takes a missing answer, or one that does not fit, for wrong', () => {
  const asked = question('which-command')
  expect(markAnswer(asked, undefined)).toEqual({ right: false, score: 0 })
  expect(markAnswer(asked, { type: 'typed', text: 'git gc' }).right).toBe(false)
})

it('sums up a quiz and says what was missed', () => {
  const quiz = makeQuiz(GIT, { count: 4, seed: 2, types: ['type-command'] })
  const marks = [{ right: true, score: 1 }, { right: false, score: 0.5 }, undefined]
  expect(scoreQuiz(quiz, marks)).toEqual({
    right: 1,
    total: 4,
    score: 1.5 / 4,
    missed: quiz.slice(1),
  })
})
