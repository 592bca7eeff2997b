import { expect, it } from 'vitest'
import { kindsIn, skippedIn } from '../facts-in.ts'

it('takes columns', () => {
  const text = 'sort -u    unique lines\nsort -h    human sizes\nsort -n    by number\n'
  const facts = ['sort -u -> unique lines', 'sort -h -> human sizes', 'sort -n -> by number']
  expect(kindsIn(`# S\n\n${text}`, 'markdown')).toEqual(
    facts.map((fact, index) => `${String(index + 3)} command, lines: ${fact}`),
  )
})

it('takes flags in columns, also where one has no meaning', () => {
  const text = '# G\n\n-i  ignore case\n-v  invert\n-r\n'
  expect(kindsIn(text, 'markdown')).toEqual([
    '3 flag, lines: -i -> ignore case',
    '4 flag, lines: -v -> invert',
  ])
  expect(skippedIn(text, 'markdown')).toContain(
    '5 it is no command or term with a meaning, as the lines around it are',
  )
})

it('takes lines that are all pairs', () => {
  expect(kindsIn('# V\n\ndd: delete a line\nyy: copy a line\n', 'markdown')).toEqual([
    '3 term, lines: dd -> delete a line',
    '4 term, lines: yy -> copy a line',
  ])
})

it('takes the verses of a line block', () => {
  const text = 'V\n=\n\n| ``gg``  to the first line\n| ``zz``  put the line\n  in the middle\n'
  expect(kindsIn(text, 'rst')).toEqual([
    '4 term, lines: `gg` -> to the first line',
    '5 term, lines: `zz` -> put the line in the middle',
  ])
})

it('takes terms over lines that begin with a colon', () => {
  const text = '# K\n\npod\n: one or more containers\n\n`ls -a`\n: hidden files\n: of all sorts\n'
  expect(kindsIn(text, 'markdown')).toEqual([
    '3 term, lines: pod -> one or more containers',
    '6 command, lines: ls -a -> hidden files of all sorts',
  ])
})

it('takes bullets that no blank line made a list of', () => {
  const text = 'K\n=\n\nTypes\n* ClusterIP: reached from inside\n* NodePort: a port on each node\n'
  expect(kindsIn(text, 'rst').map((one) => one.replace(/^\d+ term, [\w-]+: /, ''))).toEqual([
    'ClusterIP -> reached from inside',
    'NodePort -> a port on each node',
  ])
})

it('takes all for commands in a section of commands', () => {
  const text =
    '# SQLite\n\n## Dot commands\n\n.tables        list tables\n.mode box      nicest output\n'
  expect(kindsIn(text, 'markdown')).toEqual([
    '5 command, lines: .tables -> list tables',
    '6 command, lines: .mode box -> nicest output',
  ])
})

it('takes statements with a semicolon at their end', () => {
  const text = 'PRAGMA quick_check;    looks at less\nPRAGMA user_version;   a free number\n'
  expect(kindsIn(`# K\n\n${text}`, 'markdown')).toEqual([
    '3 command, lines: PRAGMA quick_check; -> looks at less',
    '4 command, lines: PRAGMA user_version; -> a free number',
  ])
})

it.each([
  ['sentences with colons', 'He said: it is fine\nand that was: the end of it all'],
  [
    'a paragraph of which one line has a colon',
    'It is short: a line.\nThe next has none\nnor this.',
  ],
  ['a log', '10:02 vim: opened it\n10:05 vim: closed it'],
  ['a single line', 'sort: a program'],
])('does not take %s', (_, text) => {
  expect(kindsIn(`# V\n\n${text}\n`, 'markdown')).toEqual([])
})
