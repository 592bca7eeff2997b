import { mkdir, mkdtemp, readdir, rm, symlink, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { removeOldDrafts } from '../../../electron/old-drafts.ts'
import { beginDraft } from '../../../electron/replace-file.ts'

const NOW = Date.UTC(2026, 5, 20, 12)
const DAY = 86_400_000
const DRAFT = '.notedrill-7b0c1f9e-6a51-4a53-9d0e-0f5f1a2b3c4d.tmp'

let base = ''
beforeEach(async () => {
  base = await mkdtemp(join(tmpdir(), 'notedrill-drafts-'))
})
afterEach(() => rm(base, { recursive: true }))

it('removes what is left of a file whose writing was cut off, a day later', async () => {
  // Nobody finishes or disposes of it, as after a kill.
  const draft = await beginDraft(join(base, 'backup.gz'))
  await draft.append('half of i')
  await utimes(draft.path, NOW / 1000, NOW / 1000)
  await removeOldDrafts([join(base, 'none'), base], NOW + DAY - 1)
  expect(await readdir(base)).toHaveLength(1)
  await removeOldDrafts([join(base, 'none'), base], NOW + DAY)
  expect(await readdir(base)).toEqual([])
  await draft[Symbol.asyncDispose]()
})

it('removes nothing else', async () => {
  const inner = join(base, 'deeper')
  await mkdir(inner)
  await mkdir(join(base, DRAFT.replace('7b', '00')))
  const others = ['notes.tmp', '.notedrill-x.tmp', `${DRAFT}x`, `a${DRAFT}`, join('deeper', DRAFT)]
  for (const name of others) await writeFile(join(base, name), '')
  await symlink(join(base, 'notes.tmp'), join(base, DRAFT))
  const before = await readdir(base, { recursive: true })
  await removeOldDrafts([base], Date.now() + 10 * DAY)
  expect((await readdir(base, { recursive: true })).sort()).toEqual(before.sort())
})
