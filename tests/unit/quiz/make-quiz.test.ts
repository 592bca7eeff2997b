import { expect, it } from 'vitest'
import { makeQuiz, type QuestionType } from '../../../core/quiz/index.ts'
import { fact, GIT } from './some-facts.ts'

const ALL = { count: 20, seed: 1 }
const only = (type: QuestionType) => ({ ...ALL, types: [type] })

it('asks for whole commands by what they do', () => {
  const questions = makeQuiz(GIT, only('type-command'))
  expect(questions).toHaveLength(6)
  expect(questions).toContainEqual(
    expect.objectContaining({ ask: 'put changes aside', answer: 'git stash' }),
  )
})

it('leaves out the flag of a command, its value stays', () => {
  const prune = fact('command', 'docker run --name=web nginx', 'run it as …')
  expect(makeQuiz([prune], only('missing-flag'))).toMatchObject([
    { before: 'docker run ', answer: '--name', after: '=web nginx' },
  ])
})

it('leaves out another word where there is no flag, and never the program', () => {
  const [question] = makeQuiz([fact('command', 'git gc', 'tidy up')], only('missing-flag'))
  expect(question).toMatchObject({ before: 'git ', answer: 'gc', after: '' })
  expect(makeQuiz([fact('command', 'reboot', 'start again')], only('missing-flag'))).toEqual([])
})

it('offers wrong commands of the same program', () => {
  const facts = [
    ...GIT,
    fact('command', 'ls -la', 'list files'),
    fact('command', 'pwd', 'where am I'),
  ]
  for (const question of makeQuiz(facts, { ...only('which-command'), count: 3 })) {
    if (question.type !== 'which-command') throw new Error(question.type)
    const right = question.options[question.answer]
    if (right?.startsWith('`git')) {
      for (const option of question.options) expect(option).toMatch(/^`git/)
    }
  }
})

it('never offers an option that would be right as well', () => {
  const facts = [
    fact('command', 'kubectl get pods -A', 'all pods'),
    fact('command', 'kubectl get po --all-namespaces', 'every pod there is'),
    fact('command', 'kubectl get svc', 'all services'),
    fact('command', 'kubectl get nodes', 'all nodes'),
    fact('command', 'kubectl get <kind>', 'all of a kind'),
  ]
  for (let seed = 0; seed < 30; seed += 1) {
    for (const question of makeQuiz(facts, { count: 9, seed, types: ['which-command'] })) {
      if (question.type !== 'which-command') throw new Error(question.type)
      const twins = question.options.filter((option) => /pods -A|po --all|<kind>/.test(option))
      expect(twins.length).toBeLessThanOrEqual(1)
    }
  }
})

it('puts pairs together, each right one once', () => {
  const [question] = makeQuiz(GIT, only('match-pairs'))
  if (question?.type !== 'match-pairs') throw new Error('There are no pairs.')
  expect(question.left).toHaveLength(5)
  expect([...question.answer].sort()).toEqual([0, 1, 2, 3, 4])
  const at = question.left.indexOf('`git gc`')
  if (at >= 0) expect(question.right[question.answer[at] ?? -1]).toBe('tidy up')
})

it('asks questions to be answered by oneself', () => {
  const head = fact('question', 'What is HEAD?', 'The commit that is checked out.')
  expect(makeQuiz([head], ALL)).toMatchObject([
    { type: 'self-graded', ask: 'What is HEAD?', answer: 'The commit that is checked out.' },
  ])
})

it('keeps to kinds, sections and the number that was asked for', () => {
  const facts = [...GIT, fact('flag', 'git log -p', 'with changes', 'Flags')]
  expect(makeQuiz(facts, { ...ALL, kinds: ['flag'] })).toMatchObject([{ factIds: [facts[6]?.id] }])
  expect(makeQuiz(facts, { ...ALL, sections: ['Flags'] })).toHaveLength(1)
  expect(makeQuiz(facts, { ...ALL, count: 2 })).toHaveLength(2)
  expect(makeQuiz([], ALL)).toEqual([])
})

it('does not say the answer, nor another name of the flag that is asked for', () => {
  const all = fact('flag', 'kubectl get --all-namespaces', 'Looks everywhere. Short: `-A`.')
  const [question] = makeQuiz([all], only('type-command'))
  expect(question).toMatchObject({ ask: 'Looks everywhere. Short: `…`.' })
})
