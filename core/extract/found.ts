/** What a rule finds: facts that have no id yet, and what could not be made one. */
import type { FactKind } from '../fact.ts'
import type { Section } from './sections.ts'

/** A fact in the making. */
export interface FoundFact {
  kind: FactKind
  front: string
  back: string
  /** 1-based line in the notes. */
  line: number
}

/** Where a rule puts what it finds. */
export interface Finds {
  fact: (fact: FoundFact) => void
  /** @param line 1-based */
  warn: (line: number, message: string) => void
}

/** Looks at one section and takes what it understands. Rules know nothing of each other. */
export type Rule = (section: Section, finds: Finds) => void
