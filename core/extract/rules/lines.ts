/**
 * Paragraphs and line blocks in which every line is an entry of its own: in two
 * columns, or a term and what it means, anywhere.
 *
 * Takes `sort -u    unique` over `sort -h    human sizes`. Does not take prose
 * with a colon in each of its lines by chance: one that is no entry spoils all,
 * unless most are in columns.
 */
import type { Paragraph } from 'mdast'
import type { LineBlock } from '../../notes/tree.ts'
import { definitionEntries } from '../command-entry.ts'
import { factOfPair, type PairFact } from '../pair.ts'
import type { Programs } from '../programs.ts'
import { paragraphLines, paragraphText, type ParagraphLine } from '../paragraph-lines.ts'
import { lineOf, linesFrom, type Finds, type Group, type Rule } from '../rule.ts'
import { isOfCommands } from '../section-sort.ts'
import { mayDivide } from '../split-pair.ts'
import { splitColumns } from '../split-columns.ts'
import { statedPair } from '../stated-pair.ts'
import { Side } from '../side.ts'

export const lines: Rule = ({ blocks, path, programs }, { fact, skip, claim }) => {
  // Where all entries are commands, a name that nobody knows is one, too.
  const areCommands = isOfCommands(path)
  for (const block of blocks) {
    if (block.type === 'paragraph' && !mayBeEntries(block)) continue
    if (
      block.type === 'paragraph' &&
      MEANING.test(paragraphText(block)) &&
      takeDefinitions(block, programs, fact)
    )
      continue
    const all = block.type === 'paragraph' ? paragraphLines(block).filter(isText) : versesOf(block)
    const lead = isLead(all) ? all.slice(0, 1) : []
    const own = all.slice(lead.length).map(unlisted)
    if (own.length < 2) continue
    const columns = own.filter((line) => splitColumns(line.children)).length
    // Flags stand in a column even where nothing is said about some of them.
    const isColumns = columns * 3 >= own.length * 2 || (columns > 0 && own.every(isFlagLine))
    if (!isColumns && own.filter(mayBeEntry).length * 4 < own.length * 3) continue
    const found = isColumns
      ? own.map((line) => pairInColumns(line, programs))
      : pairsOf(own, programs)
    if (!found?.some((pair) => pair !== undefined)) continue
    for (const { line, to } of lead) skip([linesFrom(line, to)], 'it only leads to what follows')
    own.forEach(({ line, to }, index) => {
      const pair = found[index]
      const place = [linesFrom(line, to)]
      const isCommand = areCommands && pair?.kind === 'term'
      if (pair) fact({ ...pair, ...(isCommand ? { kind: 'command' } : {}), line }, place)
      else skip(place, 'it is no command or term with a meaning, as the lines around it are')
    })
    claim([block])
  }
}

const MEANING = /\n\s*:\s/

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

function pairInColumns({ children }: ParagraphLine, programs: Programs): PairFact | undefined {
  const columns = splitColumns(children)
  // A column vouches for what stands in it.
  const left = columns && new Side(columns.left, { isSetOff: true })
  const pair = left && factOfPair(left, new Side(columns.right), programs)
  return pair ?? statedPair(children, true, programs)
}

/**
 * The pair that each line is; `undefined` where lines that look like entries are
 * none: all of them must be, or most of several.
 */
function pairsOf(
  own: readonly ParagraphLine[],
  programs: Programs,
): (PairFact | undefined)[] | undefined {
  const found: (PairFact | undefined)[] = []
  let missing = 0
  for (const { children } of own) {
    const pair = statedPair(children, true, programs)
    found.push(pair)
    if (!pair) missing += 1
    if (missing * 2 > own.length || (missing > 0 && own.length === 2)) return undefined
  }
  // A log says different things of the same program.
  const fronts = found.flatMap((pair) => (pair ? [pair.front] : []))
  return missing === 0 || new Set(fronts).size === fronts.length ? found : undefined
}

/** Rules out most paragraphs by their looks: of entries, nearly every line has a sign, a gap or code. */
function mayBeEntries(paragraph: Paragraph): boolean {
  const text = paragraphText(paragraph)
  if (!text.includes('\n')) return paragraph.children.some(({ type }) => type === 'break')
  if (paragraph.children.length > 1) return true
  const each = text.split('\n')
  const likely = each.filter((line) => mayDivide(line)).length
  return likely * 3 >= each.length * 2 || MEANING.test(text)
}

/** Whether a line begins with a mark, or has a sign that may divide it. */
function mayBeEntry({ children }: ParagraphLine): boolean {
  return (
    children[0]?.type !== 'text' ||
    children.some((node) => node.type === 'text' && mayDivide(node.value))
  )
}

/** The rules of a table that is broken are no lines of it. */
const isText = ({ children: [first, ...others] }: ParagraphLine) =>
  others.length > 0 || first?.type !== 'text' || !/^[=\-+ ]+$/.test(first.value)

/** Whether the first line stands over bullets that no blank line made a list of. */
const isLead = ([first, ...others]: readonly ParagraphLine[]) =>
  first !== undefined && others.length > 1 && !hasBullet(first) && others.every(hasBullet)

const hasBullet = ({ children: [first] }: ParagraphLine) =>
  first?.type === 'text' && BULLET.test(first.value)

/** A line without the bullet that no list made of it, for want of a blank line. */
function unlisted(line: ParagraphLine): ParagraphLine {
  const [first, ...others] = line.children
  if (first?.type !== 'text' || !BULLET.test(first.value)) return line
  const value = first.value.replace(BULLET, '')
  return { ...line, children: value === '' ? others : [{ ...first, value }, ...others] }
}

const BULLET = /^\s*[-*+•]\s+/

const isFlagLine = ({ children: [first] }: ParagraphLine) =>
  first?.type === 'text' && /^--?[A-Za-z0-9]/.test(first.value)

/** The lines of a line block, indented ones included. */
function versesOf(block: Group['blocks'][number] | LineBlock): ParagraphLine[] {
  if (block.type !== 'lineBlock') return []
  return block.children.flatMap((child) =>
    child.type === 'lineBlock'
      ? versesOf(child)
      : [
          {
            children: child.children,
            line: lineOf(child),
            to: child.position?.end.line ?? lineOf(child),
          },
        ],
  )
}
