/** Lines in two columns, told apart by a wide gap. */
import type { PhrasingContent } from 'mdast'
import { plainText } from '../markdown.ts'
import type { Split } from './split-pair.ts'

/** A line in two columns; tables of output have more of them. */
export function splitColumns(
  children: readonly PhrasingContent[],
): Omit<Split, 'sign'> | undefined {
  if (!children.some(hasGap)) return undefined
  const plain = children.map((child) => plainText(child)).join('')
  if (!COLUMNS.test(plain)) return undefined
  for (const [index, node] of children.entries()) {
    const gap = node.type === 'text' ? GAP.exec(node.value) : null
    if (!gap || node.type !== 'text' || (index === 0 && gap.index === 0)) continue
    const text = (value: string): PhrasingContent[] => (value === '' ? [] : [{ ...node, value }])
    return {
      left: [...children.slice(0, index), ...text(node.value.slice(0, gap.index))],
      right: [
        ...text(node.value.slice(gap.index + gap[0].length).replace(/^(?:["#]|\/\/|<-|->) /, '')),
        ...children.slice(index + 1),
      ],
    }
  }
  return undefined
}

/** Nearly all texts have none. */
const hasGap = (node: PhrasingContent) => node.type === 'text' && /\s\s|\t/.test(node.value)

/** Wide gaps stand behind sentences, too; statements end in a semicolon. */
const GAP = /(?<![.!?,;:])(?:\s{2,}|\t\s*)|(?<=;)\s{3,}/
/** Two columns; sentences in the second may have wide gaps between them. */
const COLUMNS =
  /^\S+(?: \S+){0,8}(?:(?<![.!?,;:])(?:\s{2,}|\t\s*)|(?<=;)\s{3,})(?=.*\p{L})\S+(?: \S+|[.!?;,]\s{2,}\S+)*$/u
