/** Literal blocks: text kept as it stands, after `::`. */
import type { Code } from 'mdast'
import type { BlockParser, Read } from './blocks.ts'
import { isBlank, place, type Range } from './lines.ts'
import { hasSigns, isPlainlyCode } from './plain-code.ts'

/** The indented block that follows, blank lines before it skipped. */
export function indentedLiteral(parser: BlockParser, range: Range): Read | undefined {
  const from = skipBlank(parser, range)
  const first = parser.lines[from]
  if (!first || from >= range.to || first.indent <= range.indent) return undefined
  const inner = parser.deeper(from, range.to, range.indent)
  return { nodes: [codeOf(parser, inner)], end: inner.to }
}

/** Lines that all begin with the same punctuation, as `> ` or `$ `. */
export function quotedLiteral(parser: BlockParser, range: Range): Read | undefined {
  const { to, indent } = range
  const from = skipBlank(parser, range)
  const quote = parser.lines[from]?.text.charAt(indent) ?? ''
  if (from >= to || !/[!-/:-@[-`{-~]/.test(quote)) return undefined
  let end = from
  while (
    end < to &&
    parser.lines[end]?.indent === indent &&
    parser.lines[end]?.text.charAt(indent) === quote
  ) {
    end += 1
  }
  if (end === from) return undefined
  const after = parser.lines[end]
  // A prompt or remark, and commands below it: all of it is meant.
  if (
    after?.indent === indent &&
    end < to &&
    isPlainlyCode(parser, textBlock(parser, { from, to, indent }))
  )
    return undefined
  if (end < to && !isBlank(after)) {
    parser.warn(end, 'A blank line should stand between a quoted literal block and this line.')
  }
  return { nodes: [codeOf(parser, { from, to: end, indent })], end }
}

/**
 * Code that its author forgot to indent: the next paragraph if it is plainly
 * that, and those after it for as long as they have signs that no prose has.
 */
export function unindentedLiteral(parser: BlockParser, range: Range): Read | undefined {
  const { to, indent } = range
  const from = skipBlank(parser, range)
  let end = from
  for (let at = from; at < to && parser.lines[at]?.indent === indent;) {
    const block = textBlock(parser, { from: at, to, indent })
    if (!isPlainlyCode(parser, block) || (at > from && !hasSigns(parser, block))) break
    end = block.to
    at = skipBlank(parser, { from: end, to, indent })
  }
  if (end === from) return undefined
  parser.warn(from, 'The code after “::” should be indented; it is read as code all the same.')
  return { nodes: [codeOf(parser, { from, to: end, indent })], end }
}

/** Up to a blank line, or one that is indented less. */
function textBlock(parser: BlockParser, { from, to, indent }: Range): Range {
  let end = from
  while (end < to && !isBlank(parser.lines[end]) && (parser.lines[end]?.indent ?? 0) >= indent)
    end += 1
  return { from, to: end, indent }
}

/** Whether a line is one that Python prompts for. */
export const isDoctest = (text: string) => /^>>>( |$)/.test(text)

/** A session with Python, up to a blank line. */
export function doctestBlock(parser: BlockParser, { from, to, indent }: Range): Read | undefined {
  if (!isDoctest(parser.textAt(from, indent))) return undefined
  let end = from + 1
  while (end < to && !isBlank(parser.lines[end])) end += 1
  return { nodes: [codeOf(parser, { from, to: end, indent }, 'pycon')], end }
}

/** A range of lines as code, in a language where one is given. */
export function codeOf(parser: BlockParser, { from, to, indent }: Range, lang?: string): Code {
  const texts: string[] = []
  for (let at = from; at < to; at += 1) texts.push(parser.lines[at]?.text.slice(indent) ?? '')
  return {
    type: 'code',
    lang: lang ?? null,
    value: texts.join('\n'),
    position: place(from, to),
  }
}

function skipBlank(parser: BlockParser, { from, to }: Range): number {
  let at = from
  while (at < to && isBlank(parser.lines[at])) at += 1
  return at
}
