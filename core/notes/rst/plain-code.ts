/**
 * Tells code from prose where the markup does not: below `::`, when its author
 * forgot to indent it. In doubt it is prose.
 */
import { isAdornment } from './headings.ts'
import type { BlockParser } from './blocks.ts'
import { isBlank, type Range } from './lines.ts'

/** Commands, settings and such begin so; sentences, lists and directives do not. */
const CODE_START = /^(?:[a-z_]|[A-Z][A-Z0-9_]+=|[~$#{}[\]@%"'/]|\.{1,2}\/)/
const LIST_ITEM = /^(?:\(?\w+[.)]|[-*+|:])(?:\s|$)/
const SENTENCE_END = /[\w)][.?!,]$/
const KEY = /^[\w.-]+:$/
const PROSE =
  /(?:^|\s)(?:the|an|is|are|was|were|be|been|you|we|they|this|that|these|those|which|it|its|of|and|with|has|have|can|will|should|must|also|but|because|when|your|my|our)(?=[\s,;]|$)/i
const QUOTED_OR_REMARK = /"[^"]*"|'[^']*'|(?:^|\s)(?:#|\/\/).*$/g
const RST_MARKUP = /``|:\w+:`/
/** What hardly any sentence has: options, paths, variables, pipes, braces, assignments. */
const SIGN = /(?:^|\s)--?\w|\w\/\w|[$|<>{}=;]|^[~.]*\/|^\w+:(?:\s|$)|^[$#%] /

/** Whether every line of a range is a command or other code, beyond doubt. */
export function isPlainlyCode(parser: BlockParser, range: Range): boolean {
  let words = 0
  for (let at = range.from; at < range.to; at += 1) {
    const line = parser.lines[at]
    if (isBlank(line)) continue
    const text = parser.textAt(at, range.indent)
    // What is indented further goes on with the line above.
    if (line?.indent === range.indent && !isCodeLine(text)) return false
    if (isAdornment(line) && text.length > 1) return false
    words = Math.max(words, text.trim().split(/\s+/, 2).length)
  }
  return words > 1
}

/** Whether a line of the range, besides that, has what only code has. */
export function hasSigns(parser: BlockParser, { from, to, indent }: Range): boolean {
  for (let at = from; at < to; at += 1) if (SIGN.test(parser.textAt(at, indent))) return true
  return false
}

function isCodeLine(text: string): boolean {
  if (!CODE_START.test(text) || LIST_ITEM.test(text) || RST_MARKUP.test(text)) return false
  const bare = text.replace(QUOTED_OR_REMARK, '')
  return !PROSE.test(bare) && !SENTENCE_END.test(bare) && (!bare.endsWith(':') || KEY.test(bare))
}
