import { mkdir, mkdtemp, rm, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { isStale } from '../../../scripts/is-stale.ts'

let folder: string
const path = (name: string) => join(folder, name)

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'is-stale-'))
  await mkdir(path('src/deep'), { recursive: true })
  await put('src/deep/a.ts', 100)
  await put('out.js', 200)
  await age('src/deep', 100)
  await age('src', 100)
})
afterEach(() => rm(folder, { recursive: true }))

const check = () => isStale([path('src')], [path('out.js')])

it('is not stale when the output is newer than every source', () => {
  expect(check()).toBe(false)
})

it('is stale when a source deep down changed', async () => {
  await age('src/deep/a.ts', 300)
  expect(check()).toBe(true)
})

it('is stale when a source was removed', async () => {
  await rm(path('src/deep/a.ts'))
  expect(check()).toBe(true)
})

it('is stale when an output is missing or older than the others', async () => {
  expect(isStale([path('src')], [path('out.js'), path('missing.js')])).toBe(true)
  await put('older.js', 50)
  expect(isStale([path('src')], [path('out.js'), path('older.js')])).toBe(true)
})

async function put(name: string, time: number) {
  await writeFile(path(name), '')
  await age(name, time)
}
const age = (name: string, time: number) => utimes(path(name), time, time)
