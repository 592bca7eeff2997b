import { expect, it } from 'vitest'
import { cardId, factId } from '../../../core/fact.ts'
import type { LogEvent } from '../../../core/schedule/log.ts'
import { LOG_COLUMNS, logCells } from '../../../core/schedule/log-table.ts'

const RECORDED = {
  ...{ id: 'event', deviceId: 'device', cardId: cardId(factId('a'), 'produce') },
  ...{ at: 0, day: 7, utcOffset: 60 },
}

const rowOf = (event: LogEvent) => {
  const cells = logCells(event, { deckId: 'git', front: 'git log' })
  expect(cells).toHaveLength(LOG_COLUMNS.length)
  const row = LOG_COLUMNS.map((column, at) => [column, cells[at]] as const)
  return Object.fromEntries(row.filter(([, cell]) => cell !== ''))
}

const SAME = {
  ...{ id: 'event', time: '1970-01-01T00:00:00.000Z', study_day: 7, utc_offset: 60 },
  ...{ deck: 'git', card: 'a:produce', question: 'git log', device: 'device' },
}

it('gives an answer with the interval that was chosen for it', () => {
  const answer = { ...RECORDED, type: 'review', rating: 'good', durationMs: 5, days: 9 } as const
  expect(rowOf(answer)).toEqual({
    ...SAME,
    ...{ event: 'review', rating: 'good', duration_ms: 5, chosen_days: 9 },
  })
})

it('gives what was done besides answering, and which of it was one step', () => {
  expect(rowOf({ ...RECORDED, type: 'flag', on: true, batch: 'first' })).toEqual({
    ...SAME,
    ...{ event: 'flag', value: 'true', batch: 'first' },
  })
  const after = { words: { front: 'a', back: 'b' }, accepted: ['c'] }
  expect(rowOf({ ...RECORDED, type: 'edit', before: {}, after })).toEqual({
    ...SAME,
    ...{ event: 'edit', value: '{"words":{"front":"a","back":"b"},"accepted":["c"]}' },
  })
  expect(rowOf({ ...RECORDED, type: 'undo', undoes: 'other' })).toEqual({
    ...SAME,
    ...{ event: 'undo', undoes: 'other' },
  })
})
