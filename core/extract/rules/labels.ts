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
import { plainText } from '../../markdown.ts'
import type { Block } from '../../notes/tree.ts'
import { writeBlocks } from '../../notes/write-blocks.ts'
import { linesOf } from '../command-entry.ts'
import { commandSentence } from '../command-sentence.ts'
import { factOfPair, sideOf, type PairFact } from '../pair.ts'
import type { Programs } from '../programs.ts'
import { lineOf, linesFrom, type Finds, type Group, type Rule } from '../rule.ts'
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
    const said = sideOf(right)
    // `Velocity: Stressed:` is a label over more labels.
    if (isLeading(right.map(plainText).join('')) && said.plain.split(' ').length < 3) continue
    const pair = factOfPair(side, said, programs)
    if (!pair) continue
    if (pair.kind === 'term' && !isEvident(side, sign, isItem)) continue
    // `a → b → c` is a way, not a definition.
    if (/[→⇒]|[-=]>/.test(sign) && pair.back.includes(sign)) continue
    return pair
  }
  return commandSentence(paragraph.children, programs, isItem)
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

/** A paragraph in which every line is such a text, by its markup. */
function takeLines(paragraph: Paragraph, programs: Programs, { fact, claim }: Finds): boolean {
  const lines = linesOf(paragraph.children)
  if (lines.length < 2) return false
  const found = lines.map((children) => pairIn({ type: 'paragraph', children }, false, programs))
  const facts = found.filter((one) => one !== undefined)
  if (facts.length < lines.length) return false
  facts.forEach((one, index) => {
    const line = lines[index]?.[0]?.position?.start.line ?? lineOf(paragraph)
    fact({ ...one, line }, [linesFrom(line, line)])
  })
  claim([paragraph])
  return true
}

/** A text that ends in a colon goes on in what stands below it; code shows what a text is about. */
function shownBelow(blocks: Group['blocks'], from: number, back: string): Block[] {
  const [next] = blocks.slice(from)
  if (!next) return []
  const isMore = next.type === 'list' || next.type === 'code' || next.type === 'table'
  return isMore && isLeading(back) ? [next] : []
}
