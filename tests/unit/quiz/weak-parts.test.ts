import { expect, it } from 'vitest'
import { factsWith, weakestParts, type PartResult } from '../../../core/quiz/index.ts'
import { commandParts, gradeCommand, missedParts } from '../../../core/shell/index.ts'
import { fact } from './some-facts.ts'

const DAY_MS = 24 * 60 * 60 * 1000
const NOW = 100 * DAY_MS

it('takes a command apart by full names', () => {
  const parts = commandParts('kubectl get po -A -o wide | grep -i web')
  expect(parts.map(({ program, kind, name }) => `${program} ${kind} ${name}`)).toEqual([
    'kubectl subcommand get',
    'kubectl flag --all-namespaces',
    'kubectl flag --output',
    'kubectl resource pods',
    'grep flag --ignore-case',
  ])
  expect(commandParts('-f, --follow')).toEqual([])
})

it('blames the parts that were wrong, and all where nothing says which', () => {
  const command = 'kubectl logs web --tail=20 -f'
  const missed = (given: string) =>
    missedParts(command, gradeCommand(command, given)).map(({ name }) => name)
  expect(missed('kubectl logs web -f --tail=30')).toEqual(['--tail'])
  expect(missed('kubectl logs web --tail 20')).toEqual(['--follow'])
  expect(missed('kubectl logs web --tail=20 --follow')).toEqual([])
  expect(missed('something else')).toEqual(['logs', '--tail', '--follow'])
})

it('ranks parts by how often they went wrong, lately above all', () => {
  const results: PartResult[] = [
    ...[1, 2, 3].map((day) => result('--tail', false, day)),
    ...[1, 2, 3].map((day) => result('--follow', day === 1, day)),
    ...[1, 2].map((day) => result('--since', true, day)),
    ...[90, 91, 92].map((day) => result('--previous', false, day)),
  ]
  const weak = weakestParts(results, NOW)
  expect(weak.map(({ name }) => name)).toEqual(['--tail', '--follow', '--previous'])
  expect(weak[0]).toMatchObject({ wrong: 3, asked: 3, program: 'kubectl', kind: 'flag' })
  for (const { weakness } of weak) expect(weakness).toBeGreaterThan(0.4)
})

it('finds the facts that exercise weak parts', () => {
  const tail = fact('command', 'kubectl logs web --tail=20', 'few lines')
  const follow = fact('command', 'kubectl logs -f web', 'goes on')
  const other = fact('command', 'kubectl get pods', 'lists')
  const weak = weakestParts(
    [result('--follow', false, 1), result('--follow', false, 2), result('--tail', false, 1)],
    NOW,
  )
  expect(factsWith([other, tail, follow], weak)).toEqual([follow, tail])
})

function result(name: string, right: boolean, daysAgo: number): PartResult {
  return { program: 'kubectl', kind: 'flag', name, right, at: NOW - daysAgo * DAY_MS }
}
