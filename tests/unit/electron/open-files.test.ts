import { execFileSync } from 'node:child_process'
import { mkdir, mkdtemp, open, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { MAX_FILE_BYTES } from '../../../electron/contract.ts'
import { openFiles, openFolder } from '../../../electron/open-files.ts'

const SOURCE = '7b0c1f9e-6a51-4a53-9d0e-0f5f1a2b3c4d'

let base = ''
beforeEach(async () => {
  base = await mkdtemp(join(tmpdir(), 'notedrill-open-'))
})
afterEach(() => rm(base, { recursive: true }))

it('reads the notes in and below a folder, and nothing else', async () => {
  await mkdir(join(base, 'b', '.git'), { recursive: true })
  await mkdir(join(base, 'node_modules'))
  const files = ['z.md', 'b/a.rst', 'b/picture.png', 'b/.git/x.md', 'node_modules/x.md', '.x.md']
  for (const file of files) await writeFile(join(base, file), file)
  await symlink('/etc/hostname', join(base, 'link.md'))
  expect(namesIn(await openFolder(choosing(base)))).toEqual(['a.rst', 'z.md'])
})

it('says of a folder that cannot be read no more than its last name', async () => {
  const answer = await openFolder(choosing(join(base, 'secret project', 'notes')))
  expect(answer).toMatchObject({ ok: false, problems: [{ file: 'notes' }] })
  expect(JSON.stringify(answer)).not.toContain('secret project')
})

it.skipIf(process.platform === 'win32').each([
  ['a device without an end', () => '/dev/zero'],
  [
    'a pipe that nobody writes to',
    () => {
      execFileSync('mkfifo', [join(base, 'pipe.md')])
      return join(base, 'pipe.md')
    },
  ],
])('does not read %s', async (_, path) => {
  expect(await openFiles(choosing(path()))).toMatchObject({
    ok: false,
    problems: [{ message: 'This is a device or a pipe.' }],
  })
})

it('reads no more files than can be imported at once', async () => {
  const files = Array.from({ length: 2001 }, (_, index) => join(base, `${index}.md`))
  for (const file of files) await writeFile(file, '')
  const tooMuch = {
    ok: false,
    problems: [{ remedy: 'Choose a folder within it, or fewer files.' }],
  }
  expect(await openFolder(choosing(base))).toMatchObject(tooMuch)
  expect(await openFiles(choosing(...files))).toMatchObject(tooMuch)
  expect(namesIn(await openFiles(choosing(...files.slice(1))))).toHaveLength(2000)
})

it('reads no more bytes than can be imported at once', async () => {
  for (let index = 0; index < 11; index += 1) {
    await using file = await open(join(base, `${index}.md`), 'w')
    await file.truncate(MAX_FILE_BYTES)
  }
  expect(await openFolder(choosing(base))).toMatchObject({ ok: false, problems: [{}] })
})

function choosing(...filePaths: string[]): Parameters<typeof openFiles>[0] {
  return {
    dialog: { showOpenDialog: () => Promise.resolve({ canceled: false, filePaths }) },
    window: undefined,
    chosen: { nameOf: () => SOURCE },
  }
}

const namesIn = (answer: Awaited<ReturnType<typeof openFiles>>) =>
  answer.ok ? answer.value.map(({ name }) => name) : answer.problems
