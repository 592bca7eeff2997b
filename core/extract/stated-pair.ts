/** The fact that one text states: in two parts, or in a sentence about a command. */
import type { InlineCode, PhrasingContent } from 'mdast'
import { plainText } from '../markdown.ts'
import { commandSentence } from './command-sentence.ts'
import { commandOf, factOfPair, type PairFact } from './pair.ts'
import type { Programs } from './programs.ts'
import { splitColumns } from './split-columns.ts'
import { mayDivide, splitsOf } from './split-pair.ts'
import { isLeading } from './term-text.ts'
import { Side } from './side.ts'

/** @param isItem whether it is a list item, or a line among others like it: then a colon is enough */
export function statedPair(
  children: readonly PhrasingContent[],
  isItem: boolean,
  programs: Programs,
): PairFact | undefined {
  const [first] = children
  // Most texts have nothing in them that may divide them.
  if (first?.type === 'text' && children.length === 1 && !mayDivide(first.value)) return undefined
  const columns = splitColumns(children)
  const named = columns && commandOf(new Side(columns.left), programs)
  if (columns && named && (isItem || named.kind === 'flag')) {
    const pair = factOfPair(new Side(columns.left), new Side(columns.right), programs)
    if (pair) return pair
  }
  for (const { left, right, sign } of splitsOf(children)) {
    const side = new Side(left)
    const said = new Side(right)
    // `Velocity: Stressed:` is a label over more labels.
    if (isLeading(endOf(right)) && said.plain.split(' ').length < 3) continue
    const pair = factOfPair(side, said, programs)
    if (!pair) continue
    if (pair.kind === 'term' && !isEvident(side, sign, isItem)) continue
    // `a → b → c` is a way, not a definition.
    const isArrow = /[→⇒]|[-=]>/.test(sign)
    if (isArrow && (pair.back.includes(sign) || side.plain.includes(sign))) continue
    return pair
  }
  const code = children.at(-1)
  const before = children.at(-2)
  // A command on a line of its own, under what it is for.
  if (code?.type === 'inlineCode' && before?.type === 'text' && /\n\s*$/.test(before.value)) {
    const pair = factOfPair(new Side(children.slice(0, -1)), new Side([code]), programs)
    if (pair && pair.kind !== 'term') return pair
  }
  // `**WAL** write-ahead log`: bold sets a term off from what is said about it.
  if (isItem && (first?.type === 'strong' || isTechnicalCode(first))) {
    const behind = children.slice(1)
    const isBare = BARE.test(behind.map(plainText).join(''))
    const pair = isBare && factOfPair(new Side([first]), new Side(behind), programs)
    if (pair) return pair
  }
  return commandSentence(children, programs, isItem)
}

/** `acks=0`, `/proc/self/maps`: code that is no English word, and so no part of the sentence. */
const isTechnicalCode = (node: PhrasingContent | undefined): node is InlineCode =>
  node?.type === 'inlineCode' && /^\S*[=/._\d]\S*$/.test(node.value)

/** What goes on from bold text without being a sentence about it. */
const BARE =
  /^\s+(?!(?:is|are|was|were|has|have|had|can|could|must|should|would|will|may|might|does|do|did|and|or|of|in|on|at|for|to|with)\b)[\p{L}(]/u

/** Whether a term is one: in an item by its colon, elsewhere and before other signs by its markup. */
function isEvident(side: Side, sign: string, isItem: boolean): boolean {
  if (side.setting !== 'plain') return true
  if (!isItem) return false
  return sign.startsWith(':') || side.plain.split(' ').length <= 4
}

function endOf(children: readonly PhrasingContent[]): string {
  const last = children.at(-1)
  return last ? plainText(last) : ''
}
