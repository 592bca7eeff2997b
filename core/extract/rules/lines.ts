/**
 * Paragraphs and line blocks in which every line is an entry of its own: in two
 * columns, or a term and what it means, anywhere.
 *
 * Takes `sort -u    unique` over `sort -h    human sizes`. Does not take prose
 * with a colon in each of its lines by chance: one that is no entry spoils all,
 * unless most are in columns.
 */
import type { Paragraph, PhrasingContent } from 'mdast'
import { plainText } from '../../markdown.ts'
import type { LineBlock } from '../../notes/tree.ts'
import { definitionEntries } from '../command-entry.ts'
import { factOfPair, type PairFact } from '../pair.ts'
import type { Programs } from '../programs.ts'
import { paragraphLines, paragraphText, type ParagraphLine } from '../paragraph-lines.ts'
import { lineOf, linesFrom, type Finds, type Group, type Rule } from '../rule.ts'
import { isSplitter, type Split } from '../split-pair.ts'
import { statedPair } from '../stated-pair.ts'
import { Side } from '../side.ts'

export const lines: Rule = ({ blocks, programs }, { fact, skip, claim }) => {
  for (const block of blocks) {
    if (block.type === 'paragraph' && !mayBeEntries(block)) continue
    if (block.type === 'paragraph' && takeDefinitions(block, programs, fact)) continue
    const own = block.type === 'paragraph' ? paragraphLines(block) : versesOf(block)
    if (own.length < 2) continue
    const isColumns = own.filter((line) => columnsOf(line)).length * 4 >= own.length * 3
    if (!isColumns && !own.every(mayBeEntry)) continue
    const found = own.map((line) =>
      isColumns ? pairOfColumns(line, programs) : statedPair(line.children, true, programs),
    )
    const facts = found.filter((pair) => pair !== undefined)
    if (facts.length === 0 || (!isColumns && !areEntries(own, facts))) continue
    own.forEach(({ line }, index) => {
      const pair = found[index]
      const place = [linesFrom(line, line)]
      if (pair) fact({ ...pair, line }, place)
      else skip(place, 'it is no command or term with a meaning, as the lines around it are')
    })
    claim([block])
  }
}

/** Terms over lines that begin with a colon, which Markdown itself knows nothing of. */
function takeDefinitions(paragraph: Paragraph, programs: Programs, fact: Finds['fact']): boolean {
  const facts = definitionEntries(paragraph).flatMap(({ command, description, isMarked, line }) => {
    const left = new Side([{ type: isMarked ? 'inlineCode' : 'text', value: command }])
    const found = factOfPair(left, new Side(description), programs)
    return found ? [{ ...found, line: line ?? lineOf(paragraph) }] : []
  })
  for (const one of facts) fact(one, [paragraph])
  return facts.length > 0
}

function pairOfColumns(line: ParagraphLine, programs: Programs): PairFact | undefined {
  const columns = columnsOf(line)
  // A column vouches for what stands in it.
  const left = columns && new Side(columns.left, { isSetOff: true })
  return left && factOfPair(left, new Side(columns.right), programs)
}

/** Rules out most paragraphs by their looks: of entries, nearly every line has a sign, a gap or code. */
function mayBeEntries(paragraph: Paragraph): boolean {
  const text = paragraphText(paragraph)
  if (!text.includes('\n')) return paragraph.children.some(({ type }) => type === 'break')
  if (paragraph.children.length > 1) return true
  const each = text.split('\n')
  const likely = each.filter((line) => ENTRY.test(line)).length
  return likely * 4 >= each.length * 3
}

const ENTRY = /:(?:\s|$)|\s(?:[-–—=→⇒#\s]|->|=>)|\t/

/** Whether a line begins with a mark, or has a sign that may divide it. */
function mayBeEntry({ children }: ParagraphLine): boolean {
  return (
    children[0]?.type !== 'text' ||
    children.some((node) => node.type === 'text' && ENTRY.test(node.value))
  )
}

/** Whether lines are entries: all of them, or all but one of many that look alike. */
function areEntries(own: readonly ParagraphLine[], facts: readonly PairFact[]): boolean {
  if (facts.length === own.length) return true
  const alike = own.filter(({ children }) => isSplitter(children)).length
  return own.length > 3 && alike === own.length && facts.length >= own.length - 1
}

/** A line in two columns; tables of output have more of them. */
function columnsOf({ children }: ParagraphLine): Omit<Split, 'sign'> | undefined {
  const plain = children.map((child) => plainText(child)).join('')
  if (!COLUMNS.test(plain)) return undefined
  for (const [index, node] of children.entries()) {
    const gap = node.type === 'text' ? GAP.exec(node.value) : null
    if (!gap || node.type !== 'text' || (index === 0 && gap.index === 0)) continue
    const text = (value: string): PhrasingContent[] => (value === '' ? [] : [{ ...node, value }])
    return {
      left: [...children.slice(0, index), ...text(node.value.slice(0, gap.index))],
      right: [...text(node.value.slice(gap.index + gap[0].length)), ...children.slice(index + 1)],
    }
  }
  return undefined
}

/** Wide gaps stand behind sentences, too. */
const GAP = /(?<![.!?,;:])(?:\s{2,}|\t\s*)/
/** Two columns; sentences in the second may have wide gaps between them. */
const COLUMNS =
  /^\S+(?: \S+){0,8}(?<![.!?,;:])(?:\s{2,}|\t\s*)(?=.*\p{L})\S+(?: \S+|[.!?;,]\s{2,}\S+)*$/u

/** The lines of a line block, indented ones included. */
function versesOf(block: Group['blocks'][number] | LineBlock): ParagraphLine[] {
  if (block.type !== 'lineBlock') return []
  return block.children.flatMap((child) =>
    child.type === 'lineBlock'
      ? versesOf(child)
      : [{ children: child.children, line: lineOf(child) }],
  )
}
