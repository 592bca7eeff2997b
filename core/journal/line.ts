/**
 * One line of the journal: what one committed transaction changed in the truth, or a
 * part of it where that is long. The format is described in docs/journal.md.
 */
import * as z from 'zod'
import { listOf } from '../bounded.ts'
import { readValue } from '../read-value.ts'
import { failure, type Result } from '../result.ts'
import { timedId } from '../timed-id.ts'
import { itemsIn, jsonLength, slicesOf } from './slices.ts'
import { TRUTH_TABLES, type TruthTable } from '../truth/row-schemas.ts'

/** What this version writes, and the newest that it reads. */
const VERSION = 1

/** Characters of changes that stand in one line; more are dealt out among several. */
const MAX_CHANGES = 200_000

/** Who changed something, and when. */
export interface JournalHead {
  /** UUIDv7 of the transaction: ids of a device sort in the order of its commits. */
  id: string
  /** The installation's id. */
  device: string
  /** Epoch ms. */
  at: number
}

/** Rows written to a table, or keys of rows deleted from it. */
export type Change =
  | [table: TruthTable, what: 'put', rows: unknown[]]
  | [table: TruthTable, what: 'delete', keys: string[]]

/** A line as it was read: all that a transaction changed, or a slice of the JSON of it. */
export type JournalLine = JournalHead &
  ({ changes: Change[] } | { part: number; parts: number; text: string })

/** A change as JSON: what {@link linesOf} takes. */
export function changeText(...change: Change): string {
  return JSON.stringify(change)
}

/**
 * The lines of one transaction, without line ends.
 *
 * @param changes in their order, as {@link changeText} gives them
 */
export function* linesOf(
  { id, device, at }: JournalHead,
  changes: readonly string[],
): Generator<string, void, undefined> {
  const head = JSON.stringify({ v: VERSION, id, device, at }).slice(0, -1)
  const parts = Math.ceil(jsonLength(changes) / MAX_CHANGES)
  let part = 0
  for (const slice of slicesOf(changes, MAX_CHANGES)) {
    part += 1
    yield parts === 1
      ? `${head},"changes":${slice}}`
      : `${head},"part":${part},"parts":${parts},"text":${JSON.stringify(slice)}}`
  }
}

const head = { v: z.int(), id: timedId, device: z.uuid(), at: z.number() }
const table = z.enum(TRUTH_TABLES)
const changeSchema = z.union([
  z.tuple([table, z.literal('put'), listOf(z.unknown(), 0, Infinity)]),
  z.tuple([table, z.literal('delete'), listOf(z.string(), 0, Infinity)]),
])
const lineSchema = z.union([
  z.object({ ...head, changes: listOf(changeSchema, 0, Infinity) }),
  z
    .object({ ...head, part: z.int().min(1), parts: z.int().min(2).max(100_000), text: z.string() })
    .refine(({ part, parts }) => part <= parts),
])

/** Read one line. Its rows are not looked into. */
export function parseLine(text: string): Result<JournalLine> {
  const value = fromJson(text)
  if (value === undefined) return failure({ message: 'This line is torn or damaged.' })
  const version = z.object({ v: z.int() }).safeParse(value)
  if (version.success && version.data.v > VERSION) {
    return failure({
      message: 'This line was written by a newer version of Notedrill.',
      remedy: 'Use that version to read it.',
    })
  }
  const line = readValue(lineSchema, value)
  return line.ok ? line : failure({ message: 'This line is not one of a Notedrill journal.' })
}

/** The changes of a transaction, from the slices in their order; nothing where they do not fit together. */
export function changesOf(slices: Iterable<string>): Change[] | undefined {
  const changes: Change[] = []
  for (const item of itemsIn(slices)) {
    const change = readValue(changeSchema, fromJson(item))
    if (!change.ok) return undefined
    changes.push(change.value)
  }
  return changes
}

function fromJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch {
    return undefined
  }
}
