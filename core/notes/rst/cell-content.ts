/** Blocks in a table's cell as one run of text: a Markdown table can hold no more. */
import type { PhrasingContent } from 'mdast'
import { plainText } from '../../markdown.ts'
import type { Block, LineBlock } from '../tree.ts'

/** All that the blocks say, a space between them; what they hide goes along unseen. */
export function asPhrasing(blocks: readonly Block[]): PhrasingContent[] {
  return spaced(blocks.map((block) => [...phrasingOf(block), ...hiddenIn(block)]))
}

function hiddenIn(block: Block): PhrasingContent[] {
  const source = [hiddenText(block), block.data?.source].filter(Boolean).join(' ')
  return source === '' ? [] : [{ type: 'text', value: '', data: { source } }]
}

function hiddenText(block: Block): string {
  switch (block.type) {
    case 'comment':
    case 'target':
      return block.value
    case 'substitution':
      return `|${block.name}| ${plainText(block)}`
    case 'code':
      return block.lang ?? ''
    default:
      return ''
  }
}

function phrasingOf(block: Block): PhrasingContent[] {
  switch (block.type) {
    case 'paragraph':
      return block.children
    case 'code':
      return [{ type: 'inlineCode', value: block.value }]
    case 'list':
      return spaced(block.children.map(({ children }) => asPhrasing(children)))
    case 'blockquote':
      return asPhrasing(block.children)
    case 'labelledNote':
      return spaced([[{ type: 'text', value: `[${block.label}]` }], asPhrasing(block.children)])
    case 'definitionList':
    case 'fieldList':
    case 'optionList':
      return spaced(
        block.children.flatMap(({ children: [term, description] }) => [
          term.children,
          asPhrasing(description.children),
        ]),
      )
    case 'lineBlock':
      return versePhrasing(block)
    case 'table':
      return spaced(block.children.flatMap((row) => row.children.map(({ children }) => children)))
    case 'comment':
    case 'target':
    case 'substitution':
      return []
    default:
      return [{ type: 'text', value: plainText(block) }]
  }
}

function versePhrasing(block: LineBlock): PhrasingContent[] {
  return spaced(
    block.children.map((child) =>
      child.type === 'verseLine' ? child.children : versePhrasing(child),
    ),
  )
}

function spaced(parts: readonly PhrasingContent[][]): PhrasingContent[] {
  const nodes: PhrasingContent[] = []
  for (const part of parts) {
    if (part.length === 0) continue
    if (nodes.length > 0) nodes.push({ type: 'text', value: ' ' })
    for (const node of part) nodes.push(node)
  }
  return nodes
}
