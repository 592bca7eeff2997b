/**
 * Reads a backup part by part. It is taken whole or not at all: a file that was cut
 * off or changed anywhere does not fit its checksum.
 */
import * as z from 'zod'
import { startChecksum } from '../hash.ts'
import { readValue } from '../read-value.ts'
import { failure, success, type Problem, type Result } from '../result.ts'
import { rowSchemas, TRUTH_TABLES, type TruthRow, type TruthTable } from '../truth/row-schemas.ts'
import { emptyTruth, keyOf, type Truth } from '../truth/truth.ts'
import {
  endSchema,
  FORMAT_VERSION,
  headSchema,
  MAX_LINE,
  MAX_ROWS,
  MAX_UNPACKED,
  type BackupHead,
} from './format.ts'

/** A backup that was read. */
export interface Backup {
  head: BackupHead
  truth: Truth
  /** Rows that are left out, by table: they are not as they should be, or there twice. */
  unreadable: { table: TruthTable; rows: number; why: string }[]
}

/** Takes the unpacked bytes of a file as they come. */
export interface BackupReader {
  /** @returns what is wrong already; there is no need to go on then */
  add(bytes: Uint8Array): Problem | undefined
  /** What was read. */
  end(): Result<Backup>
}

const NEWLINE = 10
const schemas: { [Table in TruthTable]: z.ZodType<TruthRow<Table>> } = rowSchemas
const row = z.tuple([z.string(), z.unknown()])
const DAMAGED = 'Take an older backup, or another copy of this one.'

/** @param schema the newest version of the database that this app knows */
export function readBackup(schema: number): BackupReader {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: false })
  const checksum = startChecksum()
  const truth = emptyTruth()
  const unreadable = new Map<TruthTable, { rows: number; why: string }>()
  const keys = new Set<string>()
  let head: BackupHead | undefined
  let problem: Problem | undefined
  /** A complete line that may be the last one. */
  let held: Uint8Array | undefined
  let pending: Uint8Array[] = []
  let pendingBytes = 0
  let bytesRead = 0
  let rows = 0

  const takeRow = (line: Uint8Array): Problem | undefined => {
    const parsed = row.safeParse(parse(decoder, line))
    if (!parsed.success) return damaged(`Line ${rows + 2} is no row.`)
    const [table, value] = parsed.data
    rows += 1
    if (rows > MAX_ROWS) return tooLarge()
    if (!isTruth(table)) return undefined
    const why = take(table, truth[table], value)
    if (why === undefined) return undefined
    const known = unreadable.get(table)
    unreadable.set(table, { rows: (known?.rows ?? 0) + 1, why: known?.why ?? why })
    return undefined
  }
  /** @returns why it is left out */
  const take = <Table extends TruthTable>(
    table: Table,
    taken: TruthRow<Table>[],
    value: unknown,
  ): string | undefined => {
    const read = readValue(schemas[table], value)
    if (!read.ok) return read.problems[0].message
    const key = JSON.stringify([table, keyOf[table](read.value)])
    if (keys.has(key)) return 'Its key is there twice.'
    keys.add(key)
    taken.push(read.value)
    return undefined
  }
  const takeLine = (line: Uint8Array): Problem | undefined => {
    const before = held
    held = line
    if (!before) return undefined
    checksum.add(before)
    if (head) return takeRow(before)
    const read = readHead(parse(decoder, before), schema)
    if ('message' in read) return read
    head = read
    return undefined
  }
  const add = (bytes: Uint8Array): Problem | undefined => {
    bytesRead += bytes.length
    if (bytesRead > MAX_UNPACKED) return tooLarge()
    for (let from = 0; from < bytes.length;) {
      const end = bytes.indexOf(NEWLINE, from)
      const part = bytes.slice(from, end === -1 ? undefined : end + 1)
      pending.push(part)
      pendingBytes += part.length
      if (pendingBytes > MAX_LINE) return tooLarge()
      if (end === -1) break
      const line = joined(pending, pendingBytes)
      pending = []
      pendingBytes = 0
      from = end + 1
      const wrong = takeLine(line)
      if (wrong) return wrong
    }
    return undefined
  }
  return {
    add: (bytes) => (problem ??= add(bytes)),
    end: () => {
      if (problem) return failure(problem)
      if (!head && !held) return failure(notOurs())
      const last = held && endSchema.safeParse(parse(decoder, held)).data
      if (!head) {
        const alone = held && readHead(parse(decoder, held), schema)
        return failure(alone && 'message' in alone ? alone : cutOff())
      }
      if (!last || pendingBytes > 0) return failure(cutOff())
      if (last.sha256 !== checksum.end() || last.rows !== rows) {
        return failure(damaged('It does not fit its checksum.'))
      }
      const left = [...unreadable].map(([table, why]) => ({ table, ...why }))
      return success({ head, truth, unreadable: left })
    },
  }
}

function parse(decoder: TextDecoder, line: Uint8Array): unknown {
  try {
    return JSON.parse(decoder.decode(line))
  } catch {
    return undefined
  }
}

function readHead(value: unknown, schema: number): BackupHead | Problem {
  const format = z.object({ format: z.literal('notedrill-backup'), version: z.int() })
  const named = format.safeParse(value).data
  if (!named) return notOurs()
  if (named.version > FORMAT_VERSION) return newer()
  const head = headSchema.safeParse(value).data
  if (!head) return damaged('Its first line is not as it should be.')
  return head.schema > schema ? newer() : head
}

const isTruth = (table: string): table is TruthTable =>
  TRUTH_TABLES.some((known) => known === table)

function joined(parts: readonly Uint8Array[], length: number): Uint8Array {
  const [first] = parts
  if (first && parts.length === 1) return first
  const whole = new Uint8Array(length)
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}

const notOurs = (): Problem => ({
  message: 'This is no backup of Notedrill.',
  remedy: 'Choose a file whose name ends in .jsonl.gz or .jsonl.',
})
const newer = (): Problem => ({
  message: 'This backup was made by a newer Notedrill.',
  remedy: 'Update Notedrill, then restore it.',
})
const cutOff = (): Problem => ({ message: 'This backup is cut off.', remedy: DAMAGED })
const damaged = (what: string): Problem => ({
  message: `This backup is damaged. ${what}`,
  remedy: DAMAGED,
})
const tooLarge = (): Problem => ({
  message: 'This file unpacks to more than any backup holds.',
  remedy: 'Choose a backup that Notedrill has made.',
})
