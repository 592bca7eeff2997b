/**
 * How a command and what it does are told apart in one paragraph, item or table
 * cell. Knows nothing of sections, nor of what the text around it holds.
 */
import type { Paragraph, PhrasingContent } from 'mdast'
import { plainText } from '../markdown.ts'
import { paragraphLines } from './paragraph-lines.ts'

/** A command and the text behind it. */
export interface CommandEntry {
  command: string
  /** Empty where it stands alone. */
  description: PhrasingContent[]
  /** Whether its author set the command as code. */
  isMarked: boolean
  /** 1-based, where it is another than its paragraph's. */
  line?: number
}

/**
 * The entry of a text that begins with code, without the punctuation behind it;
 * flags that mean the same are one entry. `undefined` for any other text.
 */
export function commandEntry(children: readonly PhrasingContent[]): CommandEntry | undefined {
  const first = codeAt(children, 0)
  if (first === undefined) return undefined
  const names = [first]
  let at = 1
  for (let next = codeAt(children, at + 1); next !== undefined; next = codeAt(children, at + 1)) {
    if (!BETWEEN.test(textAt(children, at) ?? 'none')) break
    // `a` and `b` both do: a sentence about two commands, and not one with its description.
    if (!isFlag(first) || !isFlag(next)) return undefined
    names.push(next)
    at += 2
  }
  const line = children[0]?.position?.start.line
  return {
    command: names.join(', '),
    description: withoutSeparator(children.slice(at)),
    isMarked: true,
    ...(line === undefined ? {} : { line }),
  }
}

/**
 * The entries of a paragraph: one that begins with code, one in every line where
 * all of them do, or terms with `: what they mean` in the line below.
 */
export function commandEntries(paragraph: Paragraph): CommandEntry[] {
  const { children } = paragraph
  const lines = paragraphLines(paragraph).map((line) => line.children)
  if (lines.slice(1).some(isMeaning)) return definitions(lines)
  const each = lines.map((line) => commandEntry(line))
  const whole = each.filter((entry) => entry !== undefined && entry.description.length > 0)
  const entries = whole.length === lines.length ? each : [commandEntry(children)]
  return entries.filter((entry) => entry !== undefined)
}

const BETWEEN = /^\s*(?:,|\/|\||,?\s*\b(?:and|or)\b)\s*$/i
/** What stands between a command and its description; a dash only where it is no option's. */
const SEPARATOR = /^(?:\s+|[:=#|–—→⇒]|->|=>|[-.,;](?=\s))+/u

const isFlag = (command: string) => /^-/.test(command)

/** The code at this place, in bold or not, a colon in the bold included. */
function codeAt(children: readonly PhrasingContent[], at: number): string | undefined {
  const node = children[at]
  const [inner, ...others] = node?.type === 'strong' ? node.children : node ? [node] : []
  const isAlone = others.every((other) => /^\s*[:.–—-]?\s*$/.test(plainText(other)))
  return inner?.type === 'inlineCode' && isAlone ? inner.value : undefined
}

function textAt(children: readonly PhrasingContent[], at: number): string | undefined {
  const node = children[at]
  return node?.type === 'text' ? node.value : undefined
}

function withoutSeparator(children: readonly PhrasingContent[]): PhrasingContent[] {
  const [first, ...others] = children
  if (first?.type === 'break') return withoutSeparator(others)
  if (first?.type !== 'text') return [...children]
  const value = first.value.replace(SEPARATOR, '')
  return value === '' ? withoutSeparator(others) : [{ ...first, value }, ...others]
}

/** Terms of a paragraph, each with `: what it means` in the line below, as some Markdown has them. */
export function definitionEntries(paragraph: Paragraph): CommandEntry[] {
  const lines = paragraphLines(paragraph).map(({ children }) => children)
  return lines.slice(1).some(isMeaning) ? definitions(lines) : []
}

/** A term's line takes the lines that begin with a colon, and those that go on from them. */
function definitions(lines: readonly PhrasingContent[][]): CommandEntry[] {
  const entries: CommandEntry[] = []
  lines.forEach((line, index) => {
    const next = lines[index + 1]
    const last = entries.at(-1)
    if (next && isMeaning(next) && !isMeaning(line)) {
      const { command, isMarked } = commandEntry(line) ?? {
        command: line.map(plainText).join(''),
        isMarked: false,
      }
      const at = line[0]?.position?.start.line
      entries.push({
        command,
        description: [],
        isMarked,
        ...(at === undefined ? {} : { line: at }),
      })
    } else if (last) {
      const more = isMeaning(line) ? withoutSeparator(line) : line
      const space: PhrasingContent[] =
        last.description.length > 0 ? [{ type: 'text', value: ' ' }] : []
      last.description.push(...space, ...more)
    }
  })
  return entries
}

const isMeaning = (line: readonly PhrasingContent[]) => /^:\s/.test(textAt(line, 0) ?? '')
