import fc from 'fast-check'
import { expect, it } from 'vitest'
import {
  backupName,
  readBackupName,
  REASONS,
  type BackupName,
} from '../../../electron/backup-name.ts'
import { REASONS as CORE_REASONS } from '../../../core/backup/format.ts'
import { thinned } from '../../../electron/thin-backups.ts'

const LAPTOP = { name: 'my-laptop', id: '7b0c1f9e' }
const HOUR = 3_600_000
const DAY = 24 * HOUR
const NOW = Date.UTC(2026, 5, 1, 12)

const backups = fc.array(
  fc.record({
    age: fc.integer({ min: 0, max: 500 * 24 * 60 }),
    reason: fc.constantFrom(...REASONS),
  }),
  { maxLength: 120 },
)
const asBackups = (list: { age: number; reason: BackupName['reason'] }[]): BackupName[] =>
  list.map(({ age, reason }) => {
    const at = NOW - age * 60_000
    return { at, reason, name: backupName(at, reason, LAPTOP), machine: LAPTOP }
  })
const left = (all: readonly BackupName[], now = NOW) => {
  const gone = new Set(thinned(all, now))
  return all.filter((backup) => !gone.has(backup))
}

it('has the reasons that core has', () => {
  expect(REASONS).toEqual(CORE_REASONS)
})

it('says in a name when, why and by which machine', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 4e12 }), fc.constantFrom(...REASONS), (at, reason) => {
      const name = backupName(at, reason, LAPTOP)
      expect(readBackupName(name)).toEqual({ name, at, reason, machine: LAPTOP })
      expect(backupName(at + 1, reason, LAPTOP) > name).toBe(true)
    }),
  )
})

it('reads the names of the first versions, which name no machine', () => {
  const name = 'notedrill-2026-06-01T12-00-00-000Z-asked.jsonl.gz'
  expect(readBackupName(name)).toEqual({ name, at: NOW, reason: 'asked' })
})

it.each(['../notes', 'notedrill.jsonl.gz', 'notedrill-2026-06-01T12-00-00-000Z-evil.jsonl.gz', ''])(
  'takes %j for no backup',
  (name) => {
    expect(readBackupName(name)).toBeUndefined()
  },
)

it('never lets the newest go, nor all', () => {
  fc.assert(
    fc.property(backups, (list) => {
      const all = asBackups(list)
      const kept = left(all)
      const newest = Math.max(...all.map(({ at }) => at))
      expect(kept.length > 0).toBe(all.length > 0)
      expect(kept.length === 0 || kept.some(({ at }) => at === newest)).toBe(true)
    }),
  )
})

it('keeps one of every hour, day, week and month as long as they count', () => {
  fc.assert(
    fc.property(backups, (list) => {
      const all = asBackups(list)
      const kept = left(all)
      const covers = (within: number, period: (at: number) => unknown) => {
        const periods = (some: BackupName[]) =>
          new Set(some.filter(({ at }) => NOW - at <= within).map(({ at }) => period(at)))
        expect(periods(kept)).toEqual(periods(all))
      }
      covers(DAY, (at) => Math.floor(at / HOUR))
      covers(14 * DAY, (at) => Math.floor(at / DAY))
      covers(60 * DAY, (at) => Math.floor(at / (7 * DAY)))
      covers(Infinity, (at) => new Date(at).toISOString().slice(0, 7))
    }),
  )
})

it('keeps what was made before a change for 30 days', () => {
  fc.assert(
    fc.property(backups, (list) => {
      const all = asBackups(list)
      const before = all.filter(
        ({ at, reason }) => NOW - at <= 30 * DAY && reason !== 'asked' && reason !== 'automatic',
      )
      expect(left(all)).toEqual(expect.arrayContaining(before))
    }),
  )
})

it('keeps few in the end, and changes nothing when it is done twice', () => {
  fc.assert(
    fc.property(backups, (list) => {
      const ordinary = asBackups(list.map(({ age }) => ({ age, reason: 'automatic' })))
      const kept = left(ordinary)
      expect(left(kept)).toEqual(kept)
      expect(kept.length).toBeLessThan(25 + 15 + 10 + 18)
    }),
  )
})

it('keeps monthly ones for good where every hour of years had one', () => {
  let all: BackupName[] = []
  for (let hour = 0; hour < 24 * 400; hour += 1) {
    const at = NOW + hour * HOUR
    all = left([...all, { at, reason: 'automatic', name: String(at) }], at)
  }
  expect(new Set(all.map(({ at }) => new Date(at).toISOString().slice(0, 7))).size).toBe(14)
  expect(all.length).toBeLessThan(60)
})

it('neither lets go nor goes by backups of a time to come', () => {
  fc.assert(
    fc.property(backups, backups, (list, ahead) => {
      const all = asBackups(list)
      const toCome = asBackups(ahead.map((one) => ({ ...one, age: -1 - one.age })))
      expect(left([...toCome, ...all])).toEqual([...toCome, ...left(all)])
    }),
  )
})

it('lets no more go for a clock that jumps ahead by years than for one week', () => {
  const week = 7 * 24 * 60
  fc.assert(
    fc.property(backups, fc.integer({ min: week, max: 1000 * week }), (list, jump) => {
      const all = asBackups(list.map((one) => ({ ...one, age: one.age + 1 })))
      const [newest = { at: NOW }] = [...all].sort((a, b) => b.at - a.at)
      const soon = newest.at + 7 * DAY
      expect(left(all, newest.at + jump * 60_000)).toEqual(left(all, soon))
    }),
  )
})

it('counts each machine’s backups by themselves', () => {
  fc.assert(
    fc.property(backups, (list) => {
      const all = asBackups(list)
      const others = all.map(({ machine: _, ...one }) => one)
      expect(left([...all, ...others])).toEqual([...left(all), ...left(others)])
    }),
  )
})
