/**
 * What is still to be done, anywhere, is not to be learnt: no other rule sees it.
 *
 * Skips `- [ ] read chapter 9`, `TODO: ask Ann`, the list under `To do:` and what
 * stands in a `todo` directive.
 */
import type { ListItem } from 'mdast'
import type { Block } from '../../notes/tree.ts'
import type { Rule } from '../rule.ts'
import { paragraphText } from '../paragraph-lines.ts'

const REASON = 'it is still to be done'
const TASK = /^\s*(?:\[[ xX]?\]|☐|☑|(?:todo|to-do|fixme|wip)\b)/i
const TASKS =
  /^\W*(?:(?:(?:my|open|things) )?to-?\s?dos?(?: list| later)?|someday(?:\W+maybe)?|wish ?list)\W*$/i

export const toDos: Rule = ({ blocks }, { skip }) => {
  blocks.forEach((block, index) => {
    if (block.type === 'list') skip(block.children.filter(isTask), REASON)
    if (block.type === 'blockquote' && block.data?.admonition === 'todo') skip([block], REASON)
    if (
      block.type !== 'paragraph' ||
      !/^\W*(?:t|f|w|\[|my|open|someday)/i.test(paragraphText(block))
    )
      return
    const text = paragraphText(block)
    if (TASKS.test(text))
      skip([block, ...blocks.slice(index + 1, index + 2).filter(isListing)], REASON)
    else if (TASK.test(text)) skip([block], REASON)
  })
}

const isTask = ({ checked }: ListItem) => typeof checked === 'boolean'

const isListing = ({ type }: Block) => type === 'list' || type === 'blockquote'
