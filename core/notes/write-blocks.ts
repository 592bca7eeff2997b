/** Blocks of notes as the Markdown of a fact's front or back. */
import type { Blockquote, Code, List, Paragraph, PhrasingContent, RootContent, Table } from 'mdast'
import { writeMarkdown } from '../markdown.ts'
import { oneLine, singleSpaced } from '../one-line.ts'
import type { Block, DefinitionList, FieldList, LineBlock, OptionList } from './tree.ts'
import { writeBlocksPlainly, writeWords } from './write-plainly.ts'

/**
 * Blocks as Markdown: lines joined, sample output as fenced code, HTML as the
 * text that it is, comments left out.
 */
export function writeBlocks(blocks: readonly Block[]): string {
  const nodes = blocks.flatMap(asMarkdown)
  if (nodes.length === 0) return ''
  return writeBlocksPlainly(nodes) ?? writeMarkdown(nodes)
}

/** A paragraph's content as one line of Markdown. */
export function writeInline(children: readonly PhrasingContent[]): string {
  const [only] = children
  if (only === undefined) return ''
  // Nearly all of them are nothing but words.
  const isText = only.type === 'text' && children.length === 1
  const plain = isText ? writeWords(oneLine(only.value)) : undefined
  return plain ?? writeBlocks([{ type: 'paragraph', children: [...children] }])
}

function asMarkdown(node: RootContent): RootContent[] {
  switch (node.type) {
    case 'comment':
    case 'target':
    case 'substitution':
      return []
    case 'definitionList':
    case 'fieldList':
      return [asList(node, (children) => [{ type: 'strong', children }])]
    case 'optionList':
      return [asList(node, (children) => children)]
    case 'lineBlock':
      return [{ type: 'paragraph', children: versesOf(node) }]
    case 'labelledNote':
      return [
        { type: 'paragraph', children: [{ type: 'text', value: `[${node.label}]` }] },
        ...node.children.flatMap(asMarkdown),
      ]
    case 'table':
      return [asTable(node)]
    case 'code':
      return [asCode(node)]
    case 'html':
      return [{ type: 'paragraph', children: [{ type: 'text', value: singleSpaced(node.value) }] }]
    case 'paragraph':
      return [{ ...node, children: trimmed(node.children.flatMap(asInline)) }]
    case 'list':
      return [
        {
          ...node,
          spread: false,
          children: node.children.map((item) => ({
            ...item,
            spread: false,
            children: item.children.flatMap(asMarkdown).filter(isFlow),
          })),
        },
      ]
    case 'blockquote':
      return [
        {
          ...node,
          children: [...labelOf(node), ...node.children.flatMap(asMarkdown).filter(isFlow)],
        },
      ]
    default:
      return [node]
  }
}

/** Line ends are spaces, and HTML is text: what a browser would do with it is nobody's wish here. */
function asInline(node: PhrasingContent): PhrasingContent[] {
  switch (node.type) {
    case 'text':
      return [{ type: 'text', value: singleSpaced(node.value) }]
    case 'html':
      return [{ type: 'text', value: node.value }]
    case 'inlineCode':
      return [{ ...node, value: singleSpaced(node.value) }]
    case 'emphasis':
    case 'strong':
    case 'delete':
      return [{ ...node, children: node.children.flatMap(asInline) }]
    case 'link': {
      const children = node.children.flatMap(asInline)
      return SAFE_LINK.test(node.url) ? [{ ...node, children }] : children
    }
    default:
      return [node]
  }
}

/** Links to pages and mail, and within the notes; no others, such as those that run a script. */
const SAFE_LINK = /^(?:https?:|mailto:|(?![a-z][a-z+.-]*:))/i

/** Without white space at either end, which Markdown would write as character references. */
function trimmed(children: PhrasingContent[]): PhrasingContent[] {
  const first = children[0]
  if (first?.type === 'text') children[0] = { type: 'text', value: first.value.trimStart() }
  const last = children.at(-1)
  if (last?.type === 'text')
    children[children.length - 1] = { type: 'text', value: last.value.trimEnd() }
  return children.filter((node) => node.type !== 'text' || node.value !== '')
}

/** What a shell said, prompt included, is marked as such for the colours. */
function asCode(node: Code): Code {
  if (node.lang) return node
  return /^\$ /m.test(node.value) ? { ...node, lang: 'console' } : node
}

/** Markdown has no definition lists. */
function asList(
  { children }: DefinitionList | FieldList | OptionList,
  title: (term: PhrasingContent[]) => PhrasingContent[],
): List {
  return {
    type: 'list',
    ordered: false,
    spread: false,
    children: children.map(({ children: [term, description] }) => ({
      type: 'listItem',
      spread: false,
      children: [
        { type: 'paragraph', children: title(term.children) },
        ...description.children.flatMap(asMarkdown).filter(isFlow),
      ],
    })),
  }
}

/** Lines that stay lines; white space at their ends would be written as character references. */
function versesOf({ children }: LineBlock): PhrasingContent[] {
  const lines = children
    .map((child) =>
      child.type === 'lineBlock' ? versesOf(child) : trimmed(child.children.flatMap(asInline)),
    )
    .filter((line) => line.length > 0)
  return lines.flatMap((line, index) =>
    index === 0 ? line : [{ type: 'break' as const }, ...line],
  )
}

/** Markdown's tables have one row of headings, be it empty. */
function asTable(node: Table): Table {
  const rows = node.children.map((row) => ({
    ...row,
    children: row.children.map((cell) => ({
      ...cell,
      children: trimmed(cell.children.flatMap(asInline)),
    })),
  }))
  const [first] = rows
  if (node.data?.headRows !== 0 || !first) return { ...node, children: rows }
  const empty = first.children.map(() => ({ type: 'tableCell' as const, children: [] }))
  return { ...node, children: [{ type: 'tableRow', children: empty }, ...rows] }
}

/** What sort of remark a quotation is. */
function labelOf({ data }: Blockquote): Paragraph[] {
  const kind = data?.admonition
  if (kind === undefined || kind === 'admonition') return []
  const value = kind === 'seealso' ? 'See also' : kind.charAt(0).toUpperCase() + kind.slice(1)
  return [
    { type: 'paragraph', children: [{ type: 'strong', children: [{ type: 'text', value }] }] },
  ]
}

type Flow = List['children'][number]['children'][number]

function isFlow(node: RootContent): node is Flow {
  return [
    'paragraph',
    'code',
    'list',
    'blockquote',
    'table',
    'thematicBreak',
    'heading',
    'definition',
    'footnoteDefinition',
  ].includes(node.type)
}
