/** A journal in memory that can refuse, be damaged, and be copied. */
import type { Journal, JournalText } from '../../../core/journal/journal-files.ts'
import { journalReader, type Transaction } from '../../../core/journal/reader.ts'
import { failure, success, type Result } from '../../../core/result.ts'

/** All lines are of this month. */
const MONTH = '2026-06'

export class MemoryJournal implements Journal {
  /** Texts by device. */
  readonly files = new Map<string, string>()
  /** Refuses to append while it is set. */
  isFull = false
  /** Refuses to be read while it is set. */
  isLocked = false
  device: string | undefined
  /** Bytes handed out so far. */
  bytesRead = 0

  append(device: string, lines: readonly string[]) {
    if (this.isFull) {
      return Promise.resolve(failure({ message: 'The disk is full.', remedy: 'Free some space.' }))
    }
    this.device = device
    this.files.set(device, `${this.files.get(device) ?? ''}${lines.join('\n')}\n`)
    return Promise.resolve(success(undefined))
  }

  list() {
    const files = [...this.files].map(([device, text]) => ({
      device,
      month: MONTH,
      bytes: Buffer.byteLength(text),
    }))
    return Promise.resolve(success({ device: this.device, files }))
  }

  read({ device }: { device: string }, from: number): Promise<Result<JournalText>> {
    if (this.isLocked) return Promise.resolve(failure({ message: 'This is not allowed.' }))
    const bytes = Buffer.from(this.files.get(device) ?? '').subarray(from)
    this.bytesRead += bytes.length
    return Promise.resolve(success({ text: bytes.toString('utf8'), next: from + bytes.length }))
  }

  reveal() {
    return Promise.resolve()
  }

  /** What stands in the file of this device. */
  transactions(device: string): Transaction[] {
    return journalReader().read('journal', this.files.get(device) ?? '').transactions
  }

  /** Keep only the first lines of a device's file. */
  truncate(device: string, lines: number): void {
    const kept = (this.files.get(device) ?? '').split('\n').slice(0, lines)
    this.files.set(device, kept.map((line) => `${line}\n`).join(''))
  }
}
