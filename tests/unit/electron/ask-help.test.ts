import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { askHelp } from '../../../electron/ask-help.ts'
import { helpCall, runHelp } from '../../../electron/run-help.ts'

const RUN = 0
const CANCEL = 1
const folder = mkdtempSync(join(tmpdir(), 'help-'))
const path = process.env['PATH']
beforeAll(() => {
  process.env['PATH'] = `${folder}:${path ?? ''}`
})
afterAll(() => {
  process.env['PATH'] = path
  rmSync(folder, { recursive: true })
})

/** A program for this test, in shell. */
function program(name: string, script: string): void {
  writeFileSync(join(folder, name), `#!/bin/sh\n${script}\n`)
  chmodSync(join(folder, name), 0o755)
}

/** A user who presses a button, and what stood in the box. */
function user(response: number) {
  const details: string[] = []
  return {
    details,
    showMessageBox: (...given: unknown[]) => {
      details.push(JSON.stringify(given.at(-1)))
      return Promise.resolve({ response, checkboxChecked: false })
    },
  }
}

describe('the command that is run', () => {
  it.each([
    ['kubectl get', ['kubectl', 'get', '--help']],
    ['  git   stash push ', ['git', 'stash', 'push', '--help']],
    ['g++', ['g++', '--help']],
  ])('of %j is the program, its subcommands and --help', (command, call) => {
    expect(helpCall(command)).toEqual(call)
  })

  it.each([
    '',
    '-x',
    'sh -c id',
    './x',
    '/bin/sh',
    '../x',
    'a;b',
    'a|b',
    'a $(id)',
    'a `id`',
    'a\u0000b',
    'a=b c',
    '~/x',
    'a *',
    `a ${'x'.repeat(100)}`,
  ])('is none for %j', (command) => {
    expect(helpCall(command)).toBeUndefined()
  })
})

describe('asking', () => {
  it('runs nothing before its user agrees, and shows the exact commands', async () => {
    program('drill', `touch '${folder}/was-run'; echo help`)
    const cancelling = user(CANCEL)
    expect(await askHelp(cancelling, undefined, ['drill', 'drill spin'])).toEqual({
      ok: true,
      value: [],
    })
    expect(cancelling.details.join()).toContain('drill --help\\ndrill spin --help\\n')
    await expect(runHelp(['ls', join(folder, 'was-run')])).resolves.toMatchObject({
      text: expect.stringContaining('No such file') as unknown,
    })
  })

  it('reads what is printed on either stream', async () => {
    program('drill', 'echo "its help: $*" >&2; exit 3')
    expect(await askHelp(user(RUN), undefined, ['drill spin'])).toEqual({
      ok: true,
      value: [{ command: 'drill spin', text: 'its help: spin --help\n' }],
    })
  })

  it('gives what there is, and says why where there is nothing', async () => {
    program('drill', 'echo help')
    program('mute', 'exit 0')
    expect(await askHelp(user(RUN), undefined, ['drill', 'mute'])).toMatchObject({
      ok: true,
      value: [{ command: 'drill' }],
    })
    expect(await askHelp(user(RUN), undefined, ['mute', 'no-such-tool'])).toMatchObject({
      ok: false,
      problems: [
        { message: 'mute printed no help.' },
        { message: 'There is no program no-such-tool on this machine.' },
      ],
    })
  })

  it('asks nothing at all where one of the commands is none', async () => {
    const agreeing = user(RUN)
    expect(await askHelp(agreeing, undefined, ['drill', 'sh -c id'])).toMatchObject({ ok: false })
    expect(agreeing.details).toEqual([])
  })

  it('closes the input, so that a program that reads gives up', async () => {
    program('reader', 'cat; echo done')
    expect(await runHelp(['reader', '--help'])).toEqual({ ok: true, text: 'done\n' })
  })
})
