/** Writes a backup part by part, so that it never stands in memory as a whole. */
import { bytesOf, startChecksum } from '../hash.ts'
import { FORMAT_VERSION, type BackupHead } from './format.ts'

/** What becomes of rows on their way into a backup; the parts, one after the other, are the file. */
export interface BackupWriter {
  /** The bytes of these rows, which are of any table and need not be valid. */
  rows(table: string, rows: readonly unknown[]): Uint8Array<ArrayBuffer>
  /** The last bytes. */
  end(): Uint8Array<ArrayBuffer>
}

/** @returns the first bytes, and what writes the others */
export function startBackup(head: Omit<BackupHead, 'format' | 'version'>): {
  head: Uint8Array<ArrayBuffer>
  writer: BackupWriter
} {
  const checksum = startChecksum()
  let count = 0
  const part = (lines: readonly string[]) => {
    const bytes = bytesOf(lines.map((line) => `${line}\n`).join(''))
    checksum.add(bytes)
    return bytes
  }
  return {
    head: part([JSON.stringify({ format: 'notedrill-backup', version: FORMAT_VERSION, ...head })]),
    writer: {
      rows: (table, rows) => {
        count += rows.length
        return part(rows.map((row) => lineOf(table, row)))
      },
      end: () => bytesOf(`${JSON.stringify({ end: true, rows: count, sha256: checksum.end() })}\n`),
    },
  }
}

/** A row of a damaged database may hold what JSON cannot say; the rest of the backup must not suffer. */
function lineOf(table: string, row: unknown): string {
  try {
    return JSON.stringify([table, row])
  } catch {
    return JSON.stringify([table, null])
  }
}
