/** Our tree in the simple form that tests/fixtures/rst/refresh.py describes. */
import type { PhrasingContent, RootContent } from 'mdast'
import { toString } from 'mdast-util-to-string'
import type { DefinitionItem } from '../../../core/notes/tree.ts'

/** The nodes of a simplified tree, as JSON has them. */
export function simplified(nodes: readonly RootContent[]): unknown[] {
  return nodes.filter((node) => !isDirective(node)).map(simple)
}

/** Directives that are not followed are kept as comments; docutils has nothing for them. */
const isDirective = (node: RootContent) => node.type === 'comment' && node.directive !== undefined

function simple(node: RootContent): unknown {
  switch (node.type) {
    case 'heading':
      return { name: 'heading', text: inline(node.children), level: node.data?.level ?? node.depth }
    case 'paragraph':
      return { name: 'paragraph', text: inline(node.children) }
    case 'code':
      return { name: 'literal', text: node.value }
    case 'comment':
      return { name: 'comment', text: fold(node.value) }
    case 'target':
    case 'substitution':
      return { name: node.type }
    case 'thematicBreak':
      return { name: 'transition' }
    case 'blockquote':
      return { name: 'quote', children: simplified(node.children) }
    case 'list':
      return { name: node.ordered ? 'numbers' : 'bullets', children: simplified(node.children) }
    case 'listItem':
      return { name: 'item', children: simplified(node.children) }
    case 'definitionList':
      return { name: 'definitions', children: node.children.map(itemOf) }
    case 'fieldList':
      return { name: 'fields', children: node.children.map(itemOf) }
    case 'optionList':
      return {
        name: 'options',
        children: node.children.map((item) => ({
          ...itemOf(item),
          term: toString(item.children[0]),
        })),
      }
    case 'lineBlock':
      return { name: 'lines', children: simplified(node.children) }
    case 'verseLine':
      return { name: 'line', text: inline(node.children) }
    case 'labelledNote':
      return { name: 'note', label: node.label, children: simplified(node.children) }
    case 'table':
      return {
        name: 'table',
        heads: node.data?.headRows ?? 1,
        rows: node.children.map((row) => row.children.map((cell) => inline(cell.children))),
      }
    default:
      return { name: node.type, text: toString(node) }
  }
}

function itemOf({ children: [term, description] }: DefinitionItem) {
  return { name: 'item', term: inline(term.children), children: simplified(description.children) }
}

const MARKS: Partial<Record<PhrasingContent['type'], string>> = {
  emphasis: 'em',
  strong: 'strong',
  inlineCode: 'code',
}

function inline(nodes: readonly PhrasingContent[]): string {
  return fold(nodes.map(marked).join(''))
}

function marked(node: PhrasingContent): string {
  const text = 'children' in node ? inlineRaw(node.children) : toString(node)
  const mark = MARKS[node.type]
  return mark === undefined ? text : `<${mark}:${text}>`
}

const inlineRaw = (nodes: readonly PhrasingContent[]) => nodes.map(marked).join('')
const fold = (text: string) => text.trim().split(/\s+/).join(' ')
