/** The review log as a table for other programs. */
import Papa from 'papaparse'
import { factIdOf } from '../../core/fact.ts'
import { bytesOf } from '../../core/hash.ts'
import { LOG_COLUMNS, logCells } from '../../core/schedule/log-table.ts'
import type { NotedrillDatabase } from '../store/database.ts'
import { readTruth } from '../store/read-truth.ts'

/** All events as CSV (RFC 4180), one line each, in the order in which they were recorded. */
export async function* logAsCsv(
  db: NotedrillDatabase,
): AsyncGenerator<Uint8Array<ArrayBuffer>, void, undefined> {
  const { tables, log } = await readTruth(db)
  const facts = new Map<string, { deckId: string; front: string }>(
    tables.facts.map((fact) => [fact.id, fact]),
  )
  // A cell that begins like a formula would be run by a spreadsheet.
  const part = (rows: unknown[][]) => bytesOf(`${Papa.unparse(rows, { escapeFormulae: true })}\r\n`)
  yield part([[...LOG_COLUMNS]])
  for await (const events of log())
    yield part(events.map((event) => logCells(event, facts.get(factIdOf(event.cardId)))))
}
