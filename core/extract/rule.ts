/** What a rule sees, and what it can do: take facts and questions, or say why something is neither. */
import type { FactKind } from '../fact.ts'
import type { Programs } from './programs.ts'
import type { Section } from './sections.ts'

/** Something with a place in the notes: a block, an item, a row, or some lines of one. */
export interface Placed {
  position?: { start: { line: number }; end: { line: number } } | undefined
}

/** Blocks that stand together: in a section, an item, a quotation or a description. */
export interface Group extends Section {
  within: 'section' | 'item' | 'quote' | 'description'
  /** Names that begin a command in these notes. */
  programs: Programs
  /** The lines of something, as they are written, without white space around them. */
  source: (place: Placed) => string[]
  /** Whether no rule has taken an item or a row. */
  isLeft: (place: Placed) => boolean
}

/** A fact in the making. */
export interface FoundFact {
  kind: FactKind
  front: string
  back: string
  /** 1-based line in the notes. */
  line: number
  /** Where it is not its section's: a heading that is itself the fact. */
  path?: readonly string[]
}

/**
 * Where a rule puts what it finds. Whatever it names is kept from the rules that
 * follow, with all that stands in it.
 */
export interface Finds {
  /** @param places what the fact is made of */
  fact: (fact: FoundFact, places: readonly Placed[]) => void
  /** A question that is not answered: Markdown, one line. */
  question: (question: string, places: readonly Placed[]) => void
  /** @param reason a clause: “it is a date” */
  skip: (places: readonly Placed[], reason: string) => void
  /** Skip what the notes' author may want to mend, with a sentence that says what is wrong. */
  report: (places: readonly Placed[], message: string) => void
  /** Say that all lines of a block have been accounted for. */
  claim: (blocks: readonly Placed[]) => void
}

/** Looks at what is left of one group and takes what it understands. Rules know nothing of each other. */
export type Rule = (group: Group, finds: Finds) => void

/** Lines of the notes, 1-based and included, as a place. */
export function linesFrom(from: number, to: number): Placed {
  return { position: { start: { line: from }, end: { line: to } } }
}

/** The line on which something begins, 1-based. */
export function lineOf({ position }: Placed): number {
  return position?.start.line ?? 1
}
