/**
 * A short cut past the Markdown writer, whose checks take most of the time that
 * extraction takes: sentences that hold nothing but words and code, as nearly
 * all do.
 */
import type { Code, PhrasingContent, RootContent } from 'mdast'

/** Paragraphs and code as Markdown; `undefined` where only the writer knows. */
export function writeBlocksPlainly(blocks: readonly RootContent[]): string | undefined {
  const written: string[] = []
  for (const block of blocks) {
    const text =
      block.type === 'paragraph'
        ? writePlainly(block.children)
        : block.type === 'code'
          ? writeCode(block)
          : undefined
    if (text === undefined) return undefined
    written.push(text)
  }
  return written.join('\n\n')
}

/** Text as Markdown, where nothing in it could be taken for markup. */
export function writeWords(text: string): string | undefined {
  return WORDS.test(text) ? asWritten(text) : undefined
}

/** Code between fences, unless it has fences of its own. */
function writeCode({ lang, meta, value }: Code): string | undefined {
  if (value === '' || /[`\r]/.test(value) || meta || !/^[\w+-]*$/.test(lang ?? '')) return undefined
  return `\`\`\`${lang ?? ''}\n${value}\n\`\`\``
}

/**
 * A paragraph's content as Markdown, exactly as the writer would have it;
 * `undefined` where only the writer knows.
 */
function writePlainly(children: readonly PhrasingContent[]): string | undefined {
  let markdown = ''
  let isAfterMark = false
  for (const node of children) {
    const written = writeNode(node)
    if (written === undefined) return undefined
    const isMark = node.type === 'emphasis' || node.type === 'strong'
    if (isMark && !/(^|[ (])$/.test(markdown)) return undefined
    if (isAfterMark && !/^[ ,.;:)?!]/.test(written)) return undefined
    isAfterMark = isMark
    markdown += written
  }
  return asWritten(markdown)
}

function asWritten(markdown: string): string | undefined {
  const isPlain =
    START.test(markdown) &&
    END.test(markdown) &&
    !ADDRESS.test(markdown) &&
    !STRUCK.test(markdown) &&
    !LINK.test(markdown)
  if (!isPlain) return undefined
  if (!TAG.test(markdown)) return markdown
  // The writer keeps all of its escapes where it needs one.
  return ESCAPED.test(markdown) ? undefined : markdown.replaceAll('<', String.raw`\<`)
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
const WORDS = /^(?:[\p{L}\p{N} ,;:.?!'"()/$%={}+~[\]<>|-]|(?<=[\p{L}\p{N}])_(?=[\p{L}\p{N}]))*$/u
const CODE = /^(?! )[^`\r\n]*[^`\r\n ]$/
/** What emphasis may hold. */
const MARKED = /^(?:--?(?=\p{L}))?[\p{L}\p{N}](?:[\p{L}\p{N} -]*[\p{L}\p{N}])?$/u
/** No list, number or line across the page begins so. */
const START = /^(?:[\p{L}`(]|\[ ?\p{L}{2}|(?:\*\*?|--?|[.$]|\$\{)\p{L})/u
const END = /[^ ]$/
/** Two pairs of these strike out what stands between. */
const STRUCK = /~~/
/** A link, or a note's number. */
const LINK = /\][([:]|\[\^/
/** What looks like HTML, and what else the writer would escape beside it. */
const TAG = /<[a-z/!?].*>/i
const ESCAPED = /[_[\]~|*`]|<(?![a-z][a-z\d-]*>)/i
/** What GitHub makes a link of. */
const ADDRESS = /:\/\/|www\./i
