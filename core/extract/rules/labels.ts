/**
 * A text in two parts, in list items anywhere and, where markup or a command
 * makes it plain, in paragraphs: a label and its command, a command and what it
 * does, a term and its meaning. Also sentences about one command.
 *
 * Takes `Copy files: ``kubectl cp ...```, `*pod*: some containers` and
 * `` Use `git stash` to put changes aside. `` Does not take labels such as
 * `Note:` and `Started: 10:03`, nor pointers to where something is explained.
 */
import type { Paragraph } from 'mdast'
import type { Block } from '../../notes/tree.ts'
import { writeBlocks } from '../../notes/write-blocks.ts'
import { commandEntries } from '../command-entry.ts'
import { commandSentence } from '../command-sentence.ts'
import { commandOf, factOfPair, isDescription, sideOf, type PairFact } from '../pair.ts'
import type { Programs } from '../programs.ts'
import { lineOf, type Finds, type Group, type Rule } from '../rule.ts'
import { splitsOf } from '../split-pair.ts'
import { isLeading } from '../term-text.ts'

export const labels: Rule = ({ blocks, within, programs }, finds) => {
  blocks.forEach((block, index) => {
    if (block.type !== 'paragraph') return
    if (takeLines(block, programs, finds)) return
    const isItem = within === 'item' && index === 0
    const said = pairIn(block, isItem, programs)
    if (said) {
      const shown = shownBelow(blocks, index + 1, said.back)
      const back = [said.back, writeBlocks(shown)].filter(Boolean).join('\n\n')
      finds.fact({ ...said, back, line: lineOf(block) }, [block, ...shown])
    }
  })
}

function pairIn(paragraph: Paragraph, isItem: boolean, programs: Programs): PairFact | undefined {
  for (const { left, right, sign } of splitsOf(paragraph.children)) {
    const side = sideOf(left)
    const pair = factOfPair(side, sideOf(right), programs)
    if (!pair) continue
    if (pair.kind === 'term' && !isEvident(side, sign, isItem)) continue
    return pair
  }
  return commandSentence(paragraph.children, programs)
}

/** Whether a term is one: in an item by its colon, elsewhere and before other signs by its markup. */
function isEvident(
  side: { plain: string; isMarked: boolean },
  sign: string,
  isItem: boolean,
): boolean {
  if (side.isMarked) return true
  if (!isItem) return false
  return sign.startsWith(':') || side.plain.split(' ').length <= 4
}

/** A paragraph in which every line is a command with its description. */
function takeLines(paragraph: Paragraph, programs: Programs, { fact }: Finds): boolean {
  const entries = commandEntries(paragraph)
  if (entries.length < 2) return false
  const facts = entries.flatMap(({ command, description, isMarked, line }) => {
    const side = commandOf(
      { ...sideOf([{ type: 'inlineCode', value: command }]), isCode: isMarked },
      programs,
    )
    const back = writeBlocks([{ type: 'paragraph', children: description }])
    return side && isDescription(back) ? [{ ...side, back, line: line ?? lineOf(paragraph) }] : []
  })
  if (facts.length < entries.length) return false
  for (const found of facts) fact(found, [paragraph])
  return true
}

/** A text that ends in a colon goes on in what stands below it; code shows what a text is about. */
function shownBelow(blocks: Group['blocks'], from: number, back: string): Block[] {
  const [next] = blocks.slice(from)
  if (!next) return []
  const isMore = next.type === 'list' || next.type === 'code' || next.type === 'table'
  return isMore && isLeading(back) ? [next] : []
}
