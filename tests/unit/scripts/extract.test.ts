import { readFileSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { z } from 'zod'
import { parseDeck } from '../../../core/deck/index.ts'
import { makeWorkplace, NOTES, PROJECT } from './extract-run.ts'

const KUAR = readFileSync(join(PROJECT, 'decks/notes/kuar.rst'))
const KUAR_DECK = 'decks/kubernetes-up-and-running.md'

it('makes the deck that comes with Notedrill, and again without changing a byte', () => {
  const place = makeWorkplace({ 'decks/notes/kuar.rst': KUAR })
  const shipped = readFileSync(join(PROJECT, KUAR_DECK), 'utf8')
  const first = place.run('decks/notes/kuar.rst', '--out', 'decks')
  expect(first).toMatchObject({ code: 0, stdout: '' })
  expect(first.stderr).toContain('70 added')
  expect(place.read(KUAR_DECK)).toBe(shipped)

  const second = place.run('decks/notes/kuar.rst', '--out', 'decks')
  expect(second).toMatchObject({ code: 0, stdout: '' })
  expect(second.stderr).toContain('stays as it is')
  expect(place.read(KUAR_DECK)).toBe(shipped)
  expect(place.files()).toEqual([KUAR_DECK, 'decks/notes/kuar.rst'])
})

it('prints facts and warnings as JSON and writes nothing', () => {
  const place = makeWorkplace({ 'decks/notes/kuar.rst': KUAR })
  const run = place.run('decks/notes/kuar.rst', '--format', 'json', '--out', 'decks')
  expect(run).toMatchObject({ code: 0, stderr: '' })
  const { facts, warnings } = extraction.parse(JSON.parse(run.stdout))
  expect(facts).toHaveLength(70)
  expect(facts[1]).toMatchObject({
    kind: 'command',
    front: 'docker image prune -a -f',
    path: ['Commands'],
    source: { file: 'decks/notes/kuar.rst', line: 31 },
    tags: [],
  })
  expect(warnings).toMatchObject([{ file: 'decks/notes/kuar.rst', line: 1 }])
  expect(place.files()).toEqual(['decks/notes/kuar.rst'])
})

it('explains what became of every part of the notes, with lines', () => {
  const notes = [
    '# Git',
    '- `git stash`: put changes aside',
    '- `git stash`: put changes aside',
    '- https://git-scm.com',
    '- How do I undo a merge?',
  ]
  const place = makeWorkplace({ 'git.md': notes.join('\n') })
  const run = place.run('git.md', '--explain', '--format', 'json')
  expect(run.stderr.trim().split('\n')).toEqual([
    'git.md: 1 fact, 1 open question, 2 parts that are no cards.',
    '  labels: 1 fact',
    'git.md:1: no card: it is a heading',
    'git.md:2: card: command “git stash”, by the rule labels',
    'git.md:3: card: command “git stash”, by the rule labels',
    'git.md:4: no card: it is an address',
    'git.md:5: open question: nothing answers it',
  ])
  const { facts } = extraction.parse(JSON.parse(run.stdout))
  expect(facts).toMatchObject([{ source: { line: 2, also: [3] } }])
})

it('gives every fact of several notes an id of its own in JSON', () => {
  const place = makeWorkplace({ 'a.md': NOTES, 'b.md': NOTES })
  const { facts } = extraction.parse(JSON.parse(place.run('.', '--format', 'json').stdout))
  expect(facts.map(({ source }) => source.file)).toEqual(['./a.md', './a.md', './b.md', './b.md'])
  expect(new Set(facts.map(({ id }) => id)).size).toBe(4)
})

it('prints the deck when it is not told where to write it', () => {
  const place = makeWorkplace({ 'notes/git.md': NOTES })
  const run = place.run('notes/git.md')
  expect(run).toMatchObject({ code: 0, stderr: '' })
  const { deck, problems } = parseDeck(run.stdout, 'stdout')
  expect(problems).toEqual([])
  expect(deck).toMatchObject({
    title: 'Git',
    notes: 'notes/git.md',
    facts: [{ front: 'git stash' }, { front: 'git stash pop' }],
  })
  expect(place.files()).toEqual(['notes/git.md'])
})

it('only says what would change in a dry run', () => {
  const place = makeWorkplace({ 'git.md': NOTES })
  place.run('git.md', '--out', 'decks')
  const before = place.read('decks/git.md')
  place.write('git.md', NOTES.replace('put changes aside', 'hide them').replace(/- .*pop.*/, ADDED))
  const run = place.run('git.md', '--out', 'decks', '--dry-run')
  expect(run).toMatchObject({ code: 0, stdout: '' })
  expect(run.stderr).toBe(`decks/git.md, from git.md: 1 added, 1 changed, 1 removed
  + git log  [git.md:6]
  ~ git stash  [new back]  [git.md:5]
  - git stash pop  [set aside with its id]
Nothing was written: this was a dry run.
`)
  expect(place.read('decks/git.md')).toBe(before)
  expect(place.run('git.md', '--dry-run')).toMatchObject({ code: 0, stdout: '' })
  expect(place.run('git.md', '--out', 'new', '--dry-run').code).toBe(0)
  expect(place.files()).toEqual(['decks/git.md', 'git.md'])
})

it('keeps ids, hand edits, hand-written facts and the file’s own bytes when notes change', () => {
  const place = makeWorkplace({ 'git.md': NOTES })
  place.run('git.md', '--out', 'decks')
  const idOf = idsIn(place.read('decks/git.md'))
  const edited = place
    .read('decks/git.md')
    .replace('bring them back', 'Apply the newest stash and drop it.')
  place.write('decks/git.md', `\uFEFF${edited}\n## \`git bisect\`\n\nFind the bad commit\n`)
  place.write('git.md', NOTES.replace('put changes aside', 'hide them'))

  expect(place.run('git.md', '--out', 'decks').code).toBe(0)
  const after = place.read('decks/git.md')
  expect(after.startsWith('\uFEFF---\n')).toBe(true)
  expect(parseDeck(after, 'git.md').deck.facts).toMatchObject([
    { id: idOf.get('git stash'), back: 'hide them' },
    { id: idOf.get('git stash pop'), back: 'Apply the newest stash and drop it.' },
    { front: 'git bisect', back: 'Find the bad commit' },
  ])
  expect(after).toMatch(/git bisect`\n\n<!-- id: \w{12}, kind: command -->/)
})

it('asks where only the author can tell, and gives no history away meanwhile', () => {
  const entries = (...lines: string[]) => `# Copy\n\n## Commands\n\n${lines.join('\n')}\n`
  const place = makeWorkplace({
    'copy.md': entries('- `kubectl cp`: Copy files to and from a container'),
  })
  place.run('copy.md', '--out', 'decks')
  const [before] = parseDeck(place.read('decks/copy.md'), 'copy.md').deck.facts
  place.write(
    'copy.md',
    entries(
      '- `kubectl cp <src> <pod>`: Copy files to a container',
      '- `kubectl cp <pod> <dst>`: Copy files from a container',
    ),
  )
  const { stderr } = place.run('copy.md', '--out', 'decks')
  expect(stderr).toContain('1 added, 1 to be decided')
  expect(stderr).toContain('is new unless you give it that id')
  expect(stderr).toContain(`set aside: kubectl cp  [${before?.id ?? ''}]`)
  const { deck } = parseDeck(place.read('decks/copy.md'), 'copy.md')
  expect(deck.facts.map(({ id }) => id)).not.toContain(before?.id)
  expect(deck.removed).toMatchObject([{ id: before?.id }])
})

it('says when a fact was edited in the deck and changed in the notes', () => {
  const place = makeWorkplace({ 'git.md': NOTES })
  place.run('git.md', '--out', 'decks')
  place.write('decks/git.md', place.read('decks/git.md').replace('put changes aside', 'mine'))
  place.write('git.md', NOTES.replace('put changes aside', 'theirs'))
  const { stderr } = place.run('git.md', '--out', 'decks')
  expect(stderr).toMatch(/! git stash {2}\[edited here and changed in the notes; the edit stays\]/)
  expect(stderr).toContain('back in the deck: mine\n      back in the notes: theirs\n')
  expect(place.read('decks/git.md')).toContain('\nmine\n')
})

it('reads the notes of a whole folder, each once, and nothing else', () => {
  const place = makeWorkplace({
    'notes/on-git.md': NOTES,
    'notes/deep/er/docker.rst': 'Docker\n======\n\nCommands\n--------\n\ndocker ps\n  List\n',
    'notes/plain.txt': 'Only prose here.\n',
    'notes/git.txt': 'Only prose about git.\n',
    'notes/.git/hidden.md': NOTES.replace('Git', 'Hidden'),
    'notes/node_modules/readme.md': NOTES.replace('Git', 'Module'),
    'notes/program.sh': 'exit 1\n',
    'notes/image.png': new Uint8Array([0x89, 0, 1, 2]),
  })
  symlinkSync('..', join(place.folder, 'notes/deep/loop'))
  symlinkSync('on-git.md', join(place.folder, 'notes/same.md'))
  symlinkSync('nowhere', join(place.folder, 'notes/dangling'))
  for (const nth of [1, 2]) {
    const run = place.run('notes', 'notes/on-git.md', '--out', 'notes')
    expect(run, `run ${nth}`).toMatchObject({ code: 0, stdout: '' })
    expect(run.stderr).toContain('notes/plain.txt: There is no command with a description')
    expect(run.stderr).not.toMatch(/Hidden|Module|program|image/)
  }
  expect(place.files().filter((file) => /^notes\/[^/]*$/.test(file))).toEqual([
    'notes/dangling',
    'notes/docker.md',
    'notes/git.md',
    'notes/git.txt',
    'notes/image.png',
    'notes/on-git.md',
    'notes/plain.txt',
    'notes/program.sh',
    'notes/same.md',
  ])
})

it('finds the deck of notes again when its title or its name has changed', () => {
  const place = makeWorkplace({ 'git.md': NOTES })
  place.run('git.md', '--out', 'decks')
  const idOf = idsIn(place.read('decks/git.md'))
  place.write('git.md', NOTES.replace('# Git notes', '# The stupid content tracker'))
  expect(place.run('git.md', '--out', 'decks').code).toBe(0)
  expect(place.files()).toEqual(['decks/git.md', 'git.md'])

  const moved = makeWorkplace({ 'mine/git.md': NOTES, 'decks/git.md': place.read('decks/git.md') })
  expect(moved.run('mine/git.md', '--out', 'decks').code).toBe(0)
  expect(moved.read('decks/git.md')).toContain('\nnotes: ../mine/git.md\n')
  expect(idsIn(moved.read('decks/git.md'))).toEqual(idOf)
})

it('does not make one deck of two notes', () => {
  const place = makeWorkplace({ 'a/git.md': NOTES, 'b/git.md': NOTES })
  const run = place.run('a', 'b', '--out', 'decks')
  expect(run).toMatchObject({ code: 1, stdout: '' })
  expect(run.stderr).toBe(
    'decks/git.md: This deck would be made from a/git.md and b/git.md. Give one of them another title, or join them into one file.\n',
  )
  expect(place.files()).toEqual(['a/git.md', 'b/git.md'])
})

it('does not give the deck of other notes away', () => {
  const others = '# Git\n\n## Commands\n\n- `git gc`: tidy up\n- `git blame`: who wrote it\n'
  const place = makeWorkplace({ 'a/git.md': NOTES, 'b/git.md': others })
  place.run('a/git.md', '--out', 'decks')
  const before = place.read('decks/git.md')
  const run = place.run('b/git.md', '--out', 'decks')
  expect(run).toMatchObject({ code: 1, stdout: '' })
  expect(run.stderr).toContain('decks/git.md: This deck belongs to other notes, ../a/git.md,')
  expect(place.read('decks/git.md')).toBe(before)
})

it('never writes over notes', () => {
  const place = makeWorkplace({ 'git.md': `---\ntitle: Git\n---\n\n${NOTES}` })
  const run = place.run('git.md', '--out', '.')
  expect(run).toMatchObject({ code: 1, stdout: '' })
  expect(run.stderr).toContain('git.md: Its deck would be written to git.md, which holds notes.')
  expect(place.read('git.md')).toContain(NOTES)
})

it.each([
  ['no notes', []],
  ['an unknown option', ['--colour', 'git.md']],
  ['an unknown format', ['--format', 'yaml', 'git.md']],
  ['a folder without a name', ['--out', '', 'git.md']],
])('refuses a call with %s and shows how to call it', (_, args) => {
  const place = makeWorkplace({ 'git.md': NOTES })
  const run = place.run(...args)
  expect(run).toMatchObject({ code: 2, stdout: '' })
  expect(run.stderr).toMatch(/^error: .*\n\nUsage: extract \[options\] \[notes\.\.\.\]/)
  expect(place.files()).toEqual(['git.md'])
})

it('explains itself on request', () => {
  const run = makeWorkplace().run('--help')
  expect(run).toMatchObject({ code: 0, stderr: '' })
  expect(run.stdout).toMatch(/^Usage: extract/)
})

it('stops quietly when its reader has seen enough', () => {
  const many = Array.from({ length: 5000 }, (_, nth) => `- \`git ${nth}\`: number ${nth}\n`).join(
    '',
  )
  const place = makeWorkplace({ 'git.md': `# Git\n\n## Commands\n\n${many}` })
  const run = place.runInShell('set -o pipefail; "$@" | head -1', 'git.md')
  expect(run).toEqual({ code: 0, stdout: '---\n', stderr: '' })
})

const ADDED = '- `git log`: show history'

const extraction = z.object({
  facts: z.array(
    z.looseObject({
      id: z.string(),
      source: z.object({
        file: z.string(),
        line: z.number(),
        also: z.array(z.number()).exactOptional(),
      }),
    }),
  ),
  warnings: z.array(z.object({ file: z.string(), line: z.number(), message: z.string() })),
})

function idsIn(text: string): Map<string, string> {
  return new Map(parseDeck(text, 'd.md').deck.facts.map(({ front, id }) => [front, id]))
}
