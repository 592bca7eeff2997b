/**
 * Questions that carry their answer: in a section that holds questions, list
 * items, terms, and paragraphs with the answer behind or under them; elsewhere,
 * list items that are a question with the answer under it.
 *
 * Takes `* (answered) What is a pod? One or more containers.` under “Questions”.
 * Does not take open questions: those without an answer, with an answer that
 * trails off, or with a guess, unless they are marked as answered.
 */
import type { ListItem } from 'mdast'
import { plainText } from '../../markdown.ts'
import type { Block, DefinitionItem } from '../../notes/tree.ts'
import { writeBlocks, writeInline } from '../../notes/write-blocks.ts'
import type { Rule } from '../found.ts'
import { isGuess, isOpenAnswer, splitQuestion } from '../question-text.ts'

export const questions: Rule = ({ titles, blocks }, { fact }) => {
  const asked = titles.some(isQuestionsTitle) ? askedIn(blocks) : askedInLists(blocks)
  for (const { question, answer, line, isMarked } of asked) {
    if (isOpenAnswer(answer) || (!isMarked && isGuess(answer))) continue
    fact({ kind: 'question', front: question, back: answer, line })
  }
}

/** `Questions`, `Open questions and answers`, `Q&A`, `FAQ`. */
function isQuestionsTitle(title: string): boolean {
  return /^(my |some |open |frequently asked |review |interview |study |quiz )*(questions?|q ?& ?a|faqs?|quiz)( and answers?)?$/i.test(
    title,
  )
}

interface Asked {
  question: string
  /** Empty where there is none. */
  answer: string
  /** Whether its author wrote that it is answered. */
  isMarked: boolean
  /** 1-based. */
  line: number
}

function* askedIn(blocks: readonly Block[]): Generator<Asked> {
  for (let index = 0; index < blocks.length; index += 1) {
    const block = blocks[index]
    if (block?.type === 'list') for (const item of block.children) yield* askedInItem(item)
    if (block?.type === 'definitionList') {
      for (const item of block.children) yield* askedInDefinition(item)
    }
    if (block?.type === 'paragraph') {
      const asked = askedBy(writeBlocks([block]), lineOf(block))
      const end = asked?.answer === '' ? endOfAnswer(blocks, index + 1) : index + 1
      const under = writeBlocks(blocks.slice(index + 1, end))
      if (asked) yield { ...asked, answer: asked.answer + under }
      index = end - 1
    }
  }
}

function* askedInItem(item: ListItem): Generator<Asked> {
  const [first, ...rest] = item.children
  if (first?.type !== 'paragraph') return
  const asked = askedBy(writeBlocks([first]), lineOf(item))
  if (asked) {
    yield { ...asked, answer: join(asked.answer, rest) }
  } else for (const block of rest) if (block.type === 'list') yield* askedIn([block])
}

function* askedInDefinition(item: DefinitionItem): Generator<Asked> {
  const [term, description] = item.children
  const asked = askedBy(writeInline(term.children), lineOf(item))
  if (!asked) return
  yield { ...asked, answer: join(asked.answer, description.children) }
}

/** Items that are nothing but a question, over its answer. */
function* askedInLists(blocks: readonly Block[]): Generator<Asked> {
  for (const block of blocks) {
    if (block.type !== 'list') continue
    for (const item of block.children) {
      const [first, ...rest] = item.children
      const isQuestion =
        rest.length > 0 && first?.type === 'paragraph' && /[?？]\W*$/.test(plainText(first))
      const asked = isQuestion ? askedBy(writeBlocks([first]), lineOf(item)) : undefined
      if (asked?.answer === '') yield { ...asked, answer: writeBlocks(rest) }
      else yield* askedInLists(rest)
    }
  }
}

const join = (own: string, under: readonly Block[]) =>
  [own, writeBlocks(under)].filter(Boolean).join('\n\n')

const MARK = /^(?:[([]\s*(?:ans\w*|done|solved|resolved|x)\s*[)\]]|[✓✔☑✅])\s*[:.–-]?\s*/iu

function askedBy(text: string, line: number): Asked | undefined {
  const isMarked = MARK.test(text)
  const split = splitQuestion(text.replace(MARK, ''))
  if (!split) return undefined
  // Some write the mark behind the question.
  const marksBehind = MARK.test(split.answer)
  return {
    ...split,
    answer: split.answer.replace(MARK, ''),
    isMarked: isMarked || marksBehind,
    line,
  }
}

/** The blocks under a question up to the next one. */
function endOfAnswer(blocks: readonly Block[], from: number): number {
  let end = from
  for (let block = blocks[end]; block; block = blocks[end]) {
    if (block.type === 'thematicBreak' || asksSomething(block)) break
    end += 1
  }
  return end
}

/** Whether a paragraph is a question, or a list has one among its items. */
function asksSomething(block: Block): boolean {
  return block.type === 'paragraph'
    ? splitQuestion(writeBlocks([block])) !== undefined
    : askedIn([block]).next().done !== true
}

const lineOf = (node: Block | ListItem | DefinitionItem) => node.position?.start.line ?? 1
