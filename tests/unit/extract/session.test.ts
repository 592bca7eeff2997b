import { expect, it } from 'vitest'
import { programsIn } from '../../../core/extract/programs.ts'
import { readSession } from '../../../core/extract/session.ts'

const programs = programsIn({ type: 'root', children: [] })
/** Commands with their remarks and the number of lines that they printed. */
const read = (value: string, lang?: string) =>
  readSession({ type: 'code', value, ...(lang === undefined ? {} : { lang }) }, programs)?.map(
    ({ command, remark, output }) => [command, remark, output.length],
  )

it.each([
  [
    'prompts',
    '$ git log\n$ git diff',
    [
      ['git log', '', 0],
      ['git diff', '', 0],
    ],
  ],
  [
    'prompts of root',
    '# apt-get update\n# apt-get install vim',
    [
      ['apt-get update', '', 0],
      ['apt-get install vim', '', 0],
    ],
  ],
  ['a prompt of a database', 'mysql> SHOW TABLES;\n+---+\n| t |', [['SHOW TABLES;', '', 2]]],
  ['lines that go on', 'git log | \\\n  head -3', [['git log | head -3', '', 0]]],
  ['a document in it', 'cat <<EOF\nhello\nEOF', [['cat <<EOF\nhello\nEOF', '', 0]]],
  ['output under it', '$ ls -a\n.  ..\n\nnotes.md', [['ls -a', '', 3]]],
  [
    'remarks behind it',
    'git log  // commits\ngit diff → changes',
    [
      ['git log', 'commits', 0],
      ['git diff', 'changes', 0],
    ],
  ],
  ['quotes around a hash', "grep '# x' notes", [["grep '# x' notes", '', 0]]],
])('reads commands with %s', (_, text, exchanges) => {
  expect(read(text)).toEqual(exchanges)
})

it('reads statements of SQL with remarks', () => {
  expect(read('SELECT * FROM t; -- all rows', 'sql')).toEqual([['SELECT * FROM t;', 'all rows', 0]])
})

it('takes every line of a block of the shell', () => {
  expect(read('frobnicate the-thing', 'sh')).toEqual([['frobnicate the-thing', '', 0]])
  expect(read('frobnicate the-thing')).toBeUndefined()
})

it('reads commands of programs that nobody knows where most have a remark', () => {
  const text = 'b main.c:12      # at a line\ntbreak main      # once\ncatch syscall'
  expect(read(text)).toEqual([
    ['b main.c:12', 'at a line', 0],
    ['tbreak main', 'once', 0],
    ['catch syscall', '', 0],
  ])
  expect(read('kind: Pod   # a pod\nname: web   # its name')).toBeUndefined()
  expect(read('x = 1   # one\ny = 2   # two')).toBeUndefined()
})

it.each([
  ['a listing', 'total 4\n-rw-r--r-- 1 root root 0 notes'],
  ['a table', 'NAME   READY   STATUS\nweb-1  1/1     Running'],
  ['another language', '>>> print(1)\n1'],
  ['a recipe', 'FROM node:20\nRUN npm ci'],
  ['a program of the shell', 'if true; then\n  ls\nfi'],
  ['keys with values', 'kind: Pod\nmetadata:\n  name: web'],
])('finds no commands in %s', (_, text) => {
  expect(read(text)).toBeUndefined()
})
