/**
 * `Q:` and `A:`, anywhere: in one paragraph, in two, or in list items.
 *
 * Takes `Q: What is a pod?` over `A: One or more containers.` Does not take a
 * `Q:` that no `A:` answers.
 */
import type { List } from 'mdast'
import { plainText } from '../../markdown.ts'
import type { Block } from '../../notes/tree.ts'
import { writeBlocks } from '../../notes/write-blocks.ts'
import type { Finds, Rule } from '../found.ts'
import { isOpenAnswer, unmarked } from '../question-text.ts'

export const labelledAnswers: Rule = ({ blocks }, finds) => visit(blocks, finds)

const QUESTION = /^(?:\*\*|__|\*)?Q(?:uestion)?\s*\d*\s*[:.)](?:\*\*|__|\*)?\s*/i
const ANSWER = /(?:^|\s)(?:\*\*|__|\*)?A(?:nswer)?\s*\d*\s*[:.)](?:\*\*|__|\*)?\s+/

function visit(blocks: readonly Block[], finds: Finds): void {
  for (let index = 0; index < blocks.length; index += 1) {
    const block = blocks[index]
    if (block?.type === 'blockquote') visit(block.children, finds)
    if (block?.type === 'list' && visitItems(itemsOf(block), finds)) finds.claim([block])
    if (block?.type !== 'paragraph' || !isQuestion(block)) continue
    const end = endOfAnswer(blocks, index + 1)
    const under = writeBlocks(blocks.slice(index + 1, end))
    if (take(labelledText(block), under, lineOf(block), finds))
      finds.claim(blocks.slice(index, end))
    index = end - 1
  }
}

const itemsOf = (list: List): Block[][] => list.children.map(({ children }) => children)

/** The text of a paragraph; where all of it is bold, without the marks. */
const labelledText = (block: Block) => unmarked(writeBlocks([block]))

/** Writing a block takes time; nearly all of them are ruled out by their first letter. */
const isQuestion = (block: Block) =>
  block.type === 'paragraph' &&
  /^\s*Q/i.test(plainText(block)) &&
  QUESTION.test(labelledText(block))

/**
 * An item's answer stands in it, or in the item after it.
 *
 * @returns whether the list is one of questions
 */
function visitItems(items: readonly (readonly Block[])[], finds: Finds): boolean {
  let isTaken = false
  items.forEach((item, index) => {
    const [first, ...rest] = item
    if (!first || !isQuestion(first)) {
      visit(item, finds)
      return
    }
    const own = writeBlocks(
      rest.length === 1 && rest[0]?.type === 'list' ? itemsOf(rest[0]).flat() : rest,
    )
    const text = labelledText(first)
    const under = ANSWER.test(text) || own !== '' ? own : writeBlocks(items[index + 1] ?? [])
    if (take(text, under, lineOf(first), finds)) isTaken = true
  })
  return isTaken
}

/**
 * @param text the paragraph that begins with `Q:`
 * @param under the text after it
 * @returns whether it was answered
 */
function take(text: string, under: string, line: number, { fact }: Finds): boolean {
  const [asked, inline] = splitOnce(text.replace(QUESTION, ''), ANSWER)
  const [before, labelled] = splitOnce(under, ANSWER)
  const beneath = before === '' ? (labelled ?? '') : ''
  const back = inline === undefined ? beneath : [inline, under].filter(Boolean).join('\n\n')
  const front = unmarked(asked)
  if (front === '' || isOpenAnswer(back)) return false
  fact({ kind: 'question', front, back: back.trim(), line })
  return true
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

const lineOf = (node: Block) => node.position?.start.line ?? 1
