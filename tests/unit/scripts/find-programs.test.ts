import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { findChromium } from '../../../scripts/find-chromium.ts'
import { findElectron } from '../../../scripts/find-electron.ts'
import { userDataFolder } from '../../../scripts/user-data-folder.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'find-programs-'))
})
afterEach(() => rm(folder, { recursive: true }))

/** A machine on which exactly these paths are programs. */
const machine = (
  platform: NodeJS.Platform,
  environment: NodeJS.ProcessEnv,
  ...programs: string[]
) => ({ platform, environment, isExecutable: (path: string) => programs.includes(path) })

it('finds a browser on the path, Chromium before Chrome', () => {
  const environment = { PATH: '/home/me/bin:/opt/bin' }
  const chrome = '/home/me/bin/google-chrome'
  expect(findChromium(machine('linux', environment, chrome))).toBe(chrome)
  expect(findChromium(machine('linux', environment, chrome, '/opt/bin/chromium'))).toBe(
    '/opt/bin/chromium',
  )
})

it('finds a browser where the path does not lead', () => {
  expect(findChromium(machine('linux', {}, '/snap/bin/chromium'))).toBe('/snap/bin/chromium')
})

it('finds a browser on macOS and Windows', () => {
  const brave = '/Applications/Brave Browser.app/Contents/MacOS/Brave Browser'
  expect(findChromium(machine('darwin', { HOME: '/Users/me' }, brave))).toBe(brave)
  const edge = 'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe'
  const environment = { 'PROGRAMFILES(X86)': 'C:\\Program Files (x86)' }
  expect(findChromium(machine('win32', environment, edge))).toBe(edge)
})

it('takes the browser that the user names, or none', () => {
  const named = machine(
    'linux',
    { NOTEDRILL_CHROMIUM: '/my/chrome' },
    '/my/chrome',
    '/usr/bin/chromium',
  )
  expect(findChromium(named)).toBe('/my/chrome')
  const wrong = machine('linux', { NOTEDRILL_CHROMIUM: '/typo' }, '/usr/bin/chromium')
  expect(findChromium(wrong)).toBeUndefined()
})

it('finds none where there is none', () => {
  expect(findChromium(machine('linux', { PATH: '/usr/bin' }))).toBeUndefined()
})

it('finds Electron in its package only when its executable is there', async () => {
  expect(findElectron({}, folder)).toBeUndefined()
  await writeFile(join(folder, 'path.txt'), 'program')
  expect(findElectron({}, folder)).toBeUndefined()
  await mkdir(join(folder, 'dist'))
  await writeFile(join(folder, 'dist', 'program'), '')
  expect(findElectron({}, folder)).toBe(join(folder, 'dist', 'program'))
})

it('finds Electron in the folder that the user names', async () => {
  const environment = { ELECTRON_OVERRIDE_DIST_PATH: join(folder, 'mine') }
  await writeFile(join(folder, 'path.txt'), 'program')
  expect(findElectron(environment, folder)).toBeUndefined()
  await mkdir(join(folder, 'mine'))
  await writeFile(join(folder, 'mine', 'program'), '')
  expect(findElectron(environment, folder)).toBe(join(folder, 'mine', 'program'))
})

it('keeps data where the system wants it, or where the user does', () => {
  expect(userDataFolder('linux', {}, '/home/me')).toBe('/home/me/.local/share/notedrill')
  expect(userDataFolder('linux', { XDG_DATA_HOME: '/data' }, '/home/me')).toBe('/data/notedrill')
  expect(userDataFolder('darwin', {}, '/Users/me')).toBe(
    '/Users/me/Library/Application Support/Notedrill',
  )
  expect(userDataFolder('linux', { NOTEDRILL_DATA_DIR: '/mine' }, '/home/me')).toBe('/mine')
})
