/** Where a fact's cards stand among the new ones. */
import { SIDES, type Side } from '../../core/fact.ts'

/**
 * A new card's place in the queue: the order of the notes, and within a fact the
 * order in which its sides are learnt.
 */
export function newPosition(factPosition: number, side: Side): number {
  return factPosition * SIDES.length + SIDES.indexOf(side)
}
