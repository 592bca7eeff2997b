/** Markdown to a syntax tree and back: the one module that knows the parser. */
import type { Root, RootContent } from 'mdast'
import { toString } from 'mdast-util-to-string'
import remarkFrontmatter from 'remark-frontmatter'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import remarkStringify from 'remark-stringify'
import { unified } from 'unified'
import { hasTooManyMarks } from './masked-marks.ts'

// A lone tilde is a home folder here, not half of a deletion.
const gfm = { singleTilde: false } as const
const parser = unified().use(remarkParse).use(remarkGfm, gfm).use(remarkFrontmatter).freeze()
const writer = unified()
  .use(remarkStringify, { bullet: '-', emphasis: '*', rule: '-', listItemIndent: 'one' })
  .use(remarkGfm, gfm)
  .freeze()

/** CommonMark with GitHub's tables and such, and front matter; every node has its place. */
export function parseMarkdown(text: string): Root {
  return parser.parse(text)
}

/** Blocks as Markdown, without the line feed at the end, and without escapes that nothing needs. */
export function writeMarkdown(children: RootContent[]): string {
  const written = writer.stringify({ type: 'root', children }).trimEnd()
  // The writer escapes whatever might be markup somewhere: `kube\_system`, `\--rm`.
  const plain = written.replace(/\\([!-/:-@[-`{-~])/g, '$1')
  if (hasTooManyMarks(written) || DEEP.test(plain)) return written
  return plain !== written && shapeOf(plain) === shapeOf(written) ? plain : written
}

/** Lists and quotes in each other in one line, more than anybody writes and the parser can take. */
const DEEP = /^(?:[ \t]*(?:>|[-+*](?=[ \t])|\d{1,9}[.)](?=[ \t]))){50}/m

/** What a text means, as opposed to how it is written. */
function shapeOf(text: string): string {
  return JSON.stringify(parser.parse(text), (key, value: unknown) =>
    key === 'position' ? undefined : value,
  )
}

/** What a node says, without markup. */
export function plainText(node: RootContent): string {
  return toString(node)
}
