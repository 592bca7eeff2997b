/**
 * Two texts side by side, as `label: text` has them, as a fact: a command or a
 * flag with what it does, whichever side it is on, or a term with its meaning.
 */
import type { PhrasingContent } from 'mdast'
import type { FactKind } from '../fact.ts'
import { plainText } from '../markdown.ts'
import { writeInline } from '../notes/write-blocks.ts'
import { commandText } from './command-text.ts'
import { isCommand, isFlags } from './is-command.ts'
import type { Programs } from './programs.ts'
import { isGuess, isOpenAnswer, unmarked } from './question-text.ts'
import { isDefinition, isTerm } from './term-text.ts'

/** A pair that is a fact. */
export interface PairFact {
  kind: FactKind
  front: string
  back: string
}

/** One side of a pair. */
export interface SideText {
  children: readonly PhrasingContent[]
  /** Its text without markup, on one line. */
  plain: string
  /** Whether all of it is code. */
  isCode: boolean
  /** Whether all of it is code, or set in bold or italics. */
  isMarked: boolean
}

/** A side, from its content; white space and a colon at the end do not count. */
export function sideOf(children: readonly PhrasingContent[]): SideText {
  const said = children.filter((node) => !/^[\s:.]*$/.test(plainText(node)))
  const [only, ...others] = said
  const inner = only && 'children' in only && only.children.length === 1 ? only.children[0] : only
  const isAlone = only !== undefined && others.length === 0
  const isMark = ['strong', 'emphasis', 'inlineCode', 'link'].includes(only?.type ?? '')
  return {
    children,
    plain: children
      .map(plainText)
      .join('')
      .replace(/\s+/g, ' ')
      .trim()
      .replace(/\s*:+$/, ''),
    isCode: isAlone && inner?.type === 'inlineCode',
    isMarked: isAlone && isMark,
  }
}

/** The command or flag that a side is, without its prompt. */
export function commandOf(
  side: SideText,
  programs: Programs,
): { kind: 'command' | 'flag'; front: string } | undefined {
  const codes = side.children.filter((node) => node.type === 'inlineCode')
  const between = side.children.filter((node) => node.type !== 'inlineCode').map(plainText)
  const isList =
    codes.length > 1 && between.every((text) => /^\s*(?:,|\/|\||or|,? ?and)?\s*$/.test(text))
  const text = commandText(isList ? codes.map(plainText).join(', ') : side.plain)
  if (isList && !isFlags(text)) return undefined
  if (isFlags(text)) return { kind: 'flag', front: text }
  const hadPrompt = side.isCode && text !== side.plain
  return hadPrompt || isCommand(text, programs, side.isCode)
    ? { kind: 'command', front: text }
    : undefined
}

/**
 * The fact that a pair is; `undefined` where it is none.
 *
 * @param below what stands under the pair and belongs to the right side, as Markdown
 */
export function factOfPair(
  left: SideText,
  right: SideText,
  programs: Programs,
  below = '',
): PairFact | undefined {
  const said = writeInline(right.children)
  const back = [said, below].filter(Boolean).join('\n\n')
  const command = commandOf(left, programs)
  if (command) {
    const isNamed = !left.isCode && command.kind === 'command' && /^(?:an?|the) /i.test(right.plain)
    if (isNamed && isTerm(left.plain, false)) return { kind: 'term', front: left.plain, back }
    return isDescription(back) ? { ...command, back } : undefined
  }
  const answer = commandOf(right, programs)
  if (answer && (right.isCode || answer.kind === 'command')) {
    const label = unmarked(writeInline(left.children)).replace(/\s*:+$/, '')
    if (!isLabel(left.plain)) return undefined
    const more = [label, below].filter(Boolean).join('\n\n')
    return /[?？]$/.test(label)
      ? { kind: 'question', front: label, back }
      : { ...answer, back: more }
  }
  const isDefined = isDefinition(right.plain || below, left.plain)
  if (!isTerm(left.plain, left.isMarked) || !isDefined) return undefined
  const front = unmarked(writeInline(left.children)).replace(/\s*:+$/, '')
  return front === '' ? undefined : { kind: 'term', front, back }
}

/** Whether a text can say what a command does. */
export function isDescription(text: string): boolean {
  const plain = text.replace(/[*_`]/g, '').trim()
  return /\p{L}/u.test(plain) && !isOpenAnswer(plain) && !isGuess(plain)
}

/** Whether a text can say, before a command, what it is for. */
function isLabel(text: string): boolean {
  return (
    /\p{L}{2}/u.test(text) &&
    text.split(' ').length <= 14 &&
    !/^(?:e\.?g\.?|i\.?e\.?|ex|for example|for instance|examples?|note|nb|todo|output|result|fails?|error|see|run|use|usage|syntax|try|tried|then|so|or|and|command|commands|alias|aka|full command|default|defaults|was|ran|typed)$/i.test(
      text,
    ) &&
    !/\b(?:i|i'm|i've)\b/i.test(text)
  )
}
