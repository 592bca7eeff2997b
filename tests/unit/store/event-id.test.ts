import 'fake-indexeddb/auto'
import fc from 'fast-check'
import { validate, version } from 'uuid'
import { expect, it } from 'vitest'
import { idAfter, nextEventId } from '../../../renderer/store/event-id.ts'
import { momentAt, studyDatabase } from './study-database.ts'

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
