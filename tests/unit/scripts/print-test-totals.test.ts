import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'

const SCRIPT = join(import.meta.dirname, '..', '..', '..', 'scripts', 'print-test-totals.ts')
const LOADER = import.meta.resolve('tsx')
let folder: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'print-test-totals-'))
  mkdirSync(join(folder, 'test-results'))
})
afterEach(() => rmSync(folder, { recursive: true }))

it('adds up what both runners say', () => {
  reportUnit(40, 0)
  reportEndToEnd({ expected: 2, unexpected: 0, flaky: 0 })
  expect(print('0')).toEqual({ text: '42 passed, 0 failed\n', code: 0 })
})

it('fails on failed and on flaky tests, whatever the exit code', () => {
  reportUnit(40, 1)
  reportEndToEnd({ expected: 2, unexpected: 1, flaky: 1 })
  expect(print('0')).toEqual({ text: '42 passed, 3 failed\n', code: 1 })
})

it('fails when the run did though every test passed', () => {
  reportUnit(40, 0)
  reportEndToEnd({ expected: 2, unexpected: 0, flaky: 0 })
  expect(print('1')).toEqual({ text: '42 passed, 1 failed\n', code: 1 })
})

it('counts a runner that never reported as a failure', () => {
  reportUnit(40, 0)
  expect(print('0')).toEqual({ text: '40 passed, 1 failed\n', code: 1 })
})

function reportUnit(numPassedTests: number, numFailedTests: number): void {
  report('unit.json', { numPassedTests, numFailedTests })
}
function reportEndToEnd(stats: { expected: number; unexpected: number; flaky: number }): void {
  report('e2e.json', { stats })
}
function report(name: string, content: unknown): void {
  writeFileSync(join(folder, 'test-results', name), JSON.stringify(content))
}

function print(exitCode: string) {
  const args = ['--import', LOADER, SCRIPT, exitCode]
  const { stdout, status } = spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8' })
  return { text: stdout, code: status }
}
