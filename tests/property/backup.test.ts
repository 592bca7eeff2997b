import 'fake-indexeddb/auto'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { mergeInto } from '../../core/backup/merge.ts'
import { readBackup } from '../../core/backup/read-backup.ts'
import { TRUTH_TABLES } from '../../core/truth/row-schemas.ts'
import { keyOf, type Truth } from '../../core/truth/truth.ts'
import { backupParts } from '../../renderer/store/backup-parts.ts'
import { NotedrillDatabase } from '../../renderer/store/database.ts'
import { readTruth } from '../../renderer/store/read-truth.ts'
import { finishRestore, mergeTruth, replaceTruth } from '../../renderer/store/restore.ts'
import { truths } from './truths.ts'

const ABOUT = { app: '1.0.0', device: 'd', at: 1, reason: 'asked' } as const

let databases = 0
async function databaseOf(truth: Truth): Promise<NotedrillDatabase> {
  databases += 1
  const db = new NotedrillDatabase(`backup-${databases}`)
  await replaceTruth(db, truth)
  return db
}

async function bytesOf(db: NotedrillDatabase): Promise<Uint8Array> {
  const parts: Uint8Array[] = []
  for await (const part of backupParts(db, ABOUT)) parts.push(part)
  return Buffer.concat(parts)
}

async function truthOf(db: NotedrillDatabase): Promise<Truth> {
  const { tables, log } = await readTruth(db)
  const reviews = []
  for await (const events of log()) reviews.push(...events)
  return sorted({ ...tables, reviews })
}

/** In the order in which the database has it. */
function sorted(truth: Truth): Truth {
  const sort = <Row>(rows: Row[], key: (row: Row) => string) =>
    [...rows].sort((a, b) => (key(a) < key(b) ? -1 : 1))
  return {
    decks: sort(truth.decks, keyOf.decks),
    notes: sort(truth.notes, keyOf.notes),
    facts: sort(truth.facts, keyOf.facts),
    policies: sort(truth.policies, keyOf.policies),
    settings: sort(truth.settings, keyOf.settings),
    grammars: sort(truth.grammars, keyOf.grammars),
    imports: sort(truth.imports, keyOf.imports),
    quizzes: sort(truth.quizzes, keyOf.quizzes),
    reviews: sort(truth.reviews, keyOf.reviews),
  }
}

/** Reads it in parts of this many bytes. */
function read(bytes: Uint8Array, size = bytes.length) {
  const reader = readBackup(new NotedrillDatabase().verno)
  for (let at = 0; at < bytes.length; at += size) reader.add(bytes.subarray(at, at + size))
  return reader.end()
}

it('gives back the same database, in whatever parts it is read', async () => {
  await fc.assert(
    fc.asyncProperty(truths, truths, fc.integer({ min: 1, max: 400 }), async (truth, old, size) => {
      const db = await databaseOf(truth)
      const result = read(await bytesOf(db), size)
      if (!result.ok) throw new Error(result.problems[0].message)
      expect(result.value.unreadable).toEqual([])
      const other = await databaseOf(old)
      await replaceTruth(other, result.value.truth)
      await finishRestore(other)
      await finishRestore(db)
      // Policies stay: answers that other devices have yet to bring may name them.
      const policies = new Map([...old.policies, ...truth.policies].map((row) => [row.id, row]))
      const expected = sorted({ ...truth, policies: [...policies.values()] })
      expect(await truthOf(other)).toEqual(expected)
      expect(await other.cards.toArray()).toEqual(await db.cards.toArray())
      await Promise.all([db.delete(), other.delete()])
    }),
    { numRuns: 60 },
  )
})

it('refuses what was cut off or changed anywhere', async () => {
  const [truth] = fc.sample(truths, { seed: 7, numRuns: 1 })
  if (!truth) throw new Error('There is no sample.')
  const bytes = await bytesOf(await databaseOf(truth))
  fc.assert(
    fc.property(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), (at, mask) => {
      const cut = read(bytes.subarray(0, at))
      expect(cut).toMatchObject({
        ok: false,
        problems: [{ remedy: expect.any(String) as unknown }],
      })
      const changed = Uint8Array.from(bytes)
      changed[at] = (changed[at] ?? 0) ^ mask
      expect(read(changed).ok).toBe(false)
    }),
    { numRuns: 2000 },
  )
})

function merged(mine: Truth, theirs: Truth): Truth {
  const eventIds = new Set(mine.reviews.map(({ id }) => id))
  const changes = mergeInto({ tables: mine, eventIds, factEvents: mine.reviews }, theirs)
  const put = <Row>(rows: Row[], changed: Row[], key: (row: Row) => string) => [
    ...new Map([...rows, ...changed].map((row) => [key(row), row])).values(),
  ]
  return sorted({
    decks: put(mine.decks, changes.decks, keyOf.decks),
    notes: put(mine.notes, changes.notes, keyOf.notes),
    facts: put(mine.facts, changes.facts, keyOf.facts),
    policies: put(mine.policies, changes.policies, keyOf.policies),
    settings: put(mine.settings, changes.settings, keyOf.settings),
    grammars: put(mine.grammars, changes.grammars, keyOf.grammars),
    imports: put(mine.imports, changes.imports, keyOf.imports),
    quizzes: put(mine.quizzes, changes.quizzes, keyOf.quizzes),
    reviews: put(mine.reviews, changes.reviews, keyOf.reviews),
  })
}

/** Settings have no time and stay as they are on either side. */
const withoutSettings = ({ settings: _, ...truth }: Truth) => truth

it('merges to the same whichever side takes in the other', () => {
  fc.assert(
    fc.property(truths, truths, (a, b) => {
      expect(withoutSettings(merged(a, b))).toEqual(withoutSettings(merged(b, a)))
    }),
  )
})

it('merges what is there already without a change', () => {
  fc.assert(
    fc.property(truths, truths, (a, b) => {
      const once = merged(a, b)
      expect(merged(once, b)).toEqual(once)
      const eventIds = new Set(a.reviews.map(keyOf.reviews))
      const changes = mergeInto({ tables: a, eventIds, factEvents: a.reviews }, a)
      expect(TRUTH_TABLES.every((table) => changes[table].length === 0)).toBe(true)
    }),
  )
})

it('unites logs, quizzes, imports, policies, grammars and notes in any order', () => {
  fc.assert(
    fc.property(truths, truths, truths, (a, b, c) => {
      const united = ({ reviews, quizzes, imports, policies, grammars }: Truth) => ({
        ...{ reviews, quizzes, imports, policies, grammars },
      })
      expect(united(merged(merged(a, b), c))).toEqual(united(merged(a, merged(b, c))))
    }),
  )
})

it('keeps every event and every fact of both sides', async () => {
  await fc.assert(
    fc.asyncProperty(truths, truths, async (a, b) => {
      const db = await databaseOf(a)
      await mergeTruth(db, b)
      await finishRestore(db)
      const after = await truthOf(db)
      expect(after).toEqual(merged(a, b))
      for (const table of ['reviews', 'facts', 'decks', 'quizzes'] as const) {
        const ids = new Set(after[table].map(({ id }) => id))
        expect([...a[table], ...b[table]].every(({ id }) => ids.has(id))).toBe(true)
      }
      await db.delete()
    }),
    { numRuns: 40 },
  )
})
