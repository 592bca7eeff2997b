import { spawnSync } from 'node:child_process'
import { mkdirSync, symlinkSync, truncateSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, expect, it } from 'vitest'
import { parseDeck } from '../../../core/deck/index.ts'
import { makeWorkplace, NOTES, type Workplace } from './extract-run.ts'

const MEGABYTE = 1024 * 1024
const GOOD_DECK = `---
title: Git
notes: ../git.md
---

# Commands

## \`git stash\`

<!-- id: aaaaaaaaaaaa, kind: command -->

Put changes aside
`
let place: Workplace

beforeEach(() => {
  place = makeWorkplace({ 'git.md': NOTES, 'decks/git.md': GOOD_DECK })
})

it.each<[string, (file: string) => void, RegExp]>([
  [
    'a missing file',
    () => undefined,
    /^bad\.md: It cannot be read: there is no such file or folder\. Check the path\.$/,
  ],
  [
    'a link to nowhere',
    (file) => symlinkSync('nowhere', join(place.folder, file)),
    /^bad\.md: It cannot be read: there is no such file/,
  ],
  [
    'a link to itself',
    (file) => symlinkSync(file, join(place.folder, file)),
    /^bad\.md: It cannot be read: its links lead back to themselves\. Mend/,
  ],
  [
    'a pipe',
    (file) => spawnSync('mkfifo', [join(place.folder, file)]),
    /^bad\.md: It is no ordinary file\. Give a text file\.$/,
  ],
  [
    'a folder without notes',
    (file) => mkdirSync(join(place.folder, file, '.hidden'), { recursive: true }),
    /^bad\.md: There are no notes in this folder\. Notes end in /,
  ],
  ['an empty file', (file) => place.write(file, ''), /^bad\.md: The file is empty\. Write some/],
  ['a blank file', (file) => place.write(file, ' \n\n'), /^bad\.md: The file is empty\. Write/],
  [
    'a binary file',
    (file) => place.write(file, new Uint8Array([0x7f, 0x45, 10, 0, 1])),
    /^bad\.md:2: The file is not text: it holds a NUL byte\. Give a plain text file/,
  ],
  [
    'a file in Latin-1',
    (file) => place.write(file, Buffer.from('Commands\n\ncafé\n', 'latin1')),
    /^bad\.md:3: The file is not UTF-8 text\. Save it as UTF-8/,
  ],
  [
    'a file of 50 MB',
    (file) => place.write(file, 'a'.repeat(50 * MEGABYTE)),
    /^bad\.md: The file has 50 MB; notes may have 20 MB\. Split it/,
  ],
  [
    'a file larger than memory',
    (file) => {
      place.write(file, '')
      truncateSync(join(place.folder, file), 1024 * 1024 * MEGABYTE)
    },
    /^bad\.md: The file has 1048576 MB; notes may have 20 MB\. Split it/,
  ],
  [
    'a deck',
    (file) => place.write(file, GOOD_DECK),
    /^bad\.md: This is a deck; facts are extracted from notes\. Give the notes/,
  ],
])('refuses %s and leaves the decks as they were', (_, make, message) => {
  make('bad.md')
  const run = place.run('bad.md', '--out', 'decks')
  expect(run).toMatchObject({ code: 1, stdout: '' })
  expect(run.stderr.trimEnd()).toMatch(message)
  expect(place.read('decks/git.md')).toBe(GOOD_DECK)
  expect(place.files().filter((file) => file !== 'bad.md')).toEqual(['decks/git.md', 'git.md'])
})

it('does what can be done with the others, and fails all the same', () => {
  place.write('empty.md', '')
  const run = place.run('empty.md', 'git.md', 'missing.md', '--out', 'decks')
  expect(run).toMatchObject({ code: 1, stdout: '' })
  expect(run.stderr).toContain('Wrote decks/git.md.')
  expect(run.stderr).toContain('\nempty.md: The file is empty.')
  expect(run.stderr).toContain('\nmissing.md: It cannot be read')
  expect(place.read('decks/git.md')).toContain('git stash pop')

  const json = place.run('git.md', 'missing.md', '--format', 'json')
  expect(json.code).toBe(1)
  expect(JSON.parse(json.stdout)).toMatchObject({ facts: [{}, {}], warnings: [] })
  expect(place.run('missing.md', '--format', 'json')).toMatchObject({ code: 1, stdout: '' })
})

it.each<[string, string | Uint8Array, RegExp]>([
  [
    'broken front matter',
    GOOD_DECK.replace('title: Git', 'title: [Git'),
    /^decks\/git\.md:[23]: The front matter is not valid YAML: .* Correct it, or put the value in quotes\.$/,
  ],
  [
    'no front matter',
    GOOD_DECK.slice(GOOD_DECK.indexOf('#')),
    /^decks\/git\.md:1: The deck has no front matter\. Begin the deck with ---/,
  ],
  [
    'an id given twice',
    `${GOOD_DECK}\n## \`git log\`\n\n<!-- id: aaaaaaaaaaaa, kind: command -->\n\nShow history\n`,
    /^decks\/git\.md:14: The id “aaaaaaaaaaaa” is given twice, first in line 8\. Remove this entry/,
  ],
  [
    'an unknown kind',
    GOOD_DECK.replace('kind: command', 'kind: verb'),
    /^decks\/git\.md:8: The kind “verb” is unknown\. Use command, flag, question, term\.$/,
  ],
  ['nothing in it', '', /^decks\/git\.md:1: The deck has no front matter\. Begin/],
  ['a NUL byte', `${GOOD_DECK}\0`, /^decks\/git\.md:13: The file is not text: it holds a NUL/],
  ['other bytes than UTF-8', Buffer.from([0x2d, 10, 0xff]), /^decks\/git\.md:2: .* not UTF-8/],
])('leaves a deck with %s alone and says where it is wrong', (_, deck, message) => {
  place.write('decks/git.md', deck)
  const before = place.read('decks/git.md')
  const run = place.run('git.md', '--out', 'decks')
  expect(run).toMatchObject({ code: 1, stdout: '' })
  expect(run.stderr.trimEnd()).toMatch(message)
  expect(place.read('decks/git.md')).toBe(before)
  expect(place.files()).toEqual(['decks/git.md', 'git.md'])
})

it.each<[string, string, () => void, RegExp]>([
  [
    'to a file',
    'git.md',
    () => undefined,
    /git\.md\/git\.md: It cannot be (read|written): a part of the path is a file and not a folder/,
  ],
  [
    'where a folder has the name of the deck',
    'taken',
    () => mkdirSync(join(place.folder, 'taken/git.md'), { recursive: true }),
    /taken\/git\.md: It cannot be read: it is a folder\. Move it/,
  ],
  [
    'where no folder can be made',
    '/dev/null/decks',
    () => undefined,
    /\/dev\/null\/decks\/git\.md: It cannot be (read|written): /,
  ],
])('says that it cannot write %s', (_, out, make, message) => {
  make()
  const run = place.run('git.md', '--out', out)
  expect(run).toMatchObject({ code: 1, stdout: '' })
  expect(run.stderr).toMatch(message)
  expect(run.stderr).not.toContain('    at ')
  expect(place.read('git.md')).toBe(NOTES)
  expect(place.files()).toEqual(['decks/git.md', 'git.md'])
})

const MANY = Array.from({ length: 300 }, (_, nth) => `- \`git ${nth}\`: number ${nth}\n`).join('')

it('keeps the old deck when only a part of the new one can be written', () => {
  place.write('git.md', `${NOTES}${MANY}`)
  // A limit of 8 kB on every file: the first write succeeds in part, as on a full disk.
  const limited = `export TSX_DISABLE_CACHE=1 NODE_OPTIONS="--import data:text/javascript,process.on('SIGXFSZ',()=>{})"; ulimit -f 8; "$@"`
  const run = place.runInShell(limited, 'git.md', '--out', 'decks')
  expect(run).toMatchObject({ code: 1, stdout: '' })
  expect(run.stderr).toMatch(
    /\ndecks\/git\.md: It cannot be written: it would be larger than the system allows\. Raise/,
  )
  expect(place.read('decks/git.md')).toBe(GOOD_DECK)
  expect(place.files()).toEqual(['decks/git.md', 'git.md'])
})

/** A file system of this size needs a name space of one's own, which not every machine gives. */
const TINY_DISK = 'mkdir tiny && mount -t tmpfs -o size=8k none tiny'
const hasTinyDisks = spawnSync('unshare', ['-rm', 'bash', '-c', 'mount -t tmpfs none /mnt']).status

it.skipIf(hasTinyDisks !== 0)('keeps the old deck when the disk is full', () => {
  place.write('git.md', `${NOTES}${MANY}`)
  const script = `${TINY_DISK} && cp decks/git.md tiny && "$@"; code=$?; cat tiny/*; ls -A tiny; exit $code`
  const run = place.runInShell(
    `unshare -rm bash -c '${script}' bash "$@"`,
    'git.md',
    '--out',
    'tiny',
  )
  expect(run.stderr).toMatch(
    /\ntiny\/git\.md: It cannot be written: there is no space left\. Free some and run this again/,
  )
  expect(run).toMatchObject({ code: 1, stdout: `${GOOD_DECK}git.md\n` })
})

it.skipIf(process.platform !== 'linux')('says that what it prints cannot be written', () => {
  const run = place.runInShell('"$@" > /dev/full', 'git.md')
  expect(run).toMatchObject({ code: 1, stdout: '' })
  expect(run.stderr).toMatch(/^The output could not be written: ENOSPC/)
})

const HOSTILE_RST = `Commands
========

.. raw:: html

   <script>alert(1)</script>

.. include:: /etc/passwd

cat <b>x</b>
  <script>alert(1)</script> \`link <javascript:alert(1)>\`_

rm -- -->
  # not a heading

  --- 

  <!-- id: aaaaaaaaaaaa, kind: verb

printf \u001b[31m
  \u001b]0;title\u0007 colours\u009b
`
const HOSTILE_MD = `# A

## Commands

- \`cat <b>x</b>\`: <img src=x onerror=alert(1)> [go](javascript:alert(1))
- \`rm -- -->\`: <!-- id: aaaaaaaaaaaa, kind: verb
- \`printf \u001b[31m\`: \u001b]0;title\u0007 colours
- \`a\`: one

  # heading

  \`\`\`
  ---
  # Removed from the notes
`

it.each([
  ['rst', HOSTILE_RST],
  ['md', HOSTILE_MD],
])('makes a sound deck of hostile .%s notes and shows no control characters', (ending, notes) => {
  place.write(`bad.${ending}`, notes)
  const json: unknown = JSON.parse(place.run(`bad.${ending}`, '--format', 'json').stdout)
  const run = place.run(`bad.${ending}`, '--out', 'new')
  expect(run).toMatchObject({ code: 0, stdout: '' })
  // eslint-disable-next-line no-control-regex -- that is what must not be there
  expect(run.stderr).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/)
  const [file] = place.files().filter((name) => name.startsWith('new/'))
  const text = place.read(file ?? '')
  const { deck, problems } = parseDeck(text, 'd.md')
  expect(problems).toEqual([])
  expect(deck.removed).toEqual([])
  expect(json).toMatchObject({ facts: deck.facts.map(({ kind, front }) => ({ kind, front })) })
  expect(deck.facts.length).toBeGreaterThanOrEqual(3)
  expect(place.run(`bad.${ending}`, '--out', 'new').stderr).toContain('stays as it is')
  expect(place.read(file ?? '')).toBe(text)
})
