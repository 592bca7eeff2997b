/** Blocks told by the punctuation that their first line begins with. */
import type { BlockParser, Read } from './blocks.ts'
import { explicitMarkup } from './explicit.ts'
import { fieldList, fieldMarker, optionList, optionMarker } from './field-lists.ts'
import { isBarred, lineBlock } from './line-blocks.ts'
import type { Range } from './lines.ts'
import { doctestBlock, isDoctest } from './literal.ts'
import { gridTable, isTableTop, simpleTable } from './tables.ts'

/** Read the block that begins here, if it is of this sort. */
export function markedBlock(
  parser: BlockParser,
  range: Range,
  text: string,
  depth: number,
): Read | undefined {
  switch (text.charAt(0)) {
    case ':':
      return fieldList(parser, range, depth)
    case '+':
      return gridTable(parser, range, depth) ?? optionList(parser, range, depth)
    case '-':
    case '/':
      return optionList(parser, range, depth)
    case '>':
      return doctestBlock(parser, range)
    case '|':
      return lineBlock(parser, range)
    case '=':
      return simpleTable(parser, range, depth)
    case '.':
    case '_':
      return explicitMarkup(parser, range, depth)
    default:
      return undefined
  }
}

/** Whether a line looks like the first one of such a block. */
export function beginsMarked(text: string): boolean {
  if (!/^[:+\-/>|=._]/.test(text)) return false
  return (
    /^(\.\.|__)( |$)/.test(text) ||
    fieldMarker(text) !== undefined ||
    optionMarker(text) !== undefined ||
    isDoctest(text) ||
    isBarred(text) ||
    isTableTop(text)
  )
}
