import { appendFile, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { MAX_JOURNAL_LINE, calls } from '../../../electron/contract.ts'
import { appendJournal, listJournal, readJournal } from '../../../electron/journal-calls.ts'
import { JournalFolder } from '../../../electron/journal-folder.ts'

const DEVICE = '7c0f0d0e-5f0b-4f0e-9d0a-2b1c3d4e5f60'
const OTHER = '0b7d9a52-3f0b-4f0e-9d0a-2b1c3d4e5f60'
const NOVEMBER = Date.UTC(2026, 10, 30, 23)
const FILE = { device: DEVICE, month: '2026-11' }

let data: string
let folder: string

beforeEach(async () => {
  data = await mkdtemp(join(tmpdir(), 'journal-'))
  folder = join(data, 'journal')
})
afterEach(() => rm(data, { recursive: true }))

it('appends to a file of the month, by device', async () => {
  const journal = new JournalFolder(folder)
  await journal.append(DEVICE, ['{"a":1}', '{"b":2}'], NOVEMBER)
  await journal.append(DEVICE, ['{"c":3}'], NOVEMBER + 3_600_000)
  await journal.append(OTHER, ['{"d":4}'], NOVEMBER)
  expect(await readFile(join(folder, DEVICE, '2026-11.jsonl'), 'utf8')).toBe('{"a":1}\n{"b":2}\n')
  expect(await new JournalFolder(folder).list()).toEqual({
    device: OTHER,
    files: [
      { device: OTHER, month: '2026-11', bytes: 8 },
      { device: DEVICE, month: '2026-11', bytes: 16 },
      { device: DEVICE, month: '2026-12', bytes: 8 },
    ],
  })
})

it('keeps the order of calls that come at once', async () => {
  const journal = new JournalFolder(folder)
  const lines = Array.from({ length: 50 }, (_, at) => `{"n":${at}}`)
  await Promise.all(lines.map((line) => journal.append(DEVICE, [line], NOVEMBER)))
  expect((await journal.read(FILE, 0)).text).toBe(lines.map((line) => `${line}\n`).join(''))
})

it('never joins a torn line with the next one', async () => {
  const journal = new JournalFolder(folder)
  await journal.append(DEVICE, ['{"a":1}'], NOVEMBER)
  await appendFile(join(folder, DEVICE, '2026-11.jsonl'), '{"to')
  await new JournalFolder(folder).append(DEVICE, ['{"b":2}'], NOVEMBER)
  expect((await journal.read(FILE, 0)).text).toBe('{"a":1}\n{"to\n{"b":2}\n')
})

it('goes on in a new file where somebody has deleted the folder', async () => {
  const journal = new JournalFolder(folder)
  await journal.append(DEVICE, ['{"a":1}'], NOVEMBER)
  await rm(folder, { recursive: true })
  await journal.append(DEVICE, ['{"b":2}'], NOVEMBER)
  expect((await journal.read(FILE, 0)).text).toBe('{"b":2}\n')
})

it('reads whole lines, a page at a time', async () => {
  const journal = new JournalFolder(folder)
  const lines = Array.from({ length: 12 }, (_, at) => `{"n":"${String(at).repeat(900_000)}ä"}`)
  for (const line of lines) await journal.append(DEVICE, [line], NOVEMBER)
  let text = ''
  let pages = 0
  for (let from = 0; ; pages += 1) {
    const page = await journal.read(FILE, from)
    if (page.next === from) break
    expect(page.text.endsWith('\n')).toBe(true)
    text += page.text
    from = page.next
  }
  expect(pages).toBeGreaterThan(1)
  expect(text).toBe(lines.map((line) => `${line}\n`).join(''))
})

it('says what the system refuses, and what to do', async () => {
  await writeFile(folder, 'in the way')
  const journal = new JournalFolder(folder)
  const refused = { ok: false, problems: [{ file: 'journal' }] }
  const lines = { device: DEVICE, lines: ['{}'] }
  expect(await appendJournal(journal, lines)).toMatchObject(refused)
  expect(await listJournal(journal)).toMatchObject(refused)
  expect(await readJournal(journal, { ...FILE, from: 0 })).toMatchObject(refused)
})

it('goes on after a refusal', async () => {
  const journal = new JournalFolder(folder)
  await writeFile(folder, 'in the way')
  await expect(journal.append(DEVICE, ['{"a":1}'], NOVEMBER)).rejects.toThrow()
  await rm(folder)
  await journal.append(DEVICE, ['{"a":1}'], NOVEMBER)
  expect(await readdir(folder)).toEqual([DEVICE, 'this-device'])
})

it.each([
  ['a path for a device', { device: '../../etc', lines: ['{}'] }],
  ['a line with a line end', { device: DEVICE, lines: ['{}\n{}'] }],
  ['what is no object', { device: DEVICE, lines: ['hello'] }],
  ['no line', { device: DEVICE, lines: [] }],
  ['a line without bounds', { device: DEVICE, lines: [`{${' '.repeat(MAX_JOURNAL_LINE)}}`] }],
  ['more lines than go together', { device: DEVICE, lines: Array(1001).fill('{}') }],
])('takes no %s', (_, given) => {
  expect(calls.appendJournal.takes.safeParse([given]).success).toBe(false)
})

it.each([
  { ...FILE, month: '../2026-11', from: 0 },
  { ...FILE, month: '2026-13', from: 0 },
  { ...FILE, from: -1 },
])('reads no %j', (place) => {
  expect(calls.readJournal.takes.safeParse([place]).success).toBe(false)
})
