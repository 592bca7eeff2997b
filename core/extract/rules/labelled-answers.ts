/**
 * `Q:` and `A:`, anywhere: in one paragraph, in two, or in list items.
 *
 * Takes `Q: What is a pod?` over `A: One or more containers.` Does not take a
 * `Q:` that no `A:` answers.
 */
import type { List } from 'mdast'
import type { Block } from '../../notes/tree.ts'
import { writeBlocks } from '../../notes/write-blocks.ts'
import { isOpenAnswer, unmarked } from '../question-text.ts'
import { lineOf, type Finds, type Placed, type Rule } from '../rule.ts'
import { paragraphText } from '../paragraph-lines.ts'

export const labelledAnswers: Rule = ({ blocks }, finds) => {
  for (let index = 0; index < blocks.length; index += 1) {
    const block = blocks[index]
    if (block?.type === 'list') takeItems(block, finds)
    if (block?.type !== 'paragraph' || !isQuestion(block)) continue
    const end = endOfAnswer(blocks, index + 1)
    const under = writeBlocks(blocks.slice(index + 1, end))
    take(labelledText(block), under, blocks.slice(index, end), finds)
    index = end - 1
  }
}

const QUESTION = /^(?:\*\*|__|\*)?Q(?:uestion)?\s*\d*\s*[:.)](?:\*\*|__|\*)?\s*/i
const ANSWER = /(?:^|\s)(?:\*\*|__|\*)?A(?:nswer)?\s*\d*\s*[:.)](?:\*\*|__|\*)?\s+/

const ARROW = /(?<=[?？])\s*(?:->|=>|→|⇒)\s*/

const itemsOf = (list: List): Block[][] => list.children.map(({ children }) => children)

/** The text of a paragraph; where all of it is bold, without the marks. */
const labelledText = (block: Block) => unmarked(writeBlocks([block]))

/** Writing a block takes time; nearly all of them are ruled out by their first letter. */
const isQuestion = (block: Block) =>
  block.type === 'paragraph' &&
  /^\s*Q/i.test(paragraphText(block)) &&
  QUESTION.test(labelledText(block))

/** An item's answer stands in it, or in the item after it. */
function takeItems({ children }: List, finds: Finds): void {
  for (const [index, item] of children.entries()) {
    const [first, ...rest] = item.children
    if (!first || !isQuestion(first)) continue
    const own = writeBlocks(
      rest.length === 1 && rest[0]?.type === 'list' ? itemsOf(rest[0]).flat() : rest,
    )
    const text = labelledText(first)
    const next = ANSWER.test(text) || own !== '' ? undefined : children[index + 1]
    const isAnswer = next?.children[0] && ANSWER.exec(writeBlocks([next.children[0]]))?.index === 0
    const under = isAnswer ? writeBlocks(next.children) : own
    take(text, under, isAnswer ? [item, next] : [item], finds)
  }
}

/**
 * @param text the paragraph that begins with `Q:`
 * @param under the text after it
 */
function take(text: string, under: string, places: readonly Placed[], finds: Finds): void {
  const [whole, labelledInline] = splitOnce(text.replace(QUESTION, ''), ANSWER)
  // `Q: What is a pod? -> Some containers.`
  const arrow = labelledInline === undefined ? splitOnce(whole, ARROW) : [whole, labelledInline]
  const [asked = '', inline] = arrow
  const [before, labelled] = splitOnce(under, ANSWER)
  const beneath = before === '' ? (labelled ?? '') : ''
  const back = inline === undefined ? beneath : [inline, under].filter(Boolean).join('\n\n')
  const front = unmarked(asked)
  const line = lineOf(places[0] ?? {})
  if (front === '') return
  if (isOpenAnswer(back)) finds.question(front, places)
  else finds.fact({ kind: 'question', front, back: back.trim(), line }, places)
}

/** The blocks of the answer: the paragraph with the label, and what shows or lists more of it. */
function endOfAnswer(blocks: readonly Block[], from: number): number {
  let end = from
  for (let block = blocks[end]; block; block = blocks[end]) {
    const isAnswer = block.type === 'paragraph' && ANSWER.exec(writeBlocks([block]))?.index === 0
    const isMore =
      block.type === 'code' ||
      block.type === 'table' ||
      (block.type === 'list' && !itemsOf(block).some(([first]) => first && isQuestion(first)))
    if (!(end === from ? isAnswer || isMore : isMore)) break
    end += 1
  }
  return end
}

function splitOnce(text: string, at: RegExp): [string, string | undefined] {
  const match = at.exec(text)
  if (!match) return [text, undefined]
  return [text.slice(0, match.index), text.slice(match.index + match[0].length)]
}
