/** Keeps a fact's back from running over into the entries around it. */
import type { RootContent } from 'mdast'
import { readMarkdown } from '../bounded-markdown.ts'
import { writeMarkdown } from '../markdown.ts'

/**
 * The back as it can stand in a deck: unchanged where it is a body of its own.
 * Otherwise headings become bold paragraphs, HTML becomes the text it is, and
 * what was left open is closed.
 */
export function containedBack(back: string): string {
  const own = withoutBlankEnds(back.replaceAll(/\r\n?/g, '\n'))
  if (isPlain(own) || isContained(own)) return own
  const written = withoutBlankEnds(
    writeMarkdown(readMarkdown(`\n${own}`).root.children.map(contained)),
  )
  const isKept = written !== '' && isContained(written)
  return isKept ? written : writeMarkdown([asParagraph(own)])
}

const withoutBlankEnds = (text: string) => text.replace(/^(?:[ \t]*\n)+/, '').trimEnd()

/**
 * Whether it can be seen without a parser that it is a body of its own, as most
 * backs are: closed fences apart, no line begins like a heading, its underline, a
 * fence or HTML.
 */
const isPlain = (back: string) => !/^[ \t]*[#=\-`~<]/m.test(back.replaceAll(CLOSED_FENCE, ''))

/** Not with the flag `m`, for which a line ends in more places than in Markdown. */
const CLOSED_FENCE = /(?<![^\n])```[\w-]*\n(?:(?![^\n]*```)[^\n]*\n)*```(?![^\n])/g

/** Whether a heading written after it is the only one, and so ends it. */
function isContained(back: string): boolean {
  const { children } = readMarkdown(`# before\n\n${back}\n\n# after\n`).root
  const headings = children.filter(({ type }) => type === 'heading')
  const last = children.at(-1)
  return headings.length === 2 && last?.type === 'heading' && !startsWithComment(children[1])
}

/** A comment in the first place would be taken for the entry's own. */
const startsWithComment = (first: RootContent | undefined) =>
  first?.type === 'html' && first.value.startsWith('<!--')

function contained(node: RootContent): RootContent {
  if (node.type === 'heading') {
    return { type: 'paragraph', children: [{ type: 'strong', children: node.children }] }
  }
  return node.type === 'html' || node.type === 'yaml' ? asParagraph(node.value) : node
}

const asParagraph = (text: string): RootContent => ({
  type: 'paragraph',
  children: [{ type: 'text', value: text }],
})
