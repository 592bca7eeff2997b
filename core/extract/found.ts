/** What a rule finds: facts that have no id yet, and what could not be made one. */
import type { FactKind } from '../fact.ts'
import type { Block } from '../notes/tree.ts'
import type { Section } from './sections.ts'

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

/** Where a rule puts what it finds. */
export interface Finds {
  fact: (fact: FoundFact) => void
  /** Keep blocks from the rules that follow. */
  claim: (blocks: readonly Block[]) => void
  /** @param line 1-based */
  warn: (line: number, message: string) => void
}

/** Looks at what is left of one section and takes what it understands. Rules know nothing of each other. */
export type Rule = (section: Section, finds: Finds) => void
