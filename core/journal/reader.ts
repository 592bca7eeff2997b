/**
 * Reads the text of a device's journal, page by page: whole transactions of checked
 * rows come out, and what could not be read, with file and line. Never throws on any
 * text, and never joins what a power cut has torn.
 */
import { readValue } from '../read-value.ts'
import { messageOf, type Problem } from '../result.ts'
import { rowSchemas, type TruthRow, type TruthTable } from '../truth/row-schemas.ts'
import { changesOf, parseLine, type Change, type JournalHead } from './line.ts'

/** Checked rows written to a table, or keys of rows deleted from it. */
export type ReadChange =
  | { table: TruthTable; what: 'put'; rows: TruthRow[] }
  | { table: TruthTable; what: 'delete'; keys: string[] }

export interface Transaction extends JournalHead {
  /** Where it stands; the last of its lines. */
  file: string
  line: number
  changes: ReadChange[]
}

/** What one page held. */
export interface ReadPage {
  /** In the order of the file; the same one may come again. */
  transactions: Transaction[]
  problems: Problem[]
}

/** Of one device; a transaction may begin in one file and end in the next. */
export interface JournalReader {
  /**
   * @param file as the user knows it
   * @param text the next whole lines of it
   */
  read(file: string, text: string): ReadPage
  /** What is still missing when all files have been read. */
  end(): Problem[]
}

interface Torn {
  file: string
  line: number
  slices: Map<number, string>
  parts: number
}

export function journalReader(): JournalReader {
  const torn = new Map<string, Torn>()
  let lines = { file: '', read: 0 }

  const readLine = (file: string, line: number, text: string, page: ReadPage) => {
    const parsed = parseLine(text)
    if (!parsed.ok) {
      page.problems.push(...parsed.problems.map((problem) => ({ file, line, ...problem })))
      return
    }
    const { id, device, at } = parsed.value
    const changes =
      'changes' in parsed.value
        ? parsed.value.changes
        : putTogether(file, line, parsed.value, page.problems)
    if (!changes) return
    const { checked, wrong } = checkRows(changes)
    page.transactions.push({ id, device, at, file, line, changes: checked })
    for (const message of wrong) page.problems.push({ file, line, message })
  }

  const putTogether = (
    file: string,
    line: number,
    { id, part, parts, text }: { id: string; part: number; parts: number; text: string },
    problems: Problem[],
  ): Change[] | undefined => {
    const known = torn.get(id)
    // Written once more, and dealt out in another way: the first time came to nothing.
    const isAnew = known && known.parts !== parts
    if (isAnew) problems.push(notWhole(known))
    const whole =
      known && !isAnew ? known : { file, line, slices: new Map<number, string>(), parts }
    torn.set(id, whole)
    whole.slices.set(part, text)
    if (whole.slices.size < parts) return undefined
    torn.delete(id)
    const slices = Array.from({ length: parts }, (_, index) => whole.slices.get(index + 1) ?? '')
    const changes = changesOf(slices)
    if (!changes) {
      problems.push({ file, line, message: 'The parts of this change do not fit together.' })
    }
    return changes
  }

  return {
    read(file, text) {
      if (lines.file !== file) lines = { file, read: 0 }
      const page: ReadPage = { transactions: [], problems: [] }
      for (const line of text.split('\n')) {
        lines.read += 1
        if (line === '') continue
        try {
          readLine(file, lines.read, line, page)
        } catch (cause) {
          page.problems.push({ file, line: lines.read, message: messageOf(cause) })
        }
      }
      // What follows the last line end is no line, or one that goes on in vain.
      if (text.endsWith('\n')) lines.read -= 1
      return page
    },
    end: () => [...torn.values()].map(notWhole),
  }
}

const notWhole = ({ file, line, slices, parts }: Torn): Problem => ({
  ...{ file, line },
  message: `This change is not whole: ${slices.size} of its ${parts} lines are there.`,
})

function checkRows(changes: readonly Change[]): { checked: ReadChange[]; wrong: string[] } {
  const wrong: string[] = []
  const checked = changes.map((change): ReadChange => {
    const [table, what] = change
    if (what === 'delete') return { table, what, keys: change[2] }
    const rows = change[2].flatMap((row): TruthRow[] => {
      const read = readValue<TruthRow>(rowSchemas[table], row)
      return read.ok ? [read.value] : []
    })
    const left = change[2].length - rows.length
    if (left === 1) wrong.push(`A row of ${table} is not one that Notedrill knows.`)
    if (left > 1) wrong.push(`${left} rows of ${table} are not ones that Notedrill knows.`)
    return { table, what, rows }
  })
  return { checked, wrong }
}
