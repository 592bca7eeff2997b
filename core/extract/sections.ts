/** A tree of blocks as the sections that its headings make. */
import type { Heading, Root, RootContent } from 'mdast'
import { plainText } from '../markdown.ts'
import type { Block } from '../notes/tree.ts'
import { oneLine, withoutColon } from '../one-line.ts'

/** What stands between one heading and the next. */
export interface Section {
  /** Titles of the sections it lies in and its own, outermost first; without the document's title. */
  path: readonly string[]
  /** The same with the document's title in front: notes called “Git commands” are about commands. */
  titles: readonly string[]
  heading?: Heading
  /** 1-based. */
  line: number
  blocks: readonly Block[]
}

/** A document's title, where it has one, and its sections in their order. */
export interface Outline {
  title?: string
  sections: Section[]
}

/**
 * Divide a tree. A first heading that stands above all others is the document's
 * title, as docutils has it, unless it says only what sort of entries follow; so
 * is a title in front matter.
 */
export function outlineOf(root: Root): Outline {
  const headings = root.children.filter((node) => node.type === 'heading')
  const frontTitle = frontMatterTitle(root.children[0])
  const first = documentTitle(root, headings)
  // Under a title in front matter, a first section may stand above all others.
  const titleHeading =
    first && (frontTitle === undefined || levelOf(first) === 1) ? first : undefined
  const headingTitle = titleHeading ? sectionTitle(titleHeading) : undefined
  const title = frontTitle ?? headingTitle
  const titles = [frontTitle, headingTitle].filter((one) => one !== undefined)
  const sections: Section[] = []
  const open: { level: number; title: string }[] = []
  let current: Section & { blocks: Block[] } = {
    path: [],
    titles,
    line: 1,
    blocks: [],
  }
  for (const node of root.children) {
    if (node.type !== 'heading') {
      if (isBlock(node)) current.blocks.push(node)
      continue
    }
    sections.push(current)
    const level = levelOf(node)
    while ((open.at(-1)?.level ?? 0) >= level) open.pop()
    if (node !== titleHeading) open.push({ level, title: sectionTitle(node) })
    const path = open.map((section) => section.title)
    current = {
      path,
      titles: [...titles, ...path],
      heading: node,
      line: node.position?.start.line ?? 1,
      blocks: [],
    }
  }
  sections.push(current)
  return { ...(title ? { title } : {}), sections }
}

function documentTitle(root: Root, headings: readonly Heading[]): Heading | undefined {
  const [first, ...others] = headings
  if (!first || others.some((other) => levelOf(other) <= levelOf(first))) return undefined
  // A lone heading over some commands is a section like any other, unless it opens the document.
  const before = root.children.slice(0, root.children.indexOf(first))
  const opens = before.every(({ type }) => type === 'yaml' || type === 'comment' || type === 'html')
  return opens && !SORT_OF_ENTRIES.test(sectionTitle(first)) ? first : undefined
}

/** Titles that name no subject; a deck of that name would meet those of all other notes. */
const SORT_OF_ENTRIES =
  /^((my|the|some|useful|common|basic|important) )*(commands?( reference)?|cheat[ -]?sheet|questions?( (and|&) answers?)?|q ?& ?a|faqs?)$/i

function frontMatterTitle(first: RootContent | undefined): string | undefined {
  if (first?.type !== 'yaml') return undefined
  const title = /^title[ \t]*:[ \t]*(.+)$/m.exec(first.value)?.[1]
  return title?.trim().replace(/^(["'])(.*)\1$/, '$2')
}

const levelOf = (heading: Heading) => heading.data?.level ?? heading.depth

/** Without the colon that many put at the end of a title. */
function sectionTitle(heading: Heading): string {
  return withoutColon(oneLine(plainText(heading)))
}

function isBlock(node: RootContent): node is Block {
  return ![
    'yaml',
    'listItem',
    'tableRow',
    'tableCell',
    'definitionItem',
    'definitionTerm',
    'definitionDescription',
  ].includes(node.type)
}
