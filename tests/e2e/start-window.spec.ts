/**
 * `npm start` with a window. The programs that show it are stand-ins here which
 * write down how they were started: what counts is that nothing stays behind.
 */
import { once } from 'node:events'
import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test as base } from '@playwright/test'
import { freePort, start } from './launch/run-start.ts'

const test = base.extend<{ folder: string; port: number }>({
  // eslint-disable-next-line no-empty-pattern -- Playwright reads the fixtures used from it
  folder: async ({}, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'notedrill-start-'))
    await use(folder)
    await rm(folder, { recursive: true })
  },
  // eslint-disable-next-line no-empty-pattern -- Playwright reads the fixtures used from it
  port: async ({}, use) => use(await freePort()),
})
test.skip(process.platform === 'win32', 'the stand-ins are shell scripts')

test('opens a browser window of its own, and ends when it is closed', async ({ folder, port }) => {
  await standIn(folder, 'chromium', 'exit 0')
  const started = start(port, [], browserOnly(folder))
  expect(await once(started, 'exit')).toEqual([0, null])
  const args = await readFile(join(folder, 'args'), 'utf8')
  expect(args).toContain(`--app=http://127.0.0.1:${port}/`)
  expect(args).toContain(`--user-data-dir=${join(folder, 'data', 'browser')}`)
})

test('gives the address when the window cannot be opened', async ({ folder, port }) => {
  await standIn(folder, 'chromium', 'exit 7')
  const started = start(port, [], browserOnly(folder))
  await expect.poll(() => isServed(port), { timeout: 20_000 }).toBe(true)
  started.kill('SIGTERM')
  expect(await once(started, 'exit')).toEqual([0, null])
})

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  test(`${signal} ends the window and all it started`, async ({ folder, port }) => {
    await standIn(folder, 'chromium', 'sleep 600 & echo $! > "$0.child"; wait')
    const started = start(port, [], browserOnly(folder))
    await expect.poll(() => readPid(join(folder, 'chromium.child'))).toBeGreaterThan(0)
    const child = await readPid(join(folder, 'chromium.child'))
    started.kill(signal)
    started.kill(signal)
    expect(await once(started, 'exit')).toEqual([0, null])
    await expect.poll(() => isRunning(child)).toBe(false)
  })
}

test('prefers Electron, and ends as it ends', async ({ folder, port }) => {
  await writeFile(join(folder, 'chromium'), 'must not run')
  await standIn(folder, electronName(), 'exit 3')
  const environment = { ELECTRON_OVERRIDE_DIST_PATH: folder, DISPLAY: ':0' }
  const started = start(port, [], { ...browserOnly(folder), ...environment })
  expect(await once(started, 'exit')).toEqual([3, null])
})

/** A program that writes its arguments down and then does what the script says. */
async function standIn(folder: string, name: string, script: string): Promise<void> {
  const path = join(folder, name)
  await writeFile(path, `#!/bin/sh\necho "$@" > "${join(folder, 'args')}"\n${script}\n`)
  await chmod(path, 0o755)
}

/** A machine with a display, without Electron, and with the stand-in for a browser. */
function browserOnly(folder: string): NodeJS.ProcessEnv {
  return {
    DISPLAY: ':0',
    ELECTRON_OVERRIDE_DIST_PATH: join(folder, 'no-electron'),
    NOTEDRILL_CHROMIUM: join(folder, 'chromium'),
    NOTEDRILL_DATA_DIR: join(folder, 'data'),
    NOTEDRILL_FETCH_ELECTRON: '0',
  }
}

function electronName(): string {
  return process.platform === 'darwin' ? 'Electron.app/Contents/MacOS/Electron' : 'electron'
}

async function isServed(port: number): Promise<boolean> {
  return fetch(`http://127.0.0.1:${port}/`).then(
    ({ ok }) => ok,
    () => false,
  )
}

async function readPid(path: string): Promise<number> {
  return readFile(path, 'utf8').then(Number, () => 0)
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}
