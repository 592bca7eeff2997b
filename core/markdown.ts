/** Markdown to a syntax tree and back: the one module that knows the parser. */
import type { Nodes, Root, RootContent } from 'mdast'
import { toString } from 'mdast-util-to-string'
import remarkFrontmatter from 'remark-frontmatter'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import remarkStringify from 'remark-stringify'
import { unified, type Data, type Processor } from 'unified'
import { hasTooManyMarks } from './masked-marks.ts'

// A lone tilde is a home folder here, not half of a deletion.
const gfm = { singleTilde: false } as const
type Reading = Exclude<NonNullable<Data['fromMarkdownExtensions']>[number], unknown[]>

const exitCheckMark: NonNullable<Reading['exit']>[string] = function (token) {
  setChecked(this.stack, `[${this.sliceSerialize(token)}]`, token)
}
const checkMarksInItems: Reading = {
  exit: { taskListCheckValueChecked: exitCheckMark, taskListCheckValueUnchecked: exitCheckMark },
}

const parser = unified()
  .use(remarkParse)
  .use(remarkGfm, gfm)
  .use(checkMarks)
  .use(remarkFrontmatter)
  .freeze()
const writer = unified()
  .use(remarkStringify, { bullet: '-', emphasis: '*', rule: '-', listItemIndent: 'one' })
  .use(remarkGfm, gfm)
  .freeze()

/** A check mark below an empty bullet is text: the parser counts it as the item's, and takes it away. */
function checkMarks(this: Processor) {
  const data = this.data()
  data.fromMarkdownExtensions = [...(data.fromMarkdownExtensions ?? []), checkMarksInItems]
}

function setChecked(
  stack: readonly (Nodes | { type: 'fragment' })[],
  mark: string,
  { start, end }: Place,
): void {
  const [around, paragraph] = stack.slice(-2)
  if (around?.type === 'listItem') around.checked = !/\s/.test(mark)
  else if (paragraph?.type === 'paragraph') {
    const position = { start: besides(start, -1), end: besides(end, 1) }
    paragraph.children.push({ type: 'text', value: mark, position })
  }
}

type Place = NonNullable<Root['position']>

const besides = ({ line, column, offset = 0 }: Place['start'], by: number) => ({
  line,
  column: column + by,
  offset: offset + by,
})

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
