/** The sitting as React sees it. */
import { useEffect, useState, useSyncExternalStore } from 'react'
import { currentMoment } from '../../clock.ts'
import { useServices } from '../../services.ts'
import type { DeckId } from '../../store/database.ts'
import { keptSitting } from './kept-sitting.ts'
import { createReviewSession, type ReviewSession, type ReviewState } from './review-session.ts'

/** A started sitting over these decks, or the one that was left for the notes; `deckIds` is read once. */
export function useReviewSession(deckIds: readonly DeckId[]): {
  session: ReviewSession
  state: Exclude<ReviewState, { phase: 'failed' }>
} {
  const { db, deviceId } = useServices()
  const [session] = useState(
    () =>
      keptSitting(deckIds) ?? createReviewSession({ db, deviceId, deckIds, now: currentMoment }),
  )
  useEffect(() => void session.start(), [session])
  const state = useSyncExternalStore(session.subscribe, session.state)
  // For the boundary above: a database that cannot be read is nothing this page can mend.
  if (state.phase === 'failed') throw state.cause
  return { session, state }
}
