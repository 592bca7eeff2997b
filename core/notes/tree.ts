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

/** Names between colons, each with its value: `:Author: somebody`. */
export interface FieldList extends Parent {
  type: 'fieldList'
  children: DefinitionItem[]
}

/** Options of a program, each with what it does; the terms are code. */
export interface OptionList extends Parent {
  type: 'optionList'
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

/** Lines that stay lines, as of verse or an address; indented ones are a block in the block. */
export interface LineBlock extends Parent {
  type: 'lineBlock'
  children: (VerseLine | LineBlock)[]
}

/** One line of a line block; empty for a gap. */
export interface VerseLine extends Parent {
  type: 'verseLine'
  children: PhrasingContent[]
}

/** A footnote or citation of reStructuredText, where it stands: `[1]` and what it says. */
interface LabelledNote extends Parent {
  type: 'labelledNote'
  /** What stands between the brackets. */
  label: string
  children: (BlockContent | DefinitionContent)[]
}

/** Where a reference leads; nothing to be learnt. */
interface Target extends Literal {
  type: 'target'
  /** The line as written, without the two dots. */
  value: string
}

/** What `|name|` stands for. */
interface Substitution extends Parent {
  type: 'substitution'
  name: string
  children: PhrasingContent[]
}

/** Text that its author hid from readers, or a directive that is not followed. */
interface Comment extends Literal {
  type: 'comment'
  /** The directive's name; the value is all of it. */
  directive?: string
}

declare module 'mdast' {
  interface Data {
    /**
     * What was written, where the node shows only a part of it: a role, an address, a
     * directive's name, argument and options.
     */
    source?: string
  }
  interface BlockContentMap {
    definitionList: DefinitionList
    fieldList: FieldList
    optionList: OptionList
    lineBlock: LineBlock
    labelledNote: LabelledNote
    target: Target
    substitution: Substitution
    comment: Comment
  }
  interface RootContentMap {
    definitionList: DefinitionList
    fieldList: FieldList
    optionList: OptionList
    definitionItem: DefinitionItem
    definitionTerm: DefinitionTerm
    definitionDescription: DefinitionDescription
    lineBlock: LineBlock
    verseLine: VerseLine
    labelledNote: LabelledNote
    target: Target
    substitution: Substitution
    comment: Comment
  }
  interface HeadingData {
    /** Nesting of the section, 1 outermost; given where it may exceed what `depth` can say. */
    level?: number
  }
  interface BlockquoteData {
    /** The directive that made it, where it is a note, a warning, a tip and so on. */
    admonition?: string
  }
  interface TableData {
    /** How many rows are headings; Markdown's tables, where it is missing, have one. */
    headRows?: number
  }
}

/** A block of the tree: what sections, list items, quotes and descriptions hold. */
export type Block = BlockContent | DefinitionContent

/** What a reader makes of a text. */
export interface NotesTree {
  root: Root
  warnings: Warning[]
}
