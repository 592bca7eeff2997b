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
import { withoutColon } from '../../one-line.ts'
import { isAddress } from '../command-text.ts'
import { commandOf, factOfPair } from '../pair.ts'
import type { Programs } from '../programs.ts'
import { isGuess, isOpenAnswer, splitQuestion } from '../question-text.ts'
import { lineOf, type Finds, type Rule } from '../rule.ts'
import { Side } from '../side.ts'

export const definitions: Rule = ({ blocks, path, programs, isLeft }, finds) => {
  for (const [index, block] of blocks.entries()) {
    if (block.type !== 'definitionList' && block.type !== 'fieldList') continue
    if (block.type === 'fieldList' && path.length === 0 && index === 0) {
      finds.skip([block], 'it describes the notes')
      continue
    }
    const commands = block.children.filter((item) => isCommandTerm(item, programs))
    // A lone name of a program may be the name of a thing, unless it stands among commands.
    const areCommands = commands.length > 1 && commands.length * 2 > block.children.length
    for (const item of block.children.filter(isLeft)) take(item, areCommands, programs, finds)
  }
}

function isCommandTerm({ children: [term] }: DefinitionItem, programs: Programs): boolean {
  return commandOf(sideOf(term), programs) !== undefined
}

/** What stands in the term is a command's very text, stars and backslashes included. */
function sideOf(term: DefinitionItem['children'][0]): Side {
  const side = new Side(term.children)
  return side.isCode ? side : new Side(term.children, { plain: withoutColon(term.source) })
}

function take(
  item: DefinitionItem,
  areCommands: boolean,
  programs: Programs,
  { fact, skip, question }: Finds,
): void {
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
  const side = sideOf(term)
  const isText = first?.type === 'paragraph' || (first?.type === 'list' && !side.isCode)
  const found = isText ? factOfPair(side, new Side(said), programs, below) : undefined
  if (!found) return
  const isName =
    found.kind === 'command' && !side.isCode && !areCommands && /^[\w.-]+$/.test(found.front)
  fact({ ...found, kind: isName ? 'term' : found.kind, line }, [item])
}
