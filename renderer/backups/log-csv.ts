/** The review log as a table for other programs. */
import Papa from 'papaparse'
import type { LogEvent } from '../../core/schedule/log.ts'
import type { NotedrillDatabase } from '../store/database.ts'
import { readTruth } from '../store/read-truth.ts'

const COLUMNS = [
  'id',
  'time',
  'study_day',
  'utc_offset',
  'event',
  'deck',
  'card',
  'question',
  'rating',
  'duration_ms',
  'value',
  'undoes',
  'device',
]

/** All events as CSV (RFC 4180), one line each, in the order in which they were recorded. */
export async function logAsCsv(db: NotedrillDatabase): Promise<string> {
  const { tables, log } = await readTruth(db)
  const facts = new Map<string, { deckId: string; front: string }>(
    tables.facts.map((fact) => [fact.id, fact]),
  )
  // A cell that begins like a formula would be run by a spreadsheet.
  const toCsv = (rows: unknown[][]) => Papa.unparse(rows, { escapeFormulae: true })
  const lines = [toCsv([COLUMNS])]
  for await (const events of log()) lines.push(toCsv(events.map((event) => rowOf(event, facts))))
  return `${lines.join('\r\n')}\r\n`
}

function rowOf(
  event: LogEvent,
  facts: ReadonlyMap<string, { deckId: string; front: string }>,
): unknown[] {
  const fact = facts.get(event.cardId.slice(0, event.cardId.lastIndexOf(':')))
  const isReview = event.type === 'review'
  return [
    event.id,
    new Date(event.at).toISOString(),
    event.day,
    event.utcOffset ?? '',
    event.type,
    fact?.deckId ?? '',
    event.cardId,
    fact?.front ?? '',
    isReview ? event.rating : '',
    isReview ? event.durationMs : '',
    'on' in event ? String(event.on) : '',
    event.type === 'undo' ? event.undoes : '',
    event.deviceId,
  ]
}
