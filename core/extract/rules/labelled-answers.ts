/**
 * `Q:` and `A:`, anywhere: in one paragraph, in two, or in list items.
 *
 * Takes `Q: What is a pod?` over `A: One or more containers.` Does not take a
 * `Q:` that no `A:` answers.
 */
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
    if (block?.type === 'list')
      visitItems(
        block.children.map(({ children }) => children),
        finds,
      )
    if (block?.type !== 'paragraph') continue
    const text = writeBlocks([block])
    if (!QUESTION.test(text)) continue
    const end = endOfAnswer(blocks, index + 1)
    take(text, writeBlocks(blocks.slice(index + 1, end)), lineOf(block), finds)
    index = end - 1
  }
}

/** An item's answer stands in it, or in the item after it. */
function visitItems(items: readonly (readonly Block[])[], finds: Finds): void {
  items.forEach((item, index) => {
    const [first, ...rest] = item
    const text = first ? writeBlocks([first]) : ''
    if (!first || !QUESTION.test(text)) {
      visit(item, finds)
      return
    }
    const nested =
      rest.length === 1 && rest[0]?.type === 'list'
        ? rest[0].children.flatMap(({ children }) => children)
        : rest
    const own = writeBlocks(nested)
    const following = items[index + 1] ?? []
    take(text, ANSWER.test(text) || own !== '' ? own : writeBlocks(following), lineOf(first), finds)
  })
}

/**
 * @param text the paragraph that begins with `Q:`
 * @param under the text after it
 */
function take(text: string, under: string, line: number, { fact }: Finds): void {
  const [asked, inline] = splitOnce(text.replace(QUESTION, ''), ANSWER)
  const [before, labelled] = splitOnce(under, ANSWER)
  const back =
    inline === undefined
      ? before === ''
        ? (labelled ?? '')
        : ''
      : [inline, under].filter(Boolean).join('\n\n')
  const front = unmarked(asked)
  if (front !== '' && !isOpenAnswer(back))
    fact({ kind: 'question', front, back: back.trim(), line })
}

/** The blocks of the answer: the one that is labelled, and what it cannot do without. */
function endOfAnswer(blocks: readonly Block[], from: number): number {
  let end = from
  for (let block = blocks[end]; block; block = blocks[end]) {
    if (block.type === 'thematicBreak') break
    const text = block.type === 'paragraph' ? writeBlocks([block]) : ''
    const isAnswer = text !== '' && ANSWER.exec(text)?.index === 0
    if (end === from ? block.type === 'paragraph' && !isAnswer : text !== '') break
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
