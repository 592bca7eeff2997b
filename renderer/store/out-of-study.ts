/** Cards that are there and not asked. */
import { isSetAside } from './card-rows.ts'
import type { CardRow } from './database.ts'

/** How many, by why they are not asked. */
export interface OutOfStudy {
  /** By the learner, or as leeches. */
  suspended: number
  /** The notes have lost what they ask. */
  removed: number
}

/** Of these cards, some of which may be in study. */
export function countOutOfStudy(cards: readonly CardRow[]): OutOfStudy {
  const removed = cards.filter(isSetAside).length
  const out = cards.filter(({ queue }) => queue === 'suspended').length
  return { suspended: out - removed, removed }
}
