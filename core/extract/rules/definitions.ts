/**
 * Definition lists and field lists anywhere: a command or flag and what it does,
 * a term and its meaning, a question and its answer.
 *
 * Takes `git stash` over an indented `Puts changes aside`. Does not take an
 * address with a remark, nor a label such as `Note` or `Example`.
 */
import type { PhrasingContent } from 'mdast'
import type { DefinitionItem } from '../../notes/tree.ts'
import { writeBlocks, writeInline } from '../../notes/write-blocks.ts'
import { isAddress } from '../command-text.ts'
import { factOfPair } from '../pair.ts'
import type { Programs } from '../programs.ts'
import { isGuess, isOpenAnswer, splitQuestion } from '../question-text.ts'
import { lineOf, type Finds, type Rule } from '../rule.ts'
import { Side } from '../side.ts'

export const definitions: Rule = ({ blocks, programs, isLeft }, finds) => {
  for (const block of blocks) {
    if (block.type !== 'definitionList' && block.type !== 'fieldList') continue
    for (const item of block.children.filter(isLeft)) take(item, programs, finds)
  }
}

function take(item: DefinitionItem, programs: Programs, { fact, skip, question }: Finds): void {
  const [term, description] = item.children
  const [first, ...rest] = description.children
  const line = lineOf(item)
  if (isAddress(term.source)) {
    skip([item], 'it is an address')
    return
  }
  const asked = splitQuestion(writeInline(term.children))
  if (asked?.answer === '') {
    const back = writeBlocks(description.children)
    if (isOpenAnswer(back) || isGuess(back)) question(asked.question, [item])
    else fact({ kind: 'question', front: asked.question, back, line }, [item])
    return
  }
  const said: readonly PhrasingContent[] = first?.type === 'paragraph' ? first.children : []
  const below = writeBlocks(first?.type === 'paragraph' ? rest : description.children)
  // What stands in the term is a command's very text, stars and backslashes included.
  const source = term.source.replace(/\s*:+$/, '')
  const left = new Side(term.children)
  const side = left.isCode ? left : new Side(term.children, { plain: source })
  const isText = first?.type === 'paragraph' || (first?.type === 'list' && !left.isCode)
  const found = isText ? factOfPair(side, new Side(said), programs, below) : undefined
  if (found) fact({ ...found, line }, [item])
}
