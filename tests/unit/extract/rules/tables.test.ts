import { expect, it } from 'vitest'
import { kindsIn } from '../facts-in.ts'

const table = (...rows: string[]) => {
  const [head = '', ...others] = rows
  return `# K\n\n| ${[head, '---|---|---|---'.slice(0, head.split('|').length * 4 - 1), ...others].join(' |\n| ')} |\n`
}

it.each([
  [
    'commands',
    ['Command | What it does', '`git stash` | puts aside'],
    'command, tables: git stash -> puts aside',
  ],
  [
    'commands on the right',
    ['What | Command', 'List pods | `kubectl get pods`'],
    'command, tables: kubectl get pods -> List pods',
  ],
  [
    'flags',
    ['Flag | Short | Meaning', '`--all` | `-a` | everything'],
    'flag, tables: --all -> everything',
  ],
  ['terms', ['Term | Meaning', 'pod | some containers'], 'term, tables: pod -> some containers'],
  [
    'keys',
    ['Key | Action', '`C-b d` | leave the session'],
    'term, tables: `C-b d` -> leave the session',
  ],
])('takes rows of %s', (_, rows, fact) => {
  expect(kindsIn(table(...rows), 'markdown')).toEqual([`5 ${fact}`])
})

it('takes rows of either sort of table of reStructuredText', () => {
  const simple =
    '=========  ==========\nCommand    Meaning\n=========  ==========\ngit stash  puts aside\n=========  ==========\n'
  expect(kindsIn(`K\n=\n\n${simple}`, 'rst')).toEqual([
    '7 command, tables: git stash -> puts aside',
  ])
  const grid =
    '+------+--------+\n| Key  | What   |\n+======+========+\n| C-b  | prefix |\n+------+--------+\n'
  expect(kindsIn(`K\n=\n\n${grid}`, 'rst')).toEqual(['7 term, tables: C-b -> prefix'])
})

it('leaves a row without a meaning to itself', () => {
  const rows = ['Command | What it does', '`git stash` | puts aside', '`git log` |']
  expect(kindsIn(table(...rows), 'markdown')).toHaveLength(1)
})

it.each([
  ['figures', ['Host | CPU', 'web1 | 4']],
  ['output', ['Name | Ready | Status', 'web-1 | 1/1 | Running']],
  ['days', ['Day | Pages', 'Monday | 12']],
])('does not take tables of %s', (_, rows) => {
  expect(kindsIn(table(...rows), 'markdown')).toEqual([])
})
