/**
 * A short cut past the Markdown writer, whose checks take most of the time that
 * extraction takes: sentences that hold nothing but words and code, as nearly
 * all do.
 */
import type { PhrasingContent } from 'mdast'

/**
 * A paragraph's content as Markdown, exactly as the writer would have it;
 * `undefined` where only the writer knows.
 */
export function writePlainly(children: readonly PhrasingContent[]): string | undefined {
  let markdown = ''
  let isAfterMark = false
  for (const node of children) {
    const written = writeNode(node)
    if (written === undefined) return undefined
    const isMark = node.type === 'emphasis' || node.type === 'strong'
    if (isMark && !/(^|[ (])$/.test(markdown)) return undefined
    if (isAfterMark && !/^[ ,.;:)]/.test(written)) return undefined
    isAfterMark = isMark
    markdown += written
  }
  return START.test(markdown) && END.test(markdown) && !ADDRESS.test(markdown)
    ? markdown
    : undefined
}

function writeNode(node: PhrasingContent): string | undefined {
  switch (node.type) {
    case 'text':
      return WORDS.test(node.value) ? node.value : undefined
    case 'inlineCode':
      return CODE.test(node.value) ? `\`${node.value}\`` : undefined
    case 'emphasis':
    case 'strong': {
      const [inner, ...others] = node.children
      if (inner?.type !== 'text' || others.length > 0 || !MARKED.test(inner.value)) return undefined
      const mark = node.type === 'emphasis' ? '*' : '**'
      return mark + inner.value + mark
    }
    default:
      return undefined
  }
}

/** Nothing that marks anything up within a line; an underscore in a word does not. */
const WORDS = /^(?:[\p{L}\p{N} ,;:.?!'"()/$%={}+-]|(?<=[\p{L}\p{N}])_(?=[\p{L}\p{N}]))*$/u
const CODE = /^(?! )[^`\r\n]*[^`\r\n ]$/
/** What emphasis may hold. */
const MARKED = /^[\p{L}\p{N}](?:[\p{L}\p{N} -]*[\p{L}\p{N}])?$/u
/** No list, number or line across the page begins so. */
const START = /^(?:[\p{L}`(]|\*\*?\p{L})/u
const END = /[^ ]$/
/** What GitHub makes a link of. */
const ADDRESS = /:\/\/|www\./i
