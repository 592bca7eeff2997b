import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { placeWindow, readWindowState, writeWindowState } from '../../../electron/window-state.ts'

const SCREEN = { x: 0, y: 0, width: 1920, height: 1080 }
const state = { x: 100, y: 50, width: 900, height: 700, maximized: false }
let folder: string
let file: string

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'window-state-'))
  file = join(folder, 'window-state.json')
})
afterEach(() => rm(folder, { recursive: true }))

it('reads what was written', () => {
  writeWindowState(file, state)
  expect(readWindowState(file)).toEqual(state)
})

it.each(['', '{', 'null', '[]', '{"x":1}', JSON.stringify({ ...state, width: -1 })])(
  'takes a file of %j for none',
  async (text) => {
    await writeFile(file, text)
    expect(readWindowState(file)).toBeUndefined()
  },
)

it('takes a missing file for none', () => {
  expect(readWindowState(file)).toBeUndefined()
})

it('lets the window close when its state cannot be kept', async () => {
  await writeFile(file, 'a file, not a folder')
  writeWindowState(join(file, 'window-state.json'), state)
  expect(await readFile(file, 'utf8')).toBe('a file, not a folder')
})

it('puts the window where it was', () => {
  const { x, y, width, height } = state
  expect(placeWindow(state, [SCREEN])).toEqual({ x, y, width, height })
})

it('puts the window on a second screen to the left', () => {
  const left = { x: -1920, y: 0, width: 1920, height: 1080 }
  expect(placeWindow({ ...state, x: -1500 }, [SCREEN, left])).toMatchObject({ x: -1500, y: 50 })
})

it.each([
  ['was never kept', undefined],
  ['was on a screen that is gone', { ...state, x: 3000 }],
  ['has its title above the screen', { ...state, y: -40 }],
  ['shows only its edge', { ...state, x: 1900 }],
])('lets the system place a window whose state %s', (_why, kept) => {
  expect(placeWindow(kept, [SCREEN])).toEqual({ width: 1280, height: 800 })
})

it('shrinks the window to the screen', () => {
  const small = { x: 0, y: 0, width: 800, height: 600 }
  expect(placeWindow(state, [small])).toMatchObject({ width: 800, height: 600 })
})
