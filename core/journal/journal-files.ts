/** The files of a journal, whoever keeps them: the desktop shell, or a folder of a closed app. */
import type { Problem, Result } from '../result.ts'
import { journalReader, type ReadPage } from './reader.ts'

/** One device's month, and its length in bytes. */
export interface JournalFile {
  device: string
  /** `2026-11`. */
  month: string
  bytes: number
}

/** Some whole lines of a file, and where the next ones begin. */
export interface JournalText {
  text: string
  /** Byte offset. */
  next: number
}

export interface ReadableJournal {
  /** All files there are, of a device in the order of their months. */
  list(): Promise<Result<{ device?: string | undefined; files: JournalFile[] }>>
  /** The whole lines that begin at this byte of a file, up to a few MB of them. */
  read(file: JournalFile, from: number): Promise<Result<JournalText>>
}

export interface Journal extends ReadableJournal {
  /** Append lines to the device's file of this month; done once the disk has them. */
  append(device: string, lines: readonly string[]): Promise<Result<void>>
  /** Show the user where the files are. */
  reveal(): Promise<void>
}

/** A file's name within the journal. */
export function journalFileName({ device, month }: JournalFile): string {
  return `${device}/${month}.jsonl`
}

/** A page of some device's journal. */
export interface JournalPage extends ReadPage {
  /** Bytes that were read for it. */
  bytes: number
  /** Why the rest of the file could not be read. */
  unread?: readonly [Problem, ...Problem[]]
}

/**
 * Read files, page by page.
 *
 * @param known how many bytes of a file are left out, by its name
 */
export async function* readJournal(
  journal: ReadableJournal,
  files: readonly JournalFile[],
  known: Readonly<Record<string, number>> = {},
): AsyncGenerator<JournalPage, void, undefined> {
  for (const device of new Set(files.map((file) => file.device))) {
    const reader = journalReader()
    for (const file of files.filter((candidate) => candidate.device === device)) {
      const name = journalFileName(file)
      for (let from = known[name] ?? 0; from < file.bytes;) {
        const page = await journal.read(file, from)
        if (!page.ok) {
          const [first, ...others] = page.problems
          const unread = [{ ...first, file: name }, ...others] as const
          yield { transactions: [], problems: [...unread], bytes: 0, unread }
          break
        }
        const { text, next } = page.value
        if (next <= from) break
        yield { ...reader.read(name, text), bytes: next - from }
        from = next
      }
    }
    yield { transactions: [], problems: reader.end(), bytes: 0 }
  }
}
