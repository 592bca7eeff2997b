/**
 * The one syntax tree that both readers build: mdast with source lines, and the
 * few things reStructuredText has that Markdown has not.
 *
 * Every block has a `position` whose lines are 1-based lines of the notes.
 */
import type { BlockContent, DefinitionContent, Literal, Parent, PhrasingContent, Root } from 'mdast'
import type { Warning } from '../fact.ts'

/** Terms, each with what is said about it. */
export interface DefinitionList extends Parent {
  type: 'definitionList'
  children: DefinitionItem[]
}

/** One term and its description. */
export interface DefinitionItem extends Parent {
  type: 'definitionItem'
  children: [DefinitionTerm, DefinitionDescription]
}

/** The term of a definition. */
interface DefinitionTerm extends Parent {
  type: 'definitionTerm'
  /** The line as written: in a command, `*` and `\` are rarely meant as markup. */
  source: string
  children: PhrasingContent[]
}

/** What is said about a term. */
interface DefinitionDescription extends Parent {
  type: 'definitionDescription'
  children: (BlockContent | DefinitionContent)[]
}

/** Text that its author hid from readers. */
interface Comment extends Literal {
  type: 'comment'
}

declare module 'mdast' {
  interface BlockContentMap {
    definitionList: DefinitionList
    comment: Comment
  }
  interface RootContentMap {
    definitionList: DefinitionList
    definitionItem: DefinitionItem
    definitionTerm: DefinitionTerm
    definitionDescription: DefinitionDescription
    comment: Comment
  }
  interface HeadingData {
    /** Nesting of the section, 1 outermost; given where it may exceed what `depth` can say. */
    level?: number
  }
}

/** A block of the tree: what sections, list items, quotes and descriptions hold. */
export type Block = BlockContent | DefinitionContent

/** What a reader makes of a text. */
export interface NotesTree {
  root: Root
  warnings: Warning[]
}
