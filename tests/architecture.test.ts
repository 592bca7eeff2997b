/** The dependency rules of `architecture/rules.ts`, kept by every import there is. */
import { readdirSync, readFileSync } from 'node:fs'
import { join, sep } from 'node:path'
import { expect, it } from 'vitest'
import { brokenRules } from './architecture/broken-rules.ts'
import { readImports } from './architecture/read-imports.ts'

const project = join(import.meta.dirname, '..')
const edges = sourceFiles().flatMap((file) =>
  readImports(file, readFileSync(join(project, file), 'utf8')),
)

it('is kept by every import of the project', () => {
  expect(brokenRules(edges)).toEqual([])
})

it.each([
  ['core/schedule/memory.ts', 'ts-fsrs', 'package', false],
  ['electron/main.ts', 'electron', 'package', false],
  ['renderer/desktop/electron-desktop.ts', 'electron/contract.ts', 'file', true],
  ['renderer/store/database.ts', 'core/fact.ts', 'file', true],
  ['renderer/main.tsx', 'renderer/App.tsx', 'file', false],
  ['scripts/serve-renderer.ts', 'electron/renderer-files.ts', 'file', false],
  ['tests/architecture.test.ts', 'tests/architecture/broken-rules.ts', 'file', false],
  ['vite.config.ts', 'vite', 'package', false],
] as const)('reads that %s imports %s', (from, to, kind, typeOnly) => {
  expect(edges).toContainEqual({ from, to, kind, typeOnly, line: expect.any(Number) as unknown })
})

it.each([
  ['core/fact.ts', "import { x } from './schedule/day.ts'", 'core/schedule/day.ts'],
  ['core/notes/a.ts', "import { x } from '../extract/b.ts'", 'core/extract/b.ts'],
  ['core/notes/a.ts', "import type { X } from '../prompt.ts'", 'core/prompt.ts'],
  ['core/extract/a.ts', "import { x } from '../identity/b.ts'", 'core/identity/b.ts'],
  ['core/deck/a.ts', "export { x } from '../schedule/b.ts'", 'core/schedule/b.ts'],
  ['core/shell/a.ts', "import { x } from '../quiz/b.ts'", 'core/quiz/b.ts'],
  ['core/quiz/a.ts', "import { x } from '../deck/b.ts'", 'core/deck/b.ts'],
  ['core/prompt.ts', "import { x } from '../renderer/store/b.ts'", 'renderer/store/b.ts'],
  ['core/insight/a.ts', "type X = import('../../electron/b.ts').X", 'electron/b.ts'],
  ['core/prompt.ts', "import { readFileSync } from 'node:fs'", 'node:fs'],
  ['core/update-deck.ts', "import { fsrs } from 'ts-fsrs'", 'ts-fsrs'],
  ['core/deck/a.ts', "import { sha256 } from '@noble/hashes/sha2.js'", '@noble/hashes'],
  ['core/deck/a.ts', "import remarkParse from 'remark-parse'", 'remark-parse'],
  ['core/extract/a.ts', "import { type Root } from 'mdast'", 'mdast'],
  ['electron/main.ts', "import { x } from '../core/fact.ts'", 'core/fact.ts'],
  ['electron/main.ts', "import { x } from '../renderer/clock.ts'", 'renderer/clock.ts'],
  [
    'renderer/desktop/a.ts',
    "import { calls } from '../../electron/contract.ts'",
    'electron/contract.ts',
  ],
  ['renderer/desktop/a.ts', "import type { X } from '../../electron/menu.ts'", 'electron/menu.ts'],
  [
    'renderer/store/a.ts',
    "import type { X } from '../../electron/contract.ts'",
    'electron/contract.ts',
  ],
  ['renderer/store/a.ts', "import { x } from '../pages/review/b.ts'", 'renderer/pages/review/b.ts'],
  ['renderer/pages/review/a.ts', "import { Dexie } from 'dexie'", 'dexie'],
  ['renderer/pages/review/a.ts', "import { x } from '../today/b.ts'", 'renderer/pages/today/b.ts'],
  ['renderer/pages/review/a.ts', "void import('../../App.tsx')", 'renderer/App.tsx'],
  ['renderer/pages/review/a.ts', "import Markdown from 'react-markdown'", 'react-markdown'],
  ['renderer/store/a.ts', "import { useLiveQuery } from 'dexie-react-hooks'", 'dexie-react-hooks'],
  ['renderer/App.tsx', "const files = import.meta.glob(['../scripts/*.ts'])", 'scripts/*.ts'],
  ['renderer/App.tsx', "import { app } from 'electron'", 'electron'],
  ['renderer/App.tsx', "import { x } from '../tests/b.ts'", 'tests/b.ts'],
  ['scripts/a.ts', "import { x } from '../renderer/store/b.ts'", 'renderer/store/b.ts'],
  ['scripts/a.ts', "const main = require('../electron/main.ts')", 'electron/main.ts'],
  ['scripts/a.ts', "import chalk from 'chalk'", 'chalk'],
  ['tests/e2e/a.ts', "import { app } from 'electron'", 'electron'],
  ['scripts/a.ts', 'void import(name)', 'a computed name'],
  ['elsewhere/a.ts', "import { x } from '../core/fact.ts'", 'core/fact.ts'],
])('catches in %s: %s', (file, text, to) => {
  const broken = brokenRules(readImports(file, `// a first line\n${text}\n`))
  expect(broken).toHaveLength(1)
  expect(broken[0]).toMatch(/: \w.+/)
  expect(broken[0]?.startsWith(`${file}:2 -> ${to}: `)).toBe(true)
})

it.each([
  ['core/quiz/a.ts', "import { x } from '../shell/b.ts'"],
  ['core/identity/a.ts', "import { x } from '../extract/b.ts'"],
  ['core/update-deck.ts', "import { x } from './deck/b.ts'"],
  ['core/extract/a.ts', "import type { Root } from 'mdast'"],
  ['renderer/desktop/a.ts', "import type { X } from '../../electron/contract.ts'"],
  ['renderer/pages/review/a.ts', "import { x } from '../../store/b.ts'\nimport './review.css'"],
  ['tests/e2e/a.ts', "import type { App } from 'electron'"],
])('allows in %s: %s', (file, text) => {
  expect(brokenRules(readImports(file, text))).toEqual([])
})

it('catches files that load one another in a circle', () => {
  const files = { a: 'b', b: 'c', c: 'b' }
  const circle = Object.entries(files).flatMap(([file, next]) =>
    readImports(`core/deck/${file}.ts`, `export * from './${next}.ts'`),
  )
  expect(brokenRules(circle)).toEqual([
    'core/deck/b.ts -> core/deck/c.ts -> core/deck/b.ts: no file may load itself by a detour',
  ])
})

it('lets a type point back to the file that loads it', () => {
  const there = readImports('core/deck/a.ts', "import { x } from './b.ts'")
  const back = readImports('core/deck/b.ts', "import type { X } from './a.ts'")
  expect(brokenRules([...there, ...back])).toEqual([])
})

/** Paths from the project's folder, with `/`. */
function sourceFiles(): string[] {
  const folders = ['core', 'electron', 'renderer', 'scripts', 'tests']
  const inFolders = folders.flatMap((folder) =>
    readdirSync(join(project, folder), { recursive: true, encoding: 'utf8' }).map((file) =>
      [folder, ...file.split(sep)].join('/'),
    ),
  )
  return [...readdirSync(project), ...inFolders].filter(
    (file) => /\.tsx?$/.test(file) && !file.startsWith('tests/fixtures/'),
  )
}
