import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { chooseDataFolder } from '../../../electron/data-folder.ts'

it('makes and uses the folder that the user names, else leaves the system’s', async () => {
  const base = await mkdtemp(join(tmpdir(), 'data-folder-'))
  const folder = join(base, 'deep', 'data')
  const chosen: string[][] = []
  const app = { setPath: (name: string, path: string) => void chosen.push([name, path]) }
  chooseDataFolder(app, {})
  chooseDataFolder(app, { NOTEDRILL_DATA_DIR: folder })
  expect(chosen).toEqual([['userData', folder]])
  expect(existsSync(folder)).toBe(true)
  await rm(base, { recursive: true })
})
