import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { cardId, factId } from '../../../core/fact.ts'
import { changeText, linesOf } from '../../../core/journal/line.ts'

const DEVICES = ['7c0f0d0e-5f0b-4f0e-9d0a-2b1c3d4e5f60', '0b7d9a52-3f0b-4f0e-9d0a-2b1c3d4e5f60']
const BEGIN = Date.UTC(2026, 10, 24, 12)
let folder: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'log-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

it('says what a journal has', () => {
  writeJournal('here', 0, [
    transaction(1, deck()),
    transaction(2, answer(1)),
    transaction(3, answer(2)),
  ])
  const { stdout, stderr, status } = log('stats', '--data-dir', join(folder, 'here'))
  expect([stderr, status]).toEqual(['', 0])
  expect(stdout).toBe(
    [
      'Devices: 1',
      'Months: 2026-11',
      'Events: 2, from 2026-11-24T12:00:00.001Z to 2026-11-24T12:00:00.002Z',
      'Answers that stand: 2',
      '  2  Git',
      '',
    ].join('\n'),
  )
})

it('merges folders by the ids of events, and leaves out what was taken back', () => {
  const undo = { ...head(3), type: 'undo', undoes: id(101) }
  writeJournal('here', 0, [transaction(1, deck()), transaction(2, answer(1))])
  writeJournal('there', 1, [
    ...[transaction(2, answer(1)), transaction(4, answer(2))],
    transaction(5, changeText('reviews', 'put', [undo])),
  ])
  const folders = [join(folder, 'here'), join(folder, 'there')]
  const all = log('export', '--data-dir', ...folders)
  const events = all.stdout.trim().split('\n')
  expect(events.map((line) => /"id":"([^"]+)"/.exec(line)?.[1])).toEqual([
    ...[id(101), id(102), id(103)],
  ])
  const standing = log('export', '--standing', '--format', 'csv', '--data-dir', ...folders)
  const [columns, ...rows] = standing.stdout.trim().split('\r\n')
  expect(columns).toMatch(/^id,time,study_day,/)
  expect(rows).toHaveLength(1)
  expect(rows[0]).toContain(`${id(102)},2026-11-24T12:00:00.002Z,`)
  expect(rows[0]).toContain(',git,fact:recognise,git stash,good,5,')
})

it('says what is damaged, with file and line, and prints the rest', () => {
  writeJournal('here', 0, [transaction(1, answer(1)), '{"v":1,"to', transaction(2, answer(2))])
  const { stdout, stderr, status } = log('export', '--data-dir', join(folder, 'here'))
  expect(stdout.trim().split('\n')).toHaveLength(2)
  expect(stderr).toMatch(/2026-11\.jsonl:2: This line is torn or damaged\./)
  expect(status).toBe(1)
})

it.each<[string[], number]>([
  [['stats', '--data-dir', 'nowhere'], 1],
  [['export', '--format', 'xml'], 2],
  [['delete'], 2],
])('answers %j with exit code %i', (args, code) => {
  const { stderr, status } = log(...args)
  expect(stderr).not.toBe('')
  expect(status).toBe(code)
})

function log(...args: string[]) {
  const project = join(import.meta.dirname, '..', '..', '..')
  const command = ['--import', 'tsx', 'scripts/log.ts', ...args]
  return spawnSync(process.execPath, command, { cwd: project, encoding: 'utf8' })
}

function writeJournal(name: string, device: number, lines: string[]): void {
  const path = join(folder, name, 'journal', DEVICES[device] ?? '')
  mkdirSync(path, { recursive: true })
  writeFileSync(join(path, '2026-11.jsonl'), lines.map((line) => `${line}\n`).join(''))
}

function transaction(at: number, ...changes: string[]): string {
  return [...linesOf({ id: id(at), device: DEVICES[0] ?? '', at: BEGIN + at }, changes)].join('\n')
}

function deck(): string {
  const fact = { id: 'fact', kind: 'question', front: 'git stash', back: 'b', path: [], tags: [] }
  const row = { ...fact, deckId: 'git', position: 0, removed: 0 }
  return [
    changeText('decks', 'put', [{ id: 'git', title: 'Git', addedAt: 1 }]),
    changeText('facts', 'put', [row]),
  ].join(',')
}

function answer(at: number): string {
  return changeText('reviews', 'put', [
    { ...head(at), type: 'review', rating: 'good', durationMs: 5 },
  ])
}

function head(at: number) {
  const card = cardId(factId('fact'), 'recognise')
  const deviceId = DEVICES[0]
  return { id: id(100 + at), deviceId, cardId: card, at: BEGIN + at, day: 20_781 }
}

const id = (at: number) => `019abcde-0000-7000-8000-${String(at).padStart(12, '0')}`
