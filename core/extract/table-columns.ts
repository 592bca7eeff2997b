/** Which of a table's columns holds commands or terms, and which says what they mean. */
import type { Table, TableCell, TableRow } from 'mdast'
import { plainText } from '../markdown.ts'
import { commandEntry } from './command-entry.ts'

/** A table as pairs. */
export interface PairTable {
  rows: TableRow[]
  /** Index of the column that is asked for. */
  front: number
  /** Index of the column that explains; where it is none, the first other one that has text. */
  back: number | undefined
  /** Whether a heading says that the front is a command or a flag. */
  isCommands: boolean
  /** Whether headings say that this is a table of names and meanings. */
  isTerms: boolean
  /** Whether a heading says that the front is a key or a sign. */
  isKeys: boolean
}

const COMMAND =
  /^\s*(commands?|cmd|flags?|options?|switch(es)?|syntax|usage|params?|parameters?|arguments?)\s*$/i
/** What is pressed or read, rather than typed as a command. */
const KEY =
  /^\s*(keys?|keystrokes?|shortcuts?|key ?bindings?|bindings?|symbols?|codes?|signs?|operators?)\s*$/i
const TERM =
  /^\s*(terms?|words?|concepts?|names?|objects?|resources?|fields?|types?|kinds?|abbreviations?|acronyms?|signals?|columns?|variables?|components?|files?|directives?|modules?|states?|status|codes?|ports?|symbols?|operators?|functions?|properties|property|settings?|levels?|layers?|directory|directories|path|thing|what)\s*$/i
const MEANING =
  /^\s*(meanings?|descriptions?|definitions?|what( it| they)?( is| does| do| means?)?|purpose|explanations?|effects?|does|use(d for)?|usage|notes?|actions?|results?|comments?|why|in short|remarks?|details?)\s*\??\s*$/i

/** Read a table's headings and cells. */
export function pairTable(table: Table): PairTable {
  const [header, ...rest] = table.children
  const heads = table.data?.headRows ?? 1
  const isHeader =
    header !== undefined && heads > 0 && !header.children.some((cell) => isCode(cell))
  const titles = isHeader ? header.children.map((cell) => plainText(cell)) : []
  const rows = isHeader ? rest.slice(Math.max(0, heads - 1)) : table.children
  const headed = titles.findIndex((title) => COMMAND.test(title))
  const keys = titles.findIndex((title) => KEY.test(title))
  const marked = (table.children[0]?.children ?? []).findIndex((_, column) =>
    rows.every(({ children }) => isCode(children[column])),
  )
  const meaning = titles.findIndex((title) => MEANING.test(title))
  const named = titles.findIndex((title, column) => column !== meaning && TERM.test(title))
  const front =
    headed >= 0
      ? headed
      : keys >= 0
        ? keys
        : marked >= 0
          ? marked
          : Math.max(0, named, meaning === 0 ? 1 : 0)
  return {
    rows,
    front,
    back: meaning >= 0 && meaning !== front ? meaning : undefined,
    isCommands: headed >= 0,
    // A name beside several other things is a record, rather than a term with its meaning.
    isTerms: meaning >= 0 || keys >= 0 || (named >= 0 && titles.length === 2),
    isKeys: keys >= 0,
  }
}

/** The cell of a row that is asked for, and the one that explains it. */
export function pairCells(
  { children }: TableRow,
  { front, back }: PairTable,
): { front?: TableCell; back?: TableCell } {
  const cell = children[front]
  const others = children.filter((other) => other !== cell)
  const chosen = back === undefined ? undefined : children[back]
  const said = [chosen, ...others].find((other) => other && plainText(other).trim() !== '')
  return { ...(cell ? { front: cell } : {}), ...(said ? { back: said } : {}) }
}

/** Whether a cell is nothing but code. */
function isCode(cell: TableCell | undefined): boolean {
  return cell !== undefined && commandEntry(cell.children)?.description.length === 0
}
