/**
 * A text in two parts, in list items anywhere and, where markup or a command
 * makes it plain, in paragraphs: a label and its command, a command and what it
 * does, a term and its meaning. Also sentences about one command.
 *
 * Takes `Copy files: ``kubectl cp ...```, `*pod*: some containers` and
 * `` Use `git stash` to put changes aside. `` Does not take labels such as
 * `Note:` and `Started: 10:03`, nor pointers to where something is explained.
 */
import type { Block } from '../../notes/tree.ts'
import { writeBlocks } from '../../notes/write-blocks.ts'
import { lineOf, type Group, type Rule } from '../rule.ts'
import { statedPair } from '../stated-pair.ts'
import { isLeading } from '../term-text.ts'

export const labels: Rule = ({ blocks, within, programs }, finds) => {
  blocks.forEach((block, index) => {
    if (block.type !== 'paragraph') return
    const isItem = within === 'item' && index === 0
    const said = statedPair(block.children, isItem, programs)
    if (said) {
      const shown = shownBelow(blocks, index + 1, said.back)
      const back = [said.back, writeBlocks(shown)].filter(Boolean).join('\n\n')
      finds.fact({ ...said, back, line: lineOf(block) }, [block, ...shown])
    }
  })
}

/** A text that ends in a colon goes on in what stands below it; code shows what a text is about. */
function shownBelow(blocks: Group['blocks'], from: number, back: string): Block[] {
  const [next] = blocks.slice(from)
  if (!next) return []
  const isMore = next.type === 'list' || next.type === 'code' || next.type === 'table'
  return isMore && isLeading(back) ? [next] : []
}
