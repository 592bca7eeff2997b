/** What is made of notes: facts, open questions, and what became of every part of the text. */
import type { Fact, FactId, Warning } from '../fact.ts'

/** A question that the notes ask and do not answer. */
export interface OpenQuestion {
  /** Markdown, one line. */
  question: string
  /** Section titles, outermost first. */
  path: readonly string[]
  /** 1-based. */
  line: number
}

/** Why a part of the notes is a card, or none. */
export type Fate =
  /** It is a fact, or part of one; `rule` found it. */
  | { kind: 'fact'; rule: string; fact: FactId }
  /** It asks what the notes do not answer. */
  | { kind: 'question' }
  /** It is neither; `reason` is a clause such as “it is sample output”. */
  | { kind: 'skipped'; reason: string }

/** Lines of the notes, both 1-based and included, and what became of them. */
export interface Part {
  from: number
  to: number
  fate: Fate
}

/** What notes hold. */
export interface Extraction {
  /** The deck's title: what the notes are about; by the file's name where they do not say. */
  title: string
  /** In the order of the notes, with provisional ids. */
  facts: Fact[]
  /** In the order of the notes. */
  questions: OpenQuestion[]
  /** Every part of the notes that says something, by line. Parts may share lines, never all of them. */
  parts: Part[]
  /** Places that a reader of the notes should look at, by line. */
  warnings: Warning[]
}
