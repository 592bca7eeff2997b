/**
 * Option lists of reStructuredText, anywhere.
 *
 * Takes `--all  show everything`. Does not take an option that nothing is said
 * about, which is no option list.
 */
import { writeBlocks } from '../../notes/write-blocks.ts'
import { isOpenAnswer } from '../question-text.ts'
import { lineOf, type Rule } from '../rule.ts'

export const options: Rule = ({ blocks, isLeft }, { fact }) => {
  for (const block of blocks) {
    if (block.type !== 'optionList') continue
    for (const item of block.children.filter(isLeft)) {
      const [term, description] = item.children
      const back = writeBlocks(description.children)
      if (!isOpenAnswer(back))
        fact({ kind: 'flag', front: term.source, back, line: lineOf(item) }, [item])
    }
  }
}
