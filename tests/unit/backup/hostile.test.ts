/**
 * Backups made to do harm. The fixtures lack their last line: it is put under them
 * here, so that their checksums are right and their rows are looked at.
 */
import 'fake-indexeddb/auto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { afterEach, describe, expect, it } from 'vitest'
import { MAX_LINE } from '../../../core/backup/format.ts'
import { readBackup, type Backup } from '../../../core/backup/read-backup.ts'
import { bytesOf, startChecksum } from '../../../core/hash.ts'
import type { Result } from '../../../core/result.ts'
import { openBackup, previewRestore, restore } from '../../../renderer/backups/open-backup.ts'
import { findBadRows } from '../../../renderer/store/bad-rows.ts'
import { NotedrillDatabase } from '../../../renderer/store/database.ts'
import { readDeviceId } from '../../../renderer/store/settings.ts'
import { LONG_ROWS } from '../truth/long-rows.ts'

const FOLDER = join(import.meta.dirname, '..', '..', 'fixtures', 'hostile', 'backups')
const SCHEMA = new NotedrillDatabase().verno

afterEach(() => {
  expect('polluted' in {}).toBe(false)
  expect(Object.keys(Object.prototype)).toEqual([])
})

/** What is taken of each: rows, by table, and rows that are left out. */
const TAKEN: Record<string, { taken: Record<string, number>; left?: Record<string, number> }> = {
  'script-in-facts': { taken: { decks: 1, notes: 1, facts: 2 } },
  'deck-ids-are-paths': { taken: { decks: 8, facts: 2 } },
  'ids-collide': {
    taken: { decks: 1, facts: 1, reviews: 2 },
    left: { decks: 1, facts: 1, reviews: 1 },
  },
  'keys-are-prototypes': { taken: { decks: 2, facts: 2, settings: 1 }, left: { settings: 2 } },
  'claims-a-million-rows': { taken: { decks: 1 } },
  'types-wrong': {
    taken: {},
    left: { decks: 2, facts: 6, policies: 1, grammars: 1, imports: 1, quizzes: 1, reviews: 4 },
  },
  'year-275760': { taken: { decks: 1, facts: 1, reviews: 1 }, left: { reviews: 5 } },
  'durations-are-negative': { taken: { decks: 1, facts: 1 }, left: { reviews: 5 } },
  'tables-are-unknown': { taken: { decks: 1 } },
  'settings-of-this-machine': { taken: { decks: 1, settings: 4 } },
  'settings-out-of-bounds': { taken: { decks: 1 }, left: { settings: 3 } },
  'policy-is-missing': { taken: { decks: 1, facts: 1, reviews: 1 } },
  'facts-of-no-deck': { taken: { notes: 1, facts: 1, reviews: 2 } },
  'undoes-itself': { taken: { decks: 1, facts: 1, reviews: 4 } },
}

const REFUSED: Record<string, string> = {
  'newer-format': 'made by a newer Notedrill',
  'newer-database': 'made by a newer Notedrill',
  'head-is-a-list': 'no backup of Notedrill',
  'head-is-twice': 'Line 2 is no row',
  'end-is-twice': 'Line 3 is no row',
  'nested-deeply': 'Line 4 is no row',
  'row-is-a-number': 'Line 3 is no row',
}

it('knows every fixture', () => {
  const names = readdirSync(FOLDER).map((file) => file.replace('.jsonl', ''))
  expect(names.sort()).toEqual([...Object.keys(TAKEN), ...Object.keys(REFUSED)].sort())
})

it.each(Object.entries(REFUSED))('refuses %s: %s', async (name, why) => {
  const read = await openBackup(new Blob([sealed(name)]), SCHEMA)
  expect(read).toMatchObject({ ok: false, problems: [{ remedy: expect.any(String) as unknown }] })
  expect(read.ok ? '' : read.problems[0].message).toContain(why)
})

describe.each(Object.entries(TAKEN))('%s', (name, { taken, left = {} }) => {
  it('is taken as far as it is sound, and what is left out is counted', async () => {
    const { truth, unreadable } = await opened(sealed(name))
    const rows = Object.entries(truth).map(([table, all]) => [table, all.length] as const)
    expect(Object.fromEntries(rows.filter(([, count]) => count > 0))).toEqual(taken)
    expect(Object.fromEntries(unreadable.map(({ table, rows }) => [table, rows]))).toEqual(left)
    expect(unreadable.every(({ why }) => why !== '')).toBe(true)
  })

  it.each(['replace', 'merge'] as const)('can be restored, as %s', async (how) => {
    const db = new NotedrillDatabase(`${name} ${how}`)
    const device = await readDeviceId(db)
    const backup = await opened(sealed(name))
    await previewRestore(db, backup)
    await restore(db, backup, how, () => undefined)
    expect(await findBadRows(db)).toEqual([])
    expect(await readDeviceId(db)).toBe(device)
    expect((await db.settings.toArray()).map(({ key }) => key)).not.toContain('deriving')
    for (const { schedule } of await db.cards.toArray()) expect(schedule.due).not.toBeNaN()
    await db.delete()
  })
})

it.each(LONG_ROWS)('leaves out and counts rows with more %s than fit', async (_, table, row) => {
  const { truth, unreadable } = await opened(backupOf([table, row], [table, row], DECK))
  expect(truth).toMatchObject({ decks: [DECK[1]], [table]: [] })
  expect(unreadable).toMatchObject([{ table, rows: 2 }])
  // One sentence, not one for each that is wrong.
  expect(unreadable[0]?.why.length).toBeLessThan(400)
})

it('refuses a head with more wrong counts than fit', async () => {
  const numbers = Array<number>(130_000).fill(-1)
  const counts = Object.fromEntries(numbers.map((number, at) => [`table-${at}`, number]))
  const read = await openBackup(new Blob([withEnd([{ ...HEAD, counts }])]), SCHEMA)
  expect(problemOf(read)).toBe('This backup is damaged. Its first line is not as it should be.')
})

it('reads a script in a fact as the text that it is', async () => {
  const { truth } = await opened(sealed('script-in-facts'))
  expect(truth.facts[0]?.back).toContain('<script>window.hacked=1</script>')
})

describe('files that are no whole backup', () => {
  const whole = sealed('undoes-itself')
  const packed = gzipSync(whole)

  it.each<[string, Uint8Array<ArrayBuffer>]>([
    ['nothing', new Uint8Array()],
    ['one byte', Uint8Array.of(0x1f)],
    ['the mark of gzip alone', Uint8Array.of(0x1f, 0x8b)],
    ['gzip within gzip', new Uint8Array(gzipSync(packed))],
    ['text in UTF-16', new Uint8Array(Buffer.from(whole.toString(), 'utf16le'))],
    ['a byte order mark before it', new Uint8Array(Buffer.concat([Buffer.from('\ufeff'), whole]))],
    ['line ends of Windows', bytesOf(whole.toString().replaceAll('\n', '\r\n'))],
    ['zeros', new Uint8Array(5000)],
    ['another backup after it', new Uint8Array(Buffer.concat([whole, whole]))],
    ['a line after it', bytesOf(`${whole.toString()}["decks",7]\n`)],
    [
      'an end that counts another number',
      bytesOf(whole.toString().replace('"rows":6', '"rows":7')),
    ],
    [
      'an end that claims a million',
      bytesOf(whole.toString().replace('"rows":6', '"rows":1000000')),
    ],
    ['no end', bytesOf(whole.toString().replace(/\{"end".*\n/, ''))],
    ['no line end', whole.subarray(0, -1)],
  ])('refuses %s, and says what to do', async (_, bytes) => {
    expect(await openBackup(new Blob([bytes]), SCHEMA)).toMatchObject({
      ok: false,
      problems: [{ remedy: expect.any(String) as unknown }],
    })
  })

  it('refuses a packed one that was cut off or changed anywhere', async () => {
    const backup = await opened(whole)
    const at = fc.nat(packed.length - 1)
    await fc.assert(
      fc.asyncProperty(at, fc.integer({ min: 1, max: 255 }), async (place, mask) => {
        const cut = await openBackup(new Blob([new Uint8Array(packed.subarray(0, place))]), SCHEMA)
        expect(cut.ok).toBe(false)
        const changed = new Uint8Array(packed)
        changed[place] = (changed[place] ?? 0) ^ mask
        const read = await openBackup(new Blob([changed]), SCHEMA)
        // Some bits of gzip's own say nothing that matters.
        if (read.ok) expect(read.value).toEqual(backup)
      }),
      { numRuns: 300 },
    )
  })

  it.each([
    ['one line without an end', ''],
    ['a line that never ends', '["decks",{"id":"'],
  ])('stops unpacking a bomb: %s', async (_, before) => {
    const head = sealed('claims-a-million-rows').toString().split('\n')[0] ?? ''
    const bomb = gzipSync(
      Buffer.concat([bytesOf(`${head}\n${before}`), Buffer.alloc(MAX_LINE + 1, 32)]),
    )
    expect(bomb.length).toBeLessThan(300_000)
    const read = await openBackup(new Blob([new Uint8Array(bomb)]), SCHEMA)
    expect(problemOf(read)).toBe('This file unpacks to more than any backup holds.')
  })

  it('stops at more rows than it keeps, though each is short', () => {
    const head = sealed('claims-a-million-rows').toString().split('\n')[0] ?? ''
    const reader = readBackup(SCHEMA)
    reader.add(bytesOf(`${head}\n`))
    const many = bytesOf('["a",1]\n'.repeat(100_000))
    let problem
    for (let times = 0; times < 60 && !problem; times += 1) problem = reader.add(many)
    expect(problem?.message).toBe('This file unpacks to more than any backup holds.')
  })
})

const HEAD = {
  ...{ format: 'notedrill-backup', version: 1, schema: SCHEMA, app: '1', device: 'd', at: 1 },
  ...{ reason: 'asked', counts: {} },
}
const DECK = ['decks', { id: 'd', title: 'D', addedAt: 1 }] as const

const backupOf = (...rows: unknown[]) => withEnd([HEAD, ...rows])

const withEnd = (lines: readonly unknown[]) =>
  complete(Buffer.from(lines.map((line) => `${JSON.stringify(line)}\n`).join('')))

/** A fixture with the last line that fits it. */
const sealed = (name: string) => complete(readFileSync(join(FOLDER, `${name}.jsonl`)))

function complete(body: Buffer): Buffer<ArrayBuffer> {
  const checksum = startChecksum()
  checksum.add(body)
  const rows = body.toString().trimEnd().split('\n').length - 1
  return Buffer.concat([
    body,
    bytesOf(`${JSON.stringify({ end: true, rows, sha256: checksum.end() })}\n`),
  ])
}

async function opened(bytes: Uint8Array<ArrayBuffer>): Promise<Backup> {
  const read = await openBackup(new Blob([bytes]), SCHEMA)
  if (!read.ok) throw new Error(read.problems[0].message)
  return read.value
}

const problemOf = (read: Result<unknown>) => (read.ok ? undefined : read.problems[0].message)
