import 'fake-indexeddb/auto'
import fc from 'fast-check'
import { v7, validate, version } from 'uuid'
import { expect, it } from 'vitest'
import { logEventSchema } from '../../../core/schedule/log-schema.ts'
import { END_OF_IDS, timedId } from '../../../core/timed-id.ts'
import { idAfter, nextEventId, nextEventIds } from '../../../renderer/store/event-id.ts'
import { cardAt, DEVICE, momentAt, studyDatabase } from './study-database.ts'

it('makes UUIDs of version 7 that sort in the order of recording, whatever the clock says', () => {
  const times = fc.array(fc.integer({ min: 0, max: 2 ** 42 }), { minLength: 1, maxLength: 30 })
  fc.assert(
    fc.property(times, (clock) => {
      let last: string | undefined
      for (const now of clock) {
        const id = idAfter(last, now)
        expect(validate(id) && version(id)).toBe(7)
        if (last !== undefined) expect(id > last).toBe(true)
        last = id
      }
    }),
  )
})

it('tells the time of recording', () => {
  const { at } = momentAt(0)
  const hexadecimal = idAfter(undefined, at).replaceAll('-', '').slice(0, 12)
  expect(Number.parseInt(hexadecimal, 16)).toBe(at)
})

it('sorts after the newest id in the table', async () => {
  const db = await studyDatabase({})
  const { at } = momentAt(0)
  const first = await nextEventId(db.imports, at)
  const counts = { added: 0, changed: 0, moved: 0, removed: 0 }
  await db.imports.add({ id: first, deckId: 'git', at, file: 'git.md', ...counts })
  const second = await nextEventId(db.imports, momentAt(-3).at)
  expect(second > first).toBe(true)
})

it('goes on where the time of ids ends, in their order, with ids that are read again', () => {
  const times = fc.array(fc.integer({ min: 0, max: 2 ** 45 }), { minLength: 1, maxLength: 30 })
  const random = fc.uint8Array({ minLength: 16, maxLength: 16 })
  fc.assert(
    fc.property(times, random, (clock, random) => {
      fc.pre((random[9] ?? 0) < 0xff)
      let last = v7({ msecs: END_OF_IDS - 1, random })
      for (const now of clock) {
        const id = idAfter(last, now)
        expect(id > last).toBe(true)
        expect(timedId.safeParse(id).success).toBe(true)
        last = id
      }
      expect(timedId.safeParse(idAfter(undefined, END_OF_IDS + 1)).success).toBe(true)
    }),
  )
})

it('gives many ids at once, each after the one before', async () => {
  const db = await studyDatabase({})
  const ids = await nextEventIds(db.reviews, momentAt(0).at, 300)
  expect(new Set(ids).size).toBe(300)
  expect(ids).toEqual([...ids].sort())
  expect(ids.every((id) => timedId.safeParse(id).success)).toBe(true)
})

it.each([
  ['the last UUIDv7', 'ffffffff-ffff-7fff-bfff-ffffffffffff'],
  ['one of another version', '0197a5ce-0000-4000-8000-000000000000'],
  ['one in capitals, which sorts elsewhere', '0197A5CE-0000-7000-8000-000000000000'],
])('takes no event whose id is %s', (_, id) => {
  const event = { type: 'bury', deviceId: DEVICE, cardId: cardAt('git', 0), ...momentAt(0) }
  expect(logEventSchema.safeParse({ ...event, id: idAfter(undefined, 0) }).success).toBe(true)
  expect(logEventSchema.safeParse({ ...event, id }).success).toBe(false)
})
