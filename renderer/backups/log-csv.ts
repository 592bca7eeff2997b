/** The review log as a table for other programs. */
import Papa from 'papaparse'
import { factIdOf } from '../../core/fact.ts'
import { LOG_COLUMNS, logCells } from '../../core/schedule/log-table.ts'
import type { NotedrillDatabase } from '../store/database.ts'
import { readTruth } from '../store/read-truth.ts'

/** All events as CSV (RFC 4180), one line each, in the order in which they were recorded. */
export async function logAsCsv(db: NotedrillDatabase): Promise<string> {
  const { tables, log } = await readTruth(db)
  const facts = new Map<string, { deckId: string; front: string }>(
    tables.facts.map((fact) => [fact.id, fact]),
  )
  // A cell that begins like a formula would be run by a spreadsheet.
  const toCsv = (rows: unknown[][]) => Papa.unparse(rows, { escapeFormulae: true })
  const lines = [toCsv([[...LOG_COLUMNS]])]
  for await (const events of log())
    lines.push(toCsv(events.map((event) => logCells(event, facts.get(factIdOf(event.cardId))))))
  return `${lines.join('\r\n')}\r\n`
}
