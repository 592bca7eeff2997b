/**
 * The sitting that a learner has left for a look into the notes: it waits in
 * memory, the card on the screen and its answer with it, until they come back.
 */
import type { DeckId } from '../../store/database.ts'
import type { ReviewSession } from './review-session.ts'

let kept: { key: string; session: ReviewSession } | undefined

/** Keep a sitting over these decks, paused; an earlier one is forgotten. */
export function keepSitting(deckIds: readonly DeckId[], session: ReviewSession): void {
  session.pause()
  kept = { key: keyOf(deckIds), session }
}

/** The sitting over these decks that was kept, if one was. */
export function keptSitting(deckIds: readonly DeckId[]): ReviewSession | undefined {
  return kept?.key === keyOf(deckIds) ? kept.session : undefined
}

/** Forget it: the learner has gone elsewhere, and the next sitting reads its queue anew. */
export function dropSitting(): void {
  kept = undefined
}

const keyOf = (deckIds: readonly DeckId[]) => JSON.stringify(deckIds)
