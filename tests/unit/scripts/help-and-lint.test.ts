import { chmodSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { makeWorkplace, NOTES } from './extract-run.ts'

const HELP = `Usage: drill spin [flags]

Flags:
  -f, --fast           Spin at full speed.
      --depth string   How deep to drill. (default "2mm")
`

it('makes a deck of a help text in a file', () => {
  const place = makeWorkplace({ 'help.txt': HELP })
  const run = place.run('--help-of', 'drill spin', '--help-text', 'help.txt', '--out', 'decks')
  expect(run).toMatchObject({ code: 0, stdout: '' })
  const deck = place.read('decks/drill-spin-help.md')
  expect(deck).toContain('## `drill spin --fast`')
  expect(deck).toContain('Spin at full speed. Also: `-f`.')
  expect(deck).toContain('How deep to drill. Without it: `2mm`.')
  const again = place.run('--help-of', 'drill spin', '--help-text', 'help.txt', '--out', 'decks')
  expect(again.stderr).toContain('stays as it is')
})

it('asks an installed tool, and with --deep its subcommands', () => {
  const script = [
    '#!/bin/sh',
    'case "$1" in',
    `  spin) printf 'Flags:\\n  --fast   Spin at full speed.\\n' ;;`,
    `  *) printf 'Commands:\\n  spin   Turn it.\\n\\nFlags:\\n  --quiet   Say nothing.\\n' ;;`,
    'esac',
    '',
  ].join('\n')
  const place = makeWorkplace({ 'bin/drill': script })
  chmodSync(join(place.folder, 'bin/drill'), 0o755)
  const shell = 'PATH="$PWD/bin:$PATH" "$@"'
  const shallow = place.runInShell(shell, '--help-of', 'drill')
  expect(shallow.code).toBe(0)
  expect(shallow.stdout).toContain('drill --quiet')
  expect(shallow.stdout).not.toContain('--fast')
  const deep = place.runInShell(shell, '--help-of', 'drill', '--deep')
  expect(deep.stdout).toContain('drill spin --fast')
  expect(deep.stderr).toContain('Running drill spin --help')
})

it.each([
  [['--help-of', 'sh -c id'], 1, 'is no program with its subcommands'],
  [['--help-of', 'no-such-tool'], 1, 'There is no program no-such-tool'],
  [['--help-of', 'drill', '--help-text', 'gone.txt'], 1, 'gone.txt'],
  [['--help-of', 'drill', '--help-text', 'notes.md'], 1, 'perhaps it is no help text'],
  [['--help-of', 'drill', 'notes.md'], 2, 'not both'],
])('%j fails and says why', (args, code, message) => {
  const place = makeWorkplace({ 'notes.md': NOTES })
  const run = place.run(...args)
  expect(run).toMatchObject({ code, stdout: '' })
  expect(run.stderr).toContain(message)
})

it('points at doubtful commands with file and line, and prints nothing else', () => {
  const place = makeWorkplace({
    'notes.md': `${NOTES}- \`git comit\`: keep them\n`,
    'fine.md': NOTES,
  })
  const run = place.run('--lint', 'notes.md', 'fine.md')
  expect(run).toMatchObject({ code: 0 })
  expect(run.stdout.split('\n')).toEqual([
    'notes.md:7: git comit: git has no subcommand comit. Perhaps commit.',
    'notes.md: 1 doubtful command.',
    'fine.md: no doubtful command.',
    '',
  ])
})
