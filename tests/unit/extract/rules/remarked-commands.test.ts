import { expect, it } from 'vitest'
import { kindsIn, skippedIn } from '../facts-in.ts'

const block = (...lines: string[]) => `# G\n\n\`\`\`sh\n${lines.join('\n')}\n\`\`\`\n`

it.each([
  ['behind it', ['git stash  # puts changes aside'], 'git stash -> puts changes aside'],
  ['behind it, far off', ['ls -a      hidden files, too'], 'ls -a -> hidden files, too'],
  ['behind an arrow', ['git stash -> puts changes aside'], 'git stash -> puts changes aside'],
  ['above it', ['# take them back', 'git stash pop'], 'git stash pop -> take them back'],
  ['above and behind', ['# back', 'git stash pop # all'], 'git stash pop -> back. all'],
  ['with a prompt', ['$ git log  # all commits'], 'git log -> all commits'],
  ['with a long prompt', ['me@box:~/src$ git log  # all commits'], 'git log -> all commits'],
  ['of Windows', ['PS C:\\> dir  # what is here'], 'dir -> what is here'],
  [
    'with placeholders',
    ['git log -n <N> ${file}  # the last ones'],
    'git log -n <N> ${file} -> the last ones',
  ],
  ['over two lines', ['docker run \\', '  --rm web  # once'], 'docker run --rm web -> once'],
  ['with a hash of its own', ["grep '#' notes  # all comments"], "grep '#' notes -> all comments"],
])('takes a command with a remark %s', (_, lines, fact) => {
  expect(kindsIn(block(...lines), 'markdown').map((one) => one.replace(/^\d+ /, ''))).toEqual([
    `command, remarked-commands: ${fact}`,
  ])
})

it('takes those of literal blocks, each with its line', () => {
  const text =
    'Git\n===\n\nUndoing::\n\n  git restore <file>      # throw changes away\n  git reset --soft HEAD~1 # keep them staged\n'
  expect(kindsIn(text, 'rst')).toEqual([
    '6 command, remarked-commands: git restore <file> -> throw changes away',
    '7 command, remarked-commands: git reset --soft HEAD~1 -> keep them staged',
  ])
})

it('keeps output with the command that printed it', () => {
  const lines = [
    '$ git stash list  # what is put aside',
    'stash@{0}: WIP on main',
    '$ git stash drop',
  ]
  expect(kindsIn(block(...lines), 'markdown')).toEqual([
    '4 command, remarked-commands: git stash list -> what is put aside\n\n```sh\n$ git stash list\nstash@{0}: WIP on main\n```',
  ])
  expect(skippedIn(block(...lines), 'markdown')).toContain('6 nothing says what this command does')
})

it('asks for all commands under one remark together', () => {
  expect(kindsIn(block('# put aside and look', 'git stash', 'git status'), 'markdown')).toEqual([
    '4 question, remarked-commands: put aside and look -> ```sh\ngit stash\ngit status\n```',
  ])
})

it('puts the lead-in before a remark that says little without it', () => {
  const text = `Copying files:\n\n${block('kubectl cp a web:/tmp  # to pod').slice(5)}`
  expect(kindsIn(text, 'markdown')).toEqual([
    '4 command, remarked-commands: kubectl cp a web:/tmp -> Copying files: to pod',
  ])
})

it('takes flags', () => {
  expect(kindsIn(block('--rm  # remove it when it stops'), 'markdown')).toEqual([
    '4 flag, remarked-commands: --rm -> remove it when it stops',
  ])
})

it.each([
  ['a command that nothing is said about', block('git stash'), 'nothing says what its commands do'],
  ['a remark that says nothing', block('git stash  # ???'), 'nothing says what its commands do'],
  [
    'a script',
    block('#!/bin/sh', '# clean up', 'rm -rf build'),
    'it is sample output or the code of a program',
  ],
  [
    'a manifest',
    '# G\n\n```yaml\nkind: Pod  # a pod\n```\n',
    'it is a manifest or a configuration file',
  ],
  [
    'output',
    '# G\n\n```\nNAME   READY  # of pods\nweb-1  1/1\n```\n',
    'it is sample output or the code of a program',
  ],
])('does not take %s', (_, text, reason) => {
  expect(kindsIn(text, 'markdown')).toEqual([])
  expect(skippedIn(text, 'markdown').at(-1)).toMatch(new RegExp(`^[\\d-]+ ${reason}$`))
})
