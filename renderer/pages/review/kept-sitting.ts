/**
 * The sitting that a learner has left for a look into the notes: it waits in
 * memory, the card on the screen and its answer with it, until they come back.
 */
import type { ReviewSession, SittingScope } from './review-state.ts'

let kept: { key: string; session: ReviewSession } | undefined

/** Keep a sitting of this scope, paused; an earlier one is forgotten. */
export function keepSitting(scope: SittingScope, session: ReviewSession): void {
  session.pause()
  kept = { key: keyOf(scope), session }
}

/** The sitting of this scope that was kept, if one was. */
export function keptSitting(scope: SittingScope): ReviewSession | undefined {
  return kept?.key === keyOf(scope) ? kept.session : undefined
}

/** Forget it: the learner has gone elsewhere, and the next sitting reads its queue anew. */
export function dropSitting(): void {
  kept = undefined
}

const keyOf = (scope: SittingScope) => JSON.stringify(scope)
