import { expect, it } from 'vitest'
import { read, warnings } from './read.ts'

const FORGOTTEN = '3 The code after “::” should be indented; it is read as code all the same.'

it.each([
  ['commands', 'kubectl delete pod a\nkubectl delete pods --all'],
  ['settings', 'kind: Pod\nmetadata:\n  name: a'],
  ['a remark over a command', '# all of them\nkubectl get pods'],
  ['a session', '$ ls -l\ntotal 0'],
  ['one command', 'git stash pop'],
  ['assignments', 'FOO=bar run-it'],
])('reads %s below two colons as code though not indented', (_, code) => {
  const text = `Like so::\n\n${code}\n\nText after it.\n`
  expect(read(text)).toEqual([
    'paragraph: Like so:',
    `code: ${JSON.stringify(code)}`,
    'paragraph: Text after it.',
  ])
  expect(warnings(text)).toEqual([FORGOTTEN])
})

it.each([
  'This is a sentence.',
  'kubectl is a command for that',
  'lower case to the end.',
  'word',
  'use ``ls -l`` here',
  '1. an item',
  'a title\n-------',
  'well, and this\nkubectl get pods',
])('does not take %j for forgotten code', (text) => {
  const said = warnings(`Like so::\n\n${text}\n`)
  expect(read(`Like so::\n\n${text}\n`).join()).not.toContain('code:')
  expect(said).toContain('1 A literal block should follow “::”, but none does.')
})

it('goes on with code that is not indented for as long as it has signs of code', () => {
  expect(read('So::\n\ngit add -A\n\ngit push --force\n\ngit it done\n')).toEqual([
    'paragraph: So:',
    'code: "git add -A\\n\\ngit push --force"',
    'paragraph: git it done',
  ])
})

it('reads code right under the two colons', () => {
  const text = 'Stopping pods::\n  kubectl delete pod a\n\nafter\n'
  expect(read(text)).toEqual([
    'paragraph: Stopping pods:',
    'code: "kubectl delete pod a"',
    'paragraph: after',
  ])
  expect(warnings(text)).toEqual(['2 A blank line should stand between “::” and this line.'])
})

it('keeps a definition whose term ends with two colons', () => {
  expect(read('Pod::\n  The smallest thing of all.\n')[0]).toBe('definitionList')
})

it('keeps a session with Python as it stands', () => {
  expect(read('>>> 1 +\n... 1\n2\n\nafter\n')).toEqual([
    'code pycon: ">>> 1 +\\n... 1\\n2"',
    'paragraph: after',
  ])
})
