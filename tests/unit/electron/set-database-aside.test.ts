import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { setDatabaseAside } from '../../../electron/set-database-aside.ts'

let base: string
beforeEach(async () => {
  base = await mkdtemp(join(tmpdir(), 'aside-'))
})
afterEach(() => rm(base, { recursive: true }))

it('moves the databases into the data folder, with all that is in them', async () => {
  await mkdir(join(base, 'chromium', 'IndexedDB'), { recursive: true })
  await writeFile(join(base, 'chromium', 'IndexedDB', 'LOG'), 'old')
  expect(await setDatabaseAside(join(base, 'chromium'), base, 0)).toEqual({ ok: true, value: true })
  const name = 'unreadable-database-1970-01-01T00-00-00-000Z'
  expect((await readdir(base)).sort()).toEqual(['chromium', name])
  expect(await readdir(join(base, name))).toEqual(['LOG'])
})

it('says how to do it by hand where the system refuses, whatever the reason', async () => {
  const refused = await setDatabaseAside(join(base, 'nowhere'), base, 0)
  expect(refused).toMatchObject({ ok: false, problems: [{ file: 'IndexedDB' }] })
  expect(refused.ok ? '' : refused.problems[0].remedy).toContain('move the folder “IndexedDB” out')
})

it('has nothing to move where nothing is kept', async () => {
  expect(await setDatabaseAside(null, base, 0)).toEqual({ ok: true, value: false })
})
