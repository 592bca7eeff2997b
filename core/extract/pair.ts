/**
 * Two texts side by side, as `label: text` has them, as a fact: a command or a
 * flag with what it does, whichever side it is on, or a term with its meaning.
 */
import type { FactKind } from '../fact.ts'
import { plainText } from '../markdown.ts'
import { writeInline } from '../notes/write-blocks.ts'
import { withoutColon } from '../one-line.ts'
import { commandText, foldedCommand } from './command-text.ts'
import { isCommand, isFlags, mayBeCommand } from './is-command.ts'
import type { Programs } from './programs.ts'
import { isEmptyRemark, unmarked } from './question-text.ts'
import { Side } from './side.ts'
import { isDefinition, isTerm } from './term-text.ts'

/** A pair that is a fact. */
export interface PairFact {
  kind: FactKind
  front: string
  back: string
}

/** The command or flag that a side is, without its prompt. */
export function commandOf(side: Side, programs: Programs): Command | undefined {
  const { isCode, codes } = side
  // Text with some code in it is a sentence about it, unless it lists the names of a flag.
  if (codes.length > 0 && !isCode && !side.isList) return undefined
  // Most texts are ruled out by how they begin.
  const [first] = side.children
  if (codes.length === 0 && first?.type === 'text' && !side.isSetOff) {
    if (!mayBeCommand(first.value.trimStart(), programs)) return undefined
  }
  const [code] = codes
  const text = side.isList
    ? codes.map(plainText).join(', ')
    : isCode && code
      ? foldedCommand(code.value)
      : commandText(side.plain)
  if (isFlags(text)) return { kind: 'flag', front: text }
  if (side.isList) return undefined
  const hadPrompt = isCode && /^[$%#>]\s/.test(side.plain)
  return hadPrompt || isCommand(text, programs, isCode || side.isSetOff)
    ? { kind: 'command', front: text }
    : undefined
}

interface Command {
  kind: 'command' | 'flag'
  front: string
}

/**
 * The fact that a pair is; `undefined` where it is none.
 *
 * @param below what stands under the pair and belongs to the right side, as Markdown
 */
export function factOfPair(
  left: Side,
  right: Side,
  programs: Programs,
  below = '',
): PairFact | undefined {
  const command = commandOf(left, programs)
  if (command) {
    // `git branch: a pointer`, `iptables: rules in order`: the name of a thing, as nobody marked it.
    const isPlain = left.setting === 'plain' && command.kind === 'command'
    const isNamed = isPlain && (/^(?:an?|the) /i.test(right.plain) || !/\s/.test(left.plain))
    if (isNamed && isTerm(left.plain, 'plain')) {
      return { kind: 'term', front: left.plain, back: written(right, below) }
    }
    const isDescribed = isDescription(right.plain || below)
    return isDescribed ? { ...command, back: written(right, below) } : undefined
  }
  const answer = answerOf(right, programs)
  if (answer) {
    if (!isLabel(left.plain)) return undefined
    const label = labelOf(left)
    const behind = writeInline(answer.behind)
    const remark = /^[,;.]/.test(behind) ? label + behind : [label, behind].join(' ').trim()
    return /[?？]$/.test(label)
      ? { kind: 'question', front: label, back: written(right, below) }
      : { ...answer.command, back: [remark, below].filter(Boolean).join('\n\n') }
  }
  // Several commands at once are no term.
  if (left.isList && left.codes.some((code) => isCommand(code.value, programs, true)))
    return undefined
  if (!isTerm(left.plain, left.setting)) return undefined
  if (!isDefinition(right.plain || below, left)) return undefined
  const front = labelOf(left)
  return front === '' ? undefined : { kind: 'term', front, back: written(right, below) }
}

/** Writing takes time, so it comes last: most pairs are no facts. */
const written = ({ children }: Side, below: string) =>
  [writeInline(children), below].filter(Boolean).join('\n\n')

const labelOf = ({ children }: Side) => withoutColon(unmarked(writeInline(children)))

/** The command that a side is, or begins with where what stands behind it is only a remark. */
function answerOf(side: Side, programs: Programs) {
  const whole = commandOf(side, programs)
  if (whole) {
    // Half of a bracket is half of a remark; a flag in the text is what is spoken of.
    const isPart = /^[^(]*\)/.test(side.plain) || (whole.kind === 'flag' && !side.isCode)
    return isPart ? undefined : { command: whole, behind: [] }
  }
  const [code] = side.codes
  const at = code ? side.children.indexOf(code) : -1
  if (!code || side.children.slice(0, at).some((node) => !/^\s*$/.test(plainText(node)))) return
  const behind = side.children.slice(at + 1)
  if (!/^\s*(?:\(|[,;.] |[-–—] )|^[^\p{L}\p{N}]*$/u.test(behind.map(plainText).join('')))
    return undefined
  const command = commandOf(new Side([code]), programs)
  return command && { command, behind }
}

/** Whether a text can say what a command does. */
export function isDescription(text: string): boolean {
  const plain = text.replace(/[*_`]/g, '').trim()
  return /\p{L}/u.test(plain) && !isEmptyRemark(plain)
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
