/** What importing changed notes would do, as a value that can be shown before anything is applied. */
import type { Fact } from '../fact.ts'

/** A known fact, and as what the notes have it now. */
export interface FactPair {
  before: Fact
  /** As it will be: the known id, all else from the notes. */
  after: Fact
}

/** A known fact whose text the notes have changed. */
export interface ChangedFact extends FactPair {
  /** What has changed, for a reader: `new back`. */
  why: string
  /** 0..1: how much front and back are alike. */
  likeness: number
}

/** Every known and every incoming fact is in exactly one of the lists. */
export interface ImportPlan {
  /** With ids that no known fact has. */
  added: Fact[]
  changed: ChangedFact[]
  moved: FactPair[]
  /** As the notes have them now, with the known id; at most their line has changed. */
  unchanged: Fact[]
  /** Known facts that the notes no longer have. */
  removed: Fact[]
  /**
   * Pairs that only the notes' author can make: unless somebody decides, `after` is a
   * new fact with an id of its own, and `before` is removed.
   */
  ambiguous: ChangedFact[]
  /** The incoming facts as they will stand, in their order: all but the removed ones. */
  facts: Fact[]
}

/**
 * What somebody has decided: for incoming facts, by the ids they came with, the
 * id of the known fact that each is, or that it is a new one.
 */
export type Decisions = ReadonlyMap<Fact['id'], Fact['id'] | 'new'>

/** Known facts that nothing in the notes stands for, unless somebody decides otherwise. */
export function factsLost({
  removed,
  ambiguous,
}: Pick<ImportPlan, 'removed' | 'ambiguous'>): Fact[] {
  return [...removed, ...ambiguous.map(({ before }) => before)]
}

/** Facts that are new, unless somebody decides otherwise. */
export function factsGained({ added, ambiguous }: Pick<ImportPlan, 'added' | 'ambiguous'>): Fact[] {
  return [...added, ...ambiguous.map(({ after }) => after)]
}
