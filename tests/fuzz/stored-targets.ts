/** The readers of what is stored: backups, journals, rows of the database and settings. */
import assert from 'node:assert/strict'
import fc from 'fast-check'
import { compare } from '../../core/backup/compare.ts'
import { mergeInto } from '../../core/backup/merge.ts'
import { readBackup } from '../../core/backup/read-backup.ts'
import { journalLog } from '../../core/journal/log.ts'
import { journalReader } from '../../core/journal/reader.ts'
import { summarise } from '../../core/journal/summary.ts'
import { cardId, factId } from '../../core/fact.ts'
import { dayTallies } from '../../core/insight/day-tallies.ts'
import type { Problem } from '../../core/result.ts'
import { replay, type LogEvent } from '../../core/schedule/log.ts'
import { nextSchedule } from '../../core/schedule/next.ts'
import { defaultSettings, policyFor, studySettingsSchema } from '../../core/schedule/policy.ts'
import { firstPolicy, RATINGS, type Schedule } from '../../core/schedule/schedule.ts'
import { rowSchemas, TRUTH_TABLES, type TruthTable } from '../../core/truth/row-schemas.ts'
import { emptyTruth, type Truth } from '../../core/truth/truth.ts'
import { damagedRow } from './damage.ts'
import { backups, journals, SCHEMA, STORED_ROWS } from './stored-states.ts'
import { target, type Target } from './target.ts'

const FILE = 'journal/2026-11.jsonl'

/** All of them. */
export function storedTargets(): Target[] {
  return [
    target({
      name: 'backups',
      share: 70,
      inputs: fc.tuple(backups, fc.constantFrom(1, 7, 100, 1e6)),
      read: ([bytes, size]) => {
        const reader = readBackup(SCHEMA)
        for (let at = 0; at < bytes.length; at += size) {
          if (reader.add(bytes.subarray(at, at + size))) break
        }
        const result = reader.end()
        if (!result.ok) {
          assertExplained(result.problems)
          return
        }
        const { truth, unreadable } = result.value
        assert.ok(unreadable.every(({ why }) => why !== ''))
        assertTruth(truth)
      },
    }),
    target({
      name: 'journals',
      share: 70,
      inputs: fc.tuple(journals, fc.integer({ min: 1, max: 6 })),
      read: ([text, lines]) => {
        const reader = journalReader()
        const pages = inPages(text, lines).map((page) => reader.read(FILE, page))
        const problems = [...pages.flatMap((page) => page.problems), ...reader.end()]
        for (const { message, file, line = 0 } of problems) {
          assert.ok(message !== '' && file === FILE && line >= 1, `${message} (${line})`)
        }
        const transactions = pages.flatMap((page) => page.transactions)
        for (const change of transactions.flatMap(({ changes }) => changes)) {
          if (change.what === 'put') change.rows.forEach((row) => assertRow(change.table, row))
        }
        const log = journalLog(transactions)
        assertReplayed(log.events)
        const { answers, answersPerDeck } = summarise(log, [], problems)
        const counts = Object.values(answersPerDeck)
        assert.equal(
          counts.reduce((sum, count) => sum + count, 0),
          answers,
        )
      },
    }),
    target({
      name: 'rows of the database',
      share: 80,
      inputs: damagedRow(STORED_ROWS),
      read: (stored) => {
        const pair: readonly unknown[] = Array.isArray(stored) ? stored : []
        const [name, row] = pair
        const table = TRUTH_TABLES.find((known) => known === name) ?? 'facts'
        const read = rowSchemas[table].safeParse(row)
        if (read.success) assertRow(table, read.data)
        else assert.ok(read.error.issues.every(({ message }) => message !== ''))
      },
    }),
    target({
      name: 'stored settings',
      share: 60,
      inputs: fc.oneof(
        { arbitrary: damagedRow(SETTINGS), weight: 4 },
        { arbitrary: fc.anything({ withNullPrototype: true }), weight: 1 },
      ),
      read: (stored) => {
        const read = studySettingsSchema.safeParse(stored)
        if (!read.success) return
        for (const deck of ['git', '__proto__', 'constructor']) {
          const policy = policyFor(read.data, deck)
          let schedule: Schedule = { state: 'new', due: 0 }
          for (const [at, rating] of [...RATINGS, ...RATINGS].entries()) {
            const when = { at: 1.7e12 + at * 86_400_000, day: 19_675 + at }
            schedule = nextSchedule(schedule, rating, when, CARD, policy)
            assertDated(schedule)
          }
        }
      },
    }),
  ]
}

const CARD = cardId(factId('a'), 'recognise')
const SETTINGS: readonly unknown[] = [
  defaultSettings,
  {
    ...defaultSettings,
    decks: {
      git: { desiredRetention: 0.7, learningSteps: [], weights: Array<number>(21).fill(1) },
      constructor: { newPerDay: 0 },
    },
  },
]

/** The text in pages of whole lines; what follows the last line end is one too. */
function inPages(text: string, lines: number): string[] {
  const all = text.match(/[^\n]*\n|[^\n]+$/g) ?? []
  return Array.from({ length: Math.ceil(all.length / lines) }, (_, page) =>
    all.slice(page * lines, (page + 1) * lines).join(''),
  )
}

function assertExplained(problems: readonly Problem[]): void {
  assert.ok(problems.length > 0)
  for (const { message, remedy } of problems) assert.ok(message !== '' && remedy !== undefined)
}

/** What was accepted is accepted again as it is, and has no prototype of its own. */
function assertRow(table: TruthTable, row: unknown): void {
  assert.deepEqual(rowSchemas[table].parse(row), row)
  assert.ok(!JSON.stringify(row).includes('"__proto__":{"polluted"'))
}

/** Whatever a backup was taken for can be compared, merged, and derived from. */
function assertTruth(truth: Truth): void {
  for (const table of TRUTH_TABLES) {
    for (const row of truth[table]) assertRow(table, row)
  }
  const { onlyHere, onlyThere } = compare({ tables: truth, log: truth.reviews }, truth)
  assert.deepEqual(onlyHere, onlyThere)
  const merged = mergeInto({ tables: emptyTruth(), eventIds: new Set(), factEvents: [] }, truth)
  assert.deepEqual(merged, truth)
  assertReplayed(truth.reviews)
}

/** Every card that these events name gets a schedule with a date. */
function assertReplayed(events: readonly LogEvent[]): void {
  const sorted = [...events].sort((a, b) => (a.id < b.id ? -1 : 1))
  for (const card of new Set(sorted.map((event) => event.cardId))) {
    const inOrder = sorted.filter((event) => event.cardId === card)
    assertDated(replay(inOrder, 0, () => firstPolicy).schedule)
    dayTallies(inOrder, () => firstPolicy)
  }
}

function assertDated(schedule: Schedule): void {
  const numbers = Object.values(schedule).filter((value) => typeof value === 'number')
  assert.ok(numbers.every(Number.isFinite), JSON.stringify(schedule))
  assert.ok(Math.abs(schedule.due) <= 8.64e15, JSON.stringify(schedule))
}
