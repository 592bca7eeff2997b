import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { z } from 'zod'
import { PROJECT } from './extract-run.ts'

const DECK = join(PROJECT, 'decks/kubectl-flags.md')

function run(script: string, ...args: string[]) {
  const all = ['--import', import.meta.resolve('tsx'), join(PROJECT, 'scripts', script), ...args]
  const { status, stdout, stderr } = spawnSync(process.execPath, all, { encoding: 'utf8' })
  return { code: status, stdout, stderr }
}

it('prints the grade of a command as JSON', () => {
  const pair = ['--expected', 'kubectl get pods -A', '--given', 'kubectl get po --all-namespaces']
  const { code, stdout } = run('grade.ts', ...pair)
  expect(code).toBe(0)
  expect(JSON.parse(stdout)).toMatchObject({
    verdict: 'equivalent',
    differences: [
      { why: '--all-namespaces and -A are the same flag.' },
      { why: 'po is another name of pods.' },
    ],
  })
  expect(run('grade.ts', '--expected', 'x').code).toBe(2)
})

it('prints the same quiz for the same seed', () => {
  const ask = () => run('quiz.ts', DECK, '--count', '5', '--seed', '7', '--format', 'json')
  const { code, stdout } = ask()
  expect(code).toBe(0)
  const quiz = z.object({ seed: z.number(), questions: z.array(z.unknown()) })
  expect(quiz.parse(JSON.parse(stdout))).toMatchObject({ seed: 7, questions: { length: 5 } })
  expect(ask().stdout).toBe(stdout)
})

it('asks without giving the answers away where nobody can answer', () => {
  const type = ['--type', 'type-command', '--seed', '7', '--count', '1']
  const { stdout } = run('quiz.ts', DECK, ...type)
  const { stdout: json } = run('quiz.ts', DECK, ...type, '--format', 'json')
  const typed = z.object({ questions: z.array(z.object({ answer: z.string(), ask: z.string() })) })
  const [question] = typed.parse(JSON.parse(json)).questions
  expect(stdout).toContain('1. Type the command.')
  expect(stdout).toContain(question?.ask.split('\n')[0])
  expect(stdout).not.toContain(question?.answer)
})

it.each([
  [['gone.md'], 1, 'gone.md'],
  [[DECK, '--section', 'nowhere'], 1, 'No fact in it suits'],
  [[DECK, '--count', 'many'], 2, 'Give a whole number'],
  [[DECK, '--type', 'riddle'], 2, 'riddle'],
])('%j fails and says why', (args, code, message) => {
  const failed = run('quiz.ts', ...args)
  expect(failed).toMatchObject({ code, stdout: '' })
  expect(failed.stderr).toContain(message)
})
