/** Markdown as decks are written in it: CommonMark with tables and front matter. */
import type { Heading, Root, RootContent } from 'mdast'
import { toString } from 'mdast-util-to-string'
import remarkFrontmatter from 'remark-frontmatter'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import remarkStringify from 'remark-stringify'
import { unified } from 'unified'

const parser = unified().use(remarkParse).use(remarkGfm).use(remarkFrontmatter).freeze()
const writer = unified()
  .use(remarkStringify, { bullet: '-', emphasis: '*', rule: '-' })
  .use(remarkGfm)
  .freeze()

/** A deck's blocks, with their places in the text. */
export function parseMarkdown(text: string): Root {
  return parser.parse(text)
}

/** Blocks as Markdown, without the line feed at the end. */
export function writeMarkdown(children: RootContent[]): string {
  return writer.stringify({ type: 'root', children }).trimEnd()
}

/** What a heading says, without markup. */
export function headingText(heading: Heading): string {
  return toString(heading)
}
