import { describe, expect, it } from 'vitest'
import { makeQuiz, type Question, type Response } from '../../../core/quiz/index.ts'
import { grammarsWith } from '../../../core/shell/index.ts'
import {
  resultOf,
  startQuiz,
  stepQuiz,
  type QuizRun,
  type QuizSetting,
} from '../../../renderer/pages/quiz/quiz-run.ts'
import { GIT, fact } from '../quiz/some-facts.ts'

const ALL = [...GIT, fact('question', 'What is a commit?', 'A snapshot.')]
const rows = new Map(
  ALL.map((one, position) => [one.id, { ...one, deckId: 'git', position, removed: 0 as const }]),
)

function setting(change: Partial<QuizSetting> = {}): QuizSetting {
  const types = ['type-command', 'self-graded'] as const
  const questions = makeQuiz(ALL, { count: 7, seed: 1, types })
  const grammarOf = grammarsWith([])
  return {
    questions,
    seed: 1,
    facts: rows,
    isImmediate: true,
    isCounted: false,
    grammarOf,
    ...change,
  }
}

const right = (question: Question): Response =>
  question.type === 'type-command'
    ? { type: 'typed', text: question.answer }
    : { type: 'self', knew: true }

/** Answer what is asked and go on. */
function answer(run: QuizRun, now: number, response?: Response): QuizRun {
  const question = run.setting.questions[run.at]
  if (!question) return run
  const given = response ?? right(question)
  return stepQuiz(stepQuiz(run, { type: 'answer', response: given, now }), { type: 'next', now })
}

describe('a quiz on its way', () => {
  it('ends with the last answer, and says how it went', () => {
    let run = startQuiz(setting(), 1000)
    for (let at = 0; at < 7; at += 1) run = answer(run, 2000 + at)
    expect(run).toMatchObject({ at: 7, endedAt: 2006, isMarked: false })
    expect(resultOf(run)).toMatchObject({
      ...{ deckIds: ['git'], seed: 1, right: 7, total: 7, score: 1, durationMs: 1006 },
    })
    expect(resultOf(run).parts.every((part) => part.right)).toBe(true)
  })

  it('takes one answer to a question, and goes on only when it was marked', () => {
    const first = startQuiz(setting({ questions: typed() }), 0)
    expect(stepQuiz(first, { type: 'next', now: 1 })).toBe(first)
    const marked = stepQuiz(first, { type: 'answer', response: wrong, now: 1 })
    expect(marked).toMatchObject({ at: 0, isMarked: true })
    expect(
      stepQuiz(marked, { type: 'answer', response: right(typed()[0] ?? none()), now: 2 }),
    ).toBe(marked)
  })

  it('goes on at once where marks are kept for the end', () => {
    const run = answer(startQuiz(setting({ questions: typed(), isImmediate: false }), 0), 1, wrong)
    expect(run).toMatchObject({ at: 1, isMarked: false })
  })

  it('counts what was not reached as missed, and stores only what was answered', () => {
    const run = stepQuiz(answer(startQuiz(setting(), 0), 5), { type: 'end', now: 9 })
    expect(run.endedAt).toBe(9)
    expect(resultOf(run)).toMatchObject({ right: 1, total: 7, durationMs: 9 })
    expect(resultOf(run).answers).toHaveLength(1)
    expect(stepQuiz(run, { type: 'end', now: 10 })).toBe(run)
  })

  it('says which part of a command was missed', () => {
    const questions = typed().filter((one) => one.answer === 'git log --oneline')
    const given: Response = { type: 'typed', text: 'git log' }
    const run = answer(startQuiz(setting({ questions }), 0), 1, given)
    expect(resultOf(run).parts).toEqual([
      { program: 'git', kind: 'subcommand', name: 'log', at: 1, right: true },
      { program: 'git', kind: 'flag', name: '--oneline', at: 1, right: false },
    ])
  })
})

const wrong: Response = { type: 'typed', text: 'git nothing' }

function typed() {
  return setting().questions.filter((one) => one.type === 'type-command')
}

function none(): never {
  throw new Error('There is no such question.')
}
