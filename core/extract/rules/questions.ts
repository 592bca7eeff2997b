/**
 * Questions that carry their answer: in a section that holds questions, list
 * items, terms, and paragraphs with the answer behind or under them; elsewhere,
 * list items and paragraphs in bold that are a question with its answer.
 *
 * Takes `* (answered) What is a pod? One or more containers.` under “Questions”.
 * Does not take open questions: those without an answer, with an answer that
 * trails off, or with a guess, unless they are marked as answered.
 */
import type { Paragraph } from 'mdast'
import type { Block, DefinitionItem } from '../../notes/tree.ts'
import { writeBlocks, writeInline } from '../../notes/write-blocks.ts'
import { isGuess, isOpenAnswer, splitQuestion } from '../question-text.ts'
import { lineOf, linesFrom, type Finds, type Placed, type Rule } from '../rule.ts'
import { plainText } from '../../markdown.ts'
import { isLeading } from '../term-text.ts'
import { paragraphLines, paragraphText } from '../paragraph-lines.ts'
import { sectionSort } from '../section-sort.ts'

export const questions: Rule = (group, finds) => {
  const isAsking = sectionSort(group.titles).hasQuestions
  const { blocks, within } = group
  for (let index = 0; index < blocks.length; index += 1) {
    const block = blocks[index]
    if (block?.type === 'definitionList' && isAsking) takeTerms(block.children, finds)
    if (block?.type !== 'paragraph' || takeLines(block, isAsking, finds)) continue
    const isItem = within === 'item' && index === 0
    const asked = askedBy(block)
    if (!asked || !(isAsking || asked.isMarked || isPlain(asked, isItem))) continue
    // Elsewhere a paragraph may ask to lead on, unless it is in bold or answers at once.
    if (!isAsking && !isItem && asked.answer === '' && !isBold(block)) continue
    const end = isItem
      ? blocks.length
      : asked.answer === ''
        ? endOfAnswer(blocks, index + 1, isBold(block))
        : index + (isLeading(asked.answer) && blocks[index + 1]?.type === 'code' ? 2 : 1)
    take(asked, blocks.slice(index + 1, end), blocks.slice(index, end), isAsking || isItem, finds)
    index = end - 1
  }
}

/** A paragraph in which several lines ask something: each goes on to the next one. */
function takeLines(paragraph: Paragraph, isAsking: boolean, finds: Finds): boolean {
  if (!isAsking || !paragraphText(paragraph).includes('\n')) return false
  const entries: { text: string; from: number; to: number }[] = []
  for (const { children, line, to } of paragraphLines(paragraph)) {
    const text = writeInline(children).replace(/^(?:\\?[-*+]|•)\s+/, '')
    const last = entries.at(-1)
    if (!last || askedIn(text)) entries.push({ text, from: line, to })
    else Object.assign(last, { text: `${last.text} ${text}`, to })
  }
  const asked = entries.map(({ text }) => askedIn(text))
  if (entries.length < 2 || !asked.every((one) => one !== undefined)) return false
  asked.forEach((one, index) => {
    const { from = 1, to = from } = entries[index] ?? {}
    take(one, [], [linesFrom(from, to)], true, finds)
  })
  finds.claim([paragraph])
  return true
}

interface Asked {
  question: string
  /** Empty where there is none. */
  answer: string
  /** Whether its author wrote that it is answered. */
  isMarked: boolean
}

function takeTerms(items: readonly DefinitionItem[], finds: Finds): void {
  for (const item of items) {
    const [term, description] = item.children
    const asked = askedIn(writeInline(term.children))
    if (asked) take(asked, description.children, [item], true, finds)
  }
}

/** @param isOpen whether it is a question even if nothing answers it */
function take(
  { question, answer, isMarked }: Asked,
  under: readonly Block[],
  places: readonly Placed[],
  isOpen: boolean,
  finds: Finds,
): void {
  const back = [answer, writeBlocks(under)].filter(Boolean).join('\n\n')
  const line = lineOf(places[0] ?? {})
  if (!isOpenAnswer(back) && (isMarked || !isGuess(back)))
    finds.fact({ kind: 'question', front: question, back, line }, places)
  else if (isOpen) finds.question(question, places)
}

/** Whether it asks in so many words, unless it is an item, and its answer is no story. */
function isPlain({ question, answer }: Asked, isItem: boolean): boolean {
  if (/^(?:i|i'm|i've|we|so|well|but|hmm+)\b|^[^.!]*[?？]|[?？]$/i.test(answer)) return false
  if (OF_WHAT_STANDS_ABOVE.test(question)) return false
  return (
    (isItem && answer !== '' && /^(?:\S+ ){2,12}\S+$/.test(question) && !/\.\.|:/.test(question)) ||
    /^\W*(?:(?:so|and|but),? )?(?:what|why|how|when|where|who|which|whose|is|are|can|could|do|does|did|should|will|would|must|has|have)\b/i.test(
      question,
    )
  )
}

/** `Is it fast?` asks about nothing that a card could show. */
const OF_WHAT_STANDS_ABOVE =
  /^\W*(?:is|are|was|does|do|did|can|will|should) (?:it|this|that|they|these|those)(?: \S+){0,2}$/i

const isBold = ({ children }: Paragraph) =>
  children.length > 0 &&
  children.every(({ type }, index) => type === 'strong' || type === 'emphasis' || index > 0) &&
  children.filter(({ type }) => type !== 'text').length === 1 &&
  /^\s*$/.test(children.slice(1).map(plainText).join(''))

const MARK = /^(?:[([]\s*(?:ans\w*|done|solved|resolved|x)\s*[)\]]|[✓✔☑✅])\s*[:.–-]?\s*/iu

function askedBy(paragraph: Paragraph): Asked | undefined {
  // Writing a paragraph takes time, and most of them ask nothing.
  const text = paragraphText(paragraph)
  const mayAsk = /[?？]/.test(text) && askedIn(text) !== undefined
  return mayAsk ? askedIn(writeBlocks([paragraph])) : undefined
}

function askedIn(text: string): Asked | undefined {
  const isMarked = MARK.test(text)
  const split = splitQuestion(text.replace(MARK, ''))
  if (!split) return undefined
  // Some write the mark behind the question.
  const marksBehind = MARK.test(split.answer)
  return {
    ...split,
    answer: split.answer.replace(MARK, ''),
    isMarked: isMarked || marksBehind,
  }
}

/**
 * The blocks under a question up to the next one.
 *
 * @param isHeading whether the question is in bold, as a heading would be
 */
function endOfAnswer(blocks: readonly Block[], from: number, isHeading: boolean): number {
  let end = from
  for (let block = blocks[end]; block; block = blocks[end]) {
    if (block.type === 'thematicBreak' || asksSomething(block)) break
    // Under bold text, the next bold text begins something else.
    if (isHeading && block.type === 'paragraph' && block.children[0]?.type === 'strong') break
    end += 1
  }
  return end
}

/** Whether a paragraph is a question, or a list has one among its items. */
function asksSomething(block: Block): boolean {
  if (block.type === 'paragraph') return askedBy(block) !== undefined
  return (
    block.type === 'list' &&
    block.children.some(({ children: [first] }) => first && asksSomething(first))
  )
}
