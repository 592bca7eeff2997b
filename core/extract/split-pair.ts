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

/** Whether a text has a sign in it, or a gap as columns have them: most texts do not. */
export function mayDivide(text: string): boolean {
  return SIGNS.test(text)
}

/** Wide gaps stand behind sentences, too. */
const SIGNS = /:(?:\s|$)|\s(?:[-–—=→⇒#]|->|=>)|(?<![.!?,;:])\s\s|;\s{3}|\t/

/** The first few ways to divide a text, from the left. */
export function splitsOf(children: readonly PhrasingContent[]): Split[] {
  const splits: Split[] = []
  children.forEach((node, index) => {
    if (node.type !== 'text') return
    SIGN.lastIndex = 0
    while (splits.length < MOST_SPLITS) {
      const match = SIGN.exec(node.value)
      if (!match || match.index > LONGEST_LEFT) return
      const before = node.value.slice(0, match.index)
      const after = node.value.slice(SIGN.lastIndex)
      const left = [...children.slice(0, index), ...textNode(before.trimEnd(), node)]
      if (left.length === 0 || isOpenBracket(before)) continue
      const right = [...textNode(after.trimStart(), node), ...children.slice(index + 1)]
      splits.push({ left, right, sign: match[1] ?? match[2] ?? '' })
    }
  })
  return splits
}

/** A sign in brackets divides what stands in them. */
const isOpenBracket = (text: string) => text.lastIndexOf('(') > text.lastIndexOf(')')

function textNode(value: string, like: PhrasingContent): PhrasingContent[] {
  if (value === '') return []
  return [{ type: 'text', value, ...(like.position ? { position: like.position } : {}) }]
}
