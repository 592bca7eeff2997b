import { mkdir, mkdtemp, readFile, rm, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { fetchElectron } from '../../../scripts/fetch-electron.ts'

let folder: string
const signal = new AbortController().signal
const places = () => ({ packageFolder: folder, failedMark: join(folder, 'dist', 'failed') })
const fetched = (wish?: string) =>
  fetchElectron(wish === undefined ? {} : { NOTEDRILL_FETCH_ELECTRON: wish }, signal, places())
const tries = () =>
  readFile(join(folder, 'tries'), 'utf8').then(
    (text) => text.length,
    () => 0,
  )

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'fetch-electron-'))
  await mkdir(join(folder, 'dist'))
  await install('process.exit(1)')
})
afterEach(() => rm(folder, { recursive: true }))

it('gives the executable that the installer brought', async () => {
  await install("fs.writeFileSync('dist/program', ''); fs.writeFileSync('path.txt', 'program')")
  expect(await fetched()).toEqual({ executable: join(folder, 'dist', 'program') })
})

it('tries once, says why, and does not try again for a day', async () => {
  expect(await fetched()).toEqual({ reason: 'Electron could not be fetched' })
  expect(JSON.stringify(await fetched())).toContain('NOTEDRILL_FETCH_ELECTRON=1 tries again')
  expect(await tries()).toBe(1)
  const twoDaysAgo = Date.now() / 1000 - 2 * 24 * 60 * 60
  await utimes(places().failedMark, twoDaysAgo, twoDaysAgo)
  await fetched()
  expect(await tries()).toBe(2)
})

it('tries when asked to, and not when asked not to', async () => {
  await fetched('0')
  expect(await tries()).toBe(0)
  await fetched()
  await fetched('1')
  expect(await tries()).toBe(2)
})

it('does not remember a try that the user stopped', async () => {
  const stopped = AbortSignal.abort()
  await fetchElectron({}, stopped, places())
  await fetched()
  expect(await tries()).toBe(1)
})

/** An installer that counts its runs and then does what the script says. */
function install(script: string) {
  const code = `const fs = require('fs'); process.chdir(__dirname); fs.appendFileSync('tries', 'x'); ${script}`
  return writeFile(join(folder, 'install.js'), code)
}
