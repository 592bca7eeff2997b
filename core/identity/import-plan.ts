/** What importing changed notes would do, as a value that can be shown before anything is applied. */
import type { Fact } from '../fact.ts'

/** A known fact whose text the notes have changed. */
interface ChangedFact {
  before: Fact
  /** As it will be: the known id, all else from the notes. */
  after: Fact
  /** What has changed, for a reader. */
  why: string
  /** 0..1: how much front and back are alike. */
  likeness: number
}

/** A known fact that now stands in another section, otherwise the same. */
interface MovedFact {
  before: Fact
  after: Fact
}

/** Every known and every incoming fact is in exactly one of the lists. */
export interface ImportPlan {
  /** With ids that no known fact has. */
  added: Fact[]
  changed: ChangedFact[]
  moved: MovedFact[]
  /** As the notes have them now, with the known id; at most their line has changed. */
  unchanged: Fact[]
  /** Known facts that the notes no longer have. */
  removed: Fact[]
  /** The incoming facts as they will stand, in their order: added, changed, moved and unchanged. */
  facts: Fact[]
}
