/** Whole and damaged backups and journals of random states. */
import fc from 'fast-check'
import { FORMAT_VERSION } from '../../core/backup/format.ts'
import { bytesOf, startChecksum } from '../../core/hash.ts'
import { TRUTH_TABLES } from '../../core/truth/row-schemas.ts'
import { truths } from '../property/truths.ts'
import { damagedBytes, damagedJson, damagedLines } from './damage.ts'

/** Of the database, in every head. */
export const SCHEMA = 8

/** A row and its table. */
export type StoredRow = readonly [table: string, row: unknown]

/** States that damage begins with. */
const STATES = fc
  .sample(truths, { seed: 3, numRuns: 150 })
  .map((truth): StoredRow[] =>
    TRUTH_TABLES.flatMap((table) => truth[table].map((row): StoredRow => [table, row])),
  )

/** Every row of them. */
export const STORED_ROWS: readonly StoredRow[] = STATES.flat()

/** Some rows of one state, from anywhere in it, and sometimes one of them damaged. */
const someRows: fc.Arbitrary<unknown[]> = fc
  .record({
    state: fc.constantFrom(...STATES),
    from: fc.nat(80),
    count: fc.nat(12),
    odd: fc.array(damagedJson(STORED_ROWS), { maxLength: 2 }),
  })
  .map(({ state, from, count, odd }) => {
    const start = from % Math.max(1, state.length)
    return [...state.slice(start, start + count), ...odd]
  })

const HEAD = {
  ...{ format: 'notedrill-backup', version: FORMAT_VERSION, schema: SCHEMA, app: '1.0.0' },
  ...{ device: 'd', at: 1e12, reason: 'asked', counts: { reviews: 3 } },
}
const head = fc.oneof(
  { arbitrary: fc.constant<unknown>(HEAD), weight: 8 },
  { arbitrary: damagedJson([HEAD]), weight: 1 },
)

/** The bytes of a backup; of half of them the checksum is right whatever its rows are. */
export const backups: fc.Arbitrary<Uint8Array> = fc
  .tuple(head, damagedLines(someRows.map((rows) => rows.map((row) => JSON.stringify(row)))))
  .chain(([first, lines]) => {
    const body = [JSON.stringify(first), ...lines].map((line) => `${line}\n`).join('')
    const checksum = startChecksum()
    checksum.add(bytesOf(body))
    const end = { end: true, rows: lines.length, sha256: checksum.end() }
    const whole = fc.constant(bytesOf(`${body}${JSON.stringify(end)}\n`))
    const miscounted = bytesOf(`${body}${JSON.stringify({ ...end, rows: 1e6 })}\n`)
    return fc.oneof(
      { arbitrary: whole, weight: 6 },
      { arbitrary: damagedBytes(whole), weight: 5 },
      { arbitrary: fc.constant(miscounted), weight: 1 },
    )
  })

const UUIDS = [1, 2, 3, 4].map((last) => `01970000-0000-7000-8000-00000000000${last}`)

/** The lines of one transaction: one line, or its changes dealt out among several. */
const transaction = fc
  .record({
    id: fc.constantFrom(...UUIDS),
    rows: someRows,
    isDelete: fc.nat(9).map((number) => number === 0),
    parts: fc.constantFrom(1, 1, 1, 2, 3),
  })
  .map(({ id, rows, isDelete, parts }): unknown[] => {
    const base = { v: 1, id, device: UUIDS[0], at: 1e12 }
    const changes = rows.map((row) => {
      const pair: readonly unknown[] = Array.isArray(row) ? row : [row, row]
      const [table, value] = pair
      return isDelete ? [table, 'delete', ['a', '__proto__']] : [table, 'put', [value]]
    })
    if (parts === 1) return [{ ...base, changes }]
    const text = JSON.stringify(changes)
    const length = Math.ceil(text.length / parts)
    return Array.from({ length: parts }, (_, at) => ({
      ...base,
      ...{ part: at + 1, parts, text: text.slice(at * length, (at + 1) * length) },
    }))
  })

const journalLines = fc
  .array(
    transaction.chain((lines) =>
      fc.oneof(
        { arbitrary: fc.constant(lines), weight: 3 },
        { arbitrary: damagedJson(lines).map((line) => [line]), weight: 1 },
      ),
    ),
    { maxLength: 5 },
  )
  .map((all) => all.flat().map((line) => JSON.stringify(line)))

/** The text of a journal, as the shell hands it over. */
export const journals: fc.Arbitrary<string> = damagedLines(journalLines)
  .map((lines) => lines.map((line) => `${line}\n`).join(''))
  .chain((text) =>
    fc.oneof(
      { arbitrary: fc.constant(text), weight: 2 },
      {
        arbitrary: damagedBytes(fc.constant(bytesOf(text))).map((bytes) =>
          new TextDecoder().decode(bytes),
        ),
        weight: 1,
      },
    ),
  )
