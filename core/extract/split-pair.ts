/** Where a text may be divided in two: at a colon, a dash, an equals sign or an arrow. */
import type { PhrasingContent } from 'mdast'

/** A text in two. */
export interface Split {
  left: PhrasingContent[]
  right: PhrasingContent[]
  /** What stands between, without white space. */
  sign: string
}

const SIGN = /(::?)(?=\s|$)|(?:^|\s)([-–—=→⇒#]|->|=>|--)(?=\s|$)/g
/** Neither a term nor a label is longer. */
const LONGEST_LEFT = 120
/** Where the third sign does not tell, the fourth will not. */
const MOST_SPLITS = 3

/** The first few ways to divide a text, from the left. */
export function* splitsOf(children: readonly PhrasingContent[]): Generator<Split> {
  let count = 0
  for (const [index, node] of children.entries()) {
    if (node.type !== 'text') continue
    for (const match of node.value.matchAll(SIGN)) {
      if (match.index > LONGEST_LEFT) return
      const before = node.value.slice(0, match.index)
      const after = node.value.slice(match.index + match[0].length)
      const left = withText(children.slice(0, index), before, node)
      const right = [...textNode(after.trimStart(), node), ...children.slice(index + 1)]
      if (left.length === 0 || isOpenBracket(before)) continue
      yield { left, right, sign: (match[1] ?? match[2] ?? '').trim() }
      count += 1
      if (count === MOST_SPLITS) return
    }
  }
}

/** A sign in brackets divides what stands in them. */
const isOpenBracket = (text: string) => text.lastIndexOf('(') > text.lastIndexOf(')')

function withText(before: readonly PhrasingContent[], text: string, node: PhrasingContent) {
  return [...before, ...textNode(text.trimEnd(), node)]
}

function textNode(value: string, like: PhrasingContent): PhrasingContent[] {
  if (value === '') return []
  return [{ type: 'text', value, ...(like.position ? { position: like.position } : {}) }]
}
