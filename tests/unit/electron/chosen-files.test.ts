import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { ChosenFiles } from '../../../electron/chosen-files.ts'

let folder: string
let listFile: string
let notes: string
const opened: ChosenFiles[] = []

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'chosen-files-'))
  listFile = join(folder, 'watched-files.json')
  notes = join(folder, 'git.md')
  await writeFile(notes, 'first')
})
afterEach(async () => {
  for (const files of opened.splice(0)) await files.close()
  await rm(folder, { recursive: true })
})

function start(): ChosenFiles {
  const files = new ChosenFiles(listFile)
  opened.push(files)
  return files
}

it('knows a file by one name, which does not say where it is', () => {
  const files = start()
  const source = files.nameOf(notes)
  expect(files.nameOf(notes)).toBe(source)
  expect(source).not.toContain('git')
  expect(files.pathOf(source)).toBe(notes)
  expect(files.pathOf('c0a4d4d8-7a6c-4f67-9a73-6d3c8e0a1b2c')).toBeUndefined()
})

it('forgets what was only chosen, and knows at the next start what is kept', async () => {
  const files = start()
  const kept = files.nameOf(notes)
  const other = files.nameOf(join(folder, 'other.md'))
  expect(await files.keep(kept)).toBe(true)
  const again = start()
  expect(again.pathOf(kept)).toBe(notes)
  expect(again.pathOf(other)).toBeUndefined()
  expect(await again.forget(kept)).toBe(true)
  expect(start().pathOf(kept)).toBeUndefined()
})

it('keeps no file that nobody chose', async () => {
  const files = start()
  expect(await files.keep('c0a4d4d8-7a6c-4f67-9a73-6d3c8e0a1b2c')).toBe(false)
  await expect(readFile(listFile, 'utf8')).rejects.toThrow('ENOENT')
})

it('tells which kept file has changed, also one that is gone or comes back', async () => {
  const files = start()
  const source = files.nameOf(notes)
  await files.keep(source)
  let now = 0
  for (const change of [
    () => writeFile(notes, crypto.randomUUID()),
    () => rm(notes, { force: true }),
    () => writeFile(notes, crypto.randomUUID()),
  ]) {
    const seen = await untilSeen(files.changedSince(now), change)
    expect(seen.sources).toEqual([source])
    now = seen.now
  }
})

it('answers at once about changes that came before the question', async () => {
  const files = start()
  const source = files.nameOf(notes)
  await files.keep(source)
  await untilSeen(files.changedSince(0), () => writeFile(notes, crypto.randomUUID()))
  expect(await files.changedSince(0)).toMatchObject({ sources: [source] })
})

it('takes a damaged list for none', async () => {
  await writeFile(listFile, '{"version": 1, "files": [{"path"')
  const files = start()
  const source = files.nameOf(notes)
  await files.keep(source)
  expect(start().pathOf(source)).toBe(notes)
})

it('writes the list that was made last, whatever was asked at once', async () => {
  const files = start()
  const sources = Array.from({ length: 20 }, (_, index) =>
    files.nameOf(join(folder, `${index}.md`)),
  )
  await Promise.all(sources.map((source) => files.keep(source)))
  const again = start()
  expect(sources.map((source) => again.pathOf(source))).toEqual(
    sources.map((_, index) => join(folder, `${index}.md`)),
  )
})

/** Do it until it is seen: watching begins some time after it was asked for. */
async function untilSeen<Seen>(seeing: Promise<Seen>, change: () => Promise<void>): Promise<Seen> {
  await change()
  const again = setInterval(() => void change(), 1000)
  try {
    return await seeing
  } finally {
    clearInterval(again)
  }
}
