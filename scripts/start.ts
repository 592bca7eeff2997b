/**
 * `npm start`: builds what is stale and shows Notedrill, in Electron where it can
 * be had, else in a Chromium window, else at an address the user opens.
 * `--no-build` shows what was built last; `--no-window` only gives the address.
 */
import { homedir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { PROJECT } from './build-all.ts'
import { buildStale } from './build-stale.ts'
import { startGroup } from './child-group.ts'
import { fetchElectron, type Fetched } from './fetch-electron.ts'
import { chromiumArguments, findChromium } from './find-chromium.ts'
import { findElectron } from './find-electron.ts'
import { serveRenderer } from './serve-renderer.ts'
import { userDataFolder } from './user-data-folder.ts'

/** Always the same: what the browser keeps belongs to the address. */
const PORT = 47821

const { values: flags } = parseArgs({
  options: { 'no-build': { type: 'boolean' }, 'no-window': { type: 'boolean' } },
})
const stop = new AbortController()
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  // For good: a terminal's Ctrl-C may arrive twice, through npm and by itself.
  process.on(signal, () => stop.abort())
}

if (!flags['no-build']) await buildStale()
const electron = await getElectron()
if (stop.signal.aborted) process.exit(0)
process.exitCode =
  'executable' in electron
    ? await runElectron(electron.executable)
    : await runServer(electron.reason)

async function getElectron(): Promise<Fetched> {
  if (flags['no-window']) return { reason: 'No window was asked for' }
  if (!hasDisplay()) return { reason: 'This machine has no display' }
  const executable = findElectron()
  return executable === undefined ? fetchElectron(process.env, stop.signal) : { executable }
}

function hasDisplay(): boolean {
  const { DISPLAY, WAYLAND_DISPLAY } = process.env
  return process.platform !== 'linux' || Boolean(DISPLAY || WAYLAND_DISPLAY)
}

async function runElectron(executable: string): Promise<number> {
  const isRoot = process.platform === 'linux' && process.getuid?.() === 0
  const args = [...(isRoot ? ['--no-sandbox'] : []), PROJECT]
  const app = startGroup(executable, args, { output: 'shown' })
  stop.signal.addEventListener('abort', app.stop)
  const code = await app.exited
  return stop.signal.aborted ? 0 : code
}

async function runServer(reason: string): Promise<number> {
  const port = Number(process.env['NOTEDRILL_PORT'] || PORT)
  const server = await serveRenderer(join(PROJECT, 'dist', 'renderer'), port)
  if (server === 'notedrill') {
    console.error(`Notedrill is running already, at http://127.0.0.1:${port}/`)
    return 1
  }
  if (server === 'something else') {
    console.error(
      `Another program uses port ${port}, where your browser keeps Notedrill's data. ` +
        'End that program, or give NOTEDRILL_PORT another port to begin there anew.',
    )
    return 1
  }
  await show(server.address, reason)
  server.close()
  return 0
}

/** Resolves when the window is closed or the user stops the command. */
async function show(address: string, reason: string): Promise<void> {
  const chromium = flags['no-window'] || !hasDisplay() ? undefined : findChromium()
  if (chromium !== undefined) {
    console.error(`${reason}, so Notedrill opens in a browser window, from ${address}`)
    const profile = join(userDataFolder(process.platform, process.env, homedir()), 'browser')
    const args = [...chromiumArguments(profile), `--app=${address}`]
    const window = startGroup(chromium, args, { output: 'hidden' })
    stop.signal.addEventListener('abort', window.stop)
    if ((await window.exited) === 0 || stop.signal.aborted) return
    console.error(`The window could not be opened. Open ${address} in your browser.`)
  } else {
    console.error(`${reason}. Open ${address} in your browser.`)
  }
  console.error('Ctrl-C ends Notedrill.')
  await stopped()
}

function stopped(): Promise<void> {
  return new Promise((resolve) => {
    if (stop.signal.aborted) resolve()
    else stop.signal.addEventListener('abort', () => resolve())
  })
}
