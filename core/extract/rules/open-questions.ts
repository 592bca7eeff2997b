/**
 * Questions in the running text that nothing answers: they end a paragraph.
 *
 * Takes `Removed files stay in the image. So, how to remove them?` for the inbox.
 * Does not take a remark with a question mark.
 */
import { writeBlocks } from '../../notes/write-blocks.ts'
import type { Rule } from '../rule.ts'
import { paragraphText } from '../paragraph-lines.ts'

export const openQuestions: Rule = ({ blocks }, { question }) => {
  for (const block of blocks) {
    if (block.type !== 'paragraph' || !/[?？]\W*$/.test(paragraphText(block))) continue
    const last = LAST.exec(writeBlocks([block]))?.[1]
    if (last !== undefined && ASKS.test(last) && last.split(' ').length > 2) question(last, [block])
  }
}

/** The last sentence, up to its question mark. */
const LAST = /(?:^|[.!?:…]\s+)([^.!?…]*(?:[.][^\s.!?…]+[^.!?…]*)*[?？])[^\p{L}\p{N}]*$/u
const ASKS =
  /^\W*(?:(?:so|and|but|also|then|ok|hmm+|open|todo|question),?:? )?(?:what|why|how|when|where|who|which|whose|is|are|can|could|do|does|did|should|will|would|must|has|have)\b/i
