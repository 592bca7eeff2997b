/** Journals made to do harm: read alone, and taken into an empty database. */
import 'fake-indexeddb/auto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { journalReader } from '../../../core/journal/reader.ts'
import { success } from '../../../core/result.ts'
import { catchUp } from '../../../renderer/store/catch-up.ts'
import { findBadRows } from '../../../renderer/store/bad-rows.ts'
import { NotedrillDatabase } from '../../../renderer/store/database.ts'
import { readDeviceId } from '../../../renderer/store/settings.ts'
import { MemoryJournal } from '../store/memory-journal.ts'
import { LONG_ROWS } from '../truth/long-rows.ts'

const FOLDER = join(import.meta.dirname, '..', '..', 'fixtures', 'hostile', 'journals')
const DEVICE = '7c0f0d0e-5f0b-4f0e-9d0a-2b1c3d4e5f60'

afterEach(() => {
  expect('polluted' in {}).toBe(false)
  expect(Object.keys(Object.prototype)).toEqual([])
})

const TORN = 'This line is torn or damaged.'
const FOREIGN = 'This line is not one of a Notedrill journal.'
const NEWER = 'This line was written by a newer version of Notedrill.'
const row = (table: string) => `A row of ${table} is not one that Notedrill knows.`
const rows = (count: number, table: string) =>
  `${count} rows of ${table} are not ones that Notedrill knows.`
const missing = (parts: number) => `This change is not whole: 1 of its ${parts} lines are there.`

/** Transactions that are read of each, and what is said of the rest. */
const READ: Record<string, { whole: number; said: string[]; decks?: number }> = {
  'torn-in-the-middle': { whole: 1, said: [TORN] },
  // The last one deletes what the first one wrote.
  'keys-are-prototypes': { whole: 2, said: [FOREIGN], decks: 0 },
  'rows-are-wrong': { whole: 1, said: [rows(3, 'facts'), row('reviews')] },
  'parts-are-too-many': {
    whole: 0,
    said: [FOREIGN, FOREIGN, FOREIGN, missing(100_000), missing(100_000)],
  },
  'parts-are-no-json': { whole: 1, said: ['The parts of this change do not fit together.'] },
  'newer-version': { whole: 1, said: [NEWER, FOREIGN] },
  'device-is-a-path': { whole: 1, said: [FOREIGN, FOREIGN] },
  'nested-deeply': { whole: 2, said: [TORN, FOREIGN, row('settings')] },
  'script-in-facts': { whole: 1, said: [] },
  'year-275760': { whole: 1, said: [rows(3, 'reviews')] },
  'the-same-again-and-again': { whole: 25, said: [] },
  'no-lines-at-all': { whole: 0, said: [TORN, ...Array<string>(5).fill(FOREIGN), TORN, TORN] },
}

it('knows every fixture', () => {
  const names = readdirSync(FOLDER).map((file) => file.replace('.jsonl', ''))
  expect(names.sort()).toEqual(Object.keys(READ).sort())
})

describe.each(Object.entries(READ))('%s', (name, { whole, said, decks = Math.min(whole, 1) }) => {
  const text = readFileSync(join(FOLDER, `${name}.jsonl`), 'utf8')

  it('is read as far as it is sound, and the rest is named with its line', () => {
    const reader = journalReader()
    const { transactions, problems } = reader.read(name, text)
    const all = [...problems, ...reader.end()]
    expect(all.map(({ message }) => message)).toEqual(said)
    expect(all.every(({ file, line = 0 }) => file === name && line > 0)).toBe(true)
    expect(transactions).toHaveLength(whole)
  })

  it('gives an empty database sound rows alone', async () => {
    const db = new NotedrillDatabase(name)
    const device = await readDeviceId(db)
    const journal = new MemoryJournal()
    journal.files.set(DEVICE, text)
    const caught = await catchUp({
      ...{ db, journal, device, now: 1, onProgress: () => undefined },
      backUp: () => Promise.reject(new Error('There is nothing to be backed up.')),
    })
    expect(caught.ok).toBe(true)
    expect(await findBadRows(db)).toEqual([])
    expect(await db.decks.count()).toBe(decks)
    await db.delete()
  })
})

describe('lines with more that is wrong than fits on the stack', () => {
  const head = { v: 1, id: '01970000-0000-7000-8000-000000000001', device: DEVICE, at: 1 }
  const numbers = Array<number>(130_000).fill(1)

  it.each(LONG_ROWS)('leaves out a row with %s, and names its line', (_, table, long) => {
    const line = JSON.stringify({ ...head, changes: [[table, 'put', [long]]] })
    const { transactions, problems } = journalReader().read('a', `{}\n${line}\n`)
    expect(transactions).toMatchObject([{ changes: [{ rows: [] }] }])
    expect(problems[1]).toEqual({ file: 'a', line: 2, message: row(table) })
  })

  it.each<[string, unknown, string[]]>([
    ['changes', numbers, [FOREIGN]],
    ['keys', [['facts', 'delete', numbers]], [FOREIGN]],
    ['rows', [['facts', 'put', numbers]], [rows(130_000, 'facts')]],
  ])('names a line with wrong %s', (_, changes, said) => {
    const line = JSON.stringify({ ...head, changes })
    const { problems } = journalReader().read('a', `${line}\n`)
    expect(problems.map(({ message }) => message)).toEqual(said)
  })

  it('takes one that is right, however long', () => {
    const keys = numbers.map((_number, at) => `fact-${at}`)
    const line = JSON.stringify({ ...head, changes: [['facts', 'delete', keys]] })
    const { transactions, problems } = journalReader().read('a', `${line}\n`)
    expect(problems).toEqual([])
    expect(transactions).toMatchObject([{ changes: [{ keys: { length: 130_000 } }] }])
  })

  it('is compared with the database all the same', async () => {
    const db = new NotedrillDatabase('long')
    const device = await readDeviceId(db)
    const journal = new MemoryJournal()
    const long = LONG_ROWS.map(([, table, wrong]) => [table, 'put', [wrong]])
    const deck = ['decks', 'put', [{ id: 'd', title: 'D', addedAt: 1 }]]
    journal.files.set(DEVICE, `${JSON.stringify({ ...head, changes: [...long, deck] })}\n`)
    const caught = await catchUp({
      ...{ db, journal, device, now: 1, onProgress: () => undefined },
      backUp: () => Promise.resolve(success(true)),
    })
    expect(caught.ok).toBe(true)
    expect(await db.decks.count()).toBe(1)
    await db.delete()
  })
})
