/**
 * Inline markup of reStructuredText: literals, emphasis, references, roles.
 * What is not well-formed is the text it looks like.
 *
 * Follows "Inline markup recognition rules" of the reStructuredText specification.
 */
import type { PhrasingContent } from 'mdast'
import { interpreted, textOf, withSource } from './interpreted.ts'

/** A paragraph's text as phrasing nodes. */
export function parseInline(paragraph: string): PhrasingContent[] {
  const source: Source = { text: paragraph, unclosed: new Set() }
  const { text } = source
  const nodes: PhrasingContent[] = []
  let plainFrom = 0
  for (let at = nextStart(text, 0); at < text.length;) {
    const markup = mayStart(text, at) ? markupAt(source, at) : undefined
    if (markup) {
      for (const node of textOf(text.slice(plainFrom, at))) nodes.push(node)
      for (const node of markup.nodes) nodes.push(node)
      plainFrom = markup.end
    }
    // An escaped character starts nothing.
    const skipped = text.charAt(at) === '\\' ? at + 2 : at + 1
    at = nextStart(text, markup?.end ?? skipped)
  }
  for (const node of textOf(text.slice(plainFrom))) nodes.push(node)
  return nodes
}

interface Source {
  text: string
  /** Marks that nothing closes in what is left of the text: looked for once, not at every start. */
  unclosed: Set<string>
}

interface Markup {
  nodes: PhrasingContent[]
  /** Offset after it. */
  end: number
}

const STARTS = /[*`|:[_\\]/g
const BEFORE = /[\s'"([{<\-/:\u2018\u2019\u201c\u201d\u00ab\u00a1\u00bf\u2010-\u2014]/
const AFTER = /[\s'")\]}>\-/:.,;!?\\\u2018\u2019\u201c\u201d\u00bb\u2010-\u2014]/

function nextStart(text: string, from: number): number {
  STARTS.lastIndex = from
  return STARTS.exec(text)?.index ?? text.length
}

function mayStart(text: string, at: number): boolean {
  return at === 0 || BEFORE.test(text.charAt(at - 1))
}

function markupAt(source: Source, at: number): Markup | undefined {
  const { text } = source
  switch (text.charAt(at)) {
    case '*':
      return text.startsWith('**', at)
        ? span(source, at, '**', (value) => [{ type: 'strong', children: textOf(value) }])
        : span(source, at, '*', (value) => [{ type: 'emphasis', children: textOf(value) }])
    case '`':
      return text.startsWith('``', at)
        ? literal(source, at)
        : (reference(text, at) ?? backquoted(source, at))
    case ':':
      return roleBefore(source, at)
    case '[':
      return noteReference(text, at)
    case '_':
      return text.startsWith('_`', at) ? span(source, at + 1, '`', textOf) : undefined
    case '|':
      return span(source, at, '|', textOf)
    default:
      return undefined
  }
}

/** Marked text, from its start-string to the first end-string that may be one. */
function span(
  source: Source,
  at: number,
  mark: string,
  make: (value: string) => PhrasingContent[],
): Markup | undefined {
  const close = closing(source, at, mark)
  if (close === undefined) return undefined
  const end = close + mark.length
  // A reference's underscores are no text.
  const tail =
    mark === '|' ? (/^__?(?!\w)/.exec(source.text.slice(end, end + 3))?.[0].length ?? 0) : 0
  return { nodes: make(source.text.slice(at + mark.length, close)), end: end + tail }
}

function closing({ text, unclosed }: Source, at: number, mark: string): number | undefined {
  const start = at + mark.length
  if (unclosed.has(mark)) return undefined
  const first = text.charAt(start)
  if (first === '' || /\s/.test(first) || isQuoted(text, at, start)) return undefined
  for (let end = text.indexOf(mark, start + 1); end >= 0; end = text.indexOf(mark, end + 1)) {
    const after = text.charAt(end + mark.length)
    const escaped = mark !== '``' && isEscaped(text, end)
    const mayEnd =
      after === '' || AFTER.test(after) || ((mark === '`' || mark === '|') && after === '_')
    if (!escaped && mayEnd && !/\s/.test(text.charAt(end - 1))) return end
  }
  unclosed.add(mark)
  return undefined
}

const OPENING_QUOTES = `'"([{<`
const CLOSING_QUOTES = `'")]}>`

/** `"*"` and `(*)` are punctuation, not markup. */
function isQuoted(text: string, at: number, start: number): boolean {
  const pair = OPENING_QUOTES.indexOf(text.charAt(at - 1) || ' ')
  return pair >= 0 && text.charAt(start) === CLOSING_QUOTES.charAt(pair)
}

function isEscaped(text: string, at: number): boolean {
  let slashes = 0
  while (text.charAt(at - 1 - slashes) === '\\') slashes += 1
  return slashes % 2 === 1
}

function literal(source: Source, at: number): Markup | undefined {
  const { text } = source
  const close = closing(source, at, '``')
  if (close === undefined) return undefined
  // In ```` ``a`` ```` a backquote before the end belongs to the text.
  const end = text.startsWith('```', close) && !text.startsWith('````', close) ? close + 1 : close
  return { nodes: [{ type: 'inlineCode', value: text.slice(at + 2, end) }], end: end + 2 }
}

const NOTE_REFERENCE = /(\[(?:\d+|[#*]|#?[\w][\w.:+-]*)\])_(?![\w_])/y

/** `[1]_`: the brackets stay, as a reader would see them. */
function noteReference(text: string, at: number): Markup | undefined {
  NOTE_REFERENCE.lastIndex = at
  const match = NOTE_REFERENCE.exec(text)
  if (!match) return undefined
  const [all, value = ''] = match
  return { nodes: [{ type: 'text', value }], end: at + all.length }
}

const REFERENCE = /`([^`]*[^`\s\\])\s*<([^<>`]+)>`__?/y

/** `` `text <address>`_ `` */
function reference(text: string, at: number): Markup | undefined {
  REFERENCE.lastIndex = at
  const match = REFERENCE.exec(text)
  if (!match) return undefined
  const [all, label = '', address = ''] = match
  const url = address.replace(/\s+/g, '')
  const children = textOf(label)
  const isWeb = /^(https?|mailto):/i.test(url)
  return {
    nodes: isWeb ? [{ type: 'link', url, children }] : withSource(children, all),
    end: at + all.length,
  }
}

const ROLE_BEFORE = /:([\w.+-]+):`/y

/** `` :role:`text` `` */
function roleBefore(source: Source, at: number): Markup | undefined {
  const { text } = source
  ROLE_BEFORE.lastIndex = at
  const match = ROLE_BEFORE.exec(text)
  if (!match) return undefined
  const [all, role = ''] = match
  const close = closing(source, at + all.length - 1, '`')
  if (close === undefined) return undefined
  const value = text.slice(at + all.length, close)
  return { nodes: interpreted(value, role), end: close + 1 }
}

const AFTER_TEXT = /__?(?!\w)|:([\w.+-]+):(?!\w)/y

/** `` `text` ``, `` `text`_ `` or `` `text`:role: `` */
function backquoted(source: Source, at: number): Markup | undefined {
  const close = closing(source, at, '`')
  if (close === undefined) return undefined
  const value = source.text.slice(at + 1, close)
  AFTER_TEXT.lastIndex = close + 1
  const after = AFTER_TEXT.exec(source.text)
  return { nodes: interpreted(value, after?.[1]), end: close + 1 + (after?.[0].length ?? 0) }
}
