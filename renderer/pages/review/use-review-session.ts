/** The sitting as React sees it. */
import { useEffect, useState, useSyncExternalStore } from 'react'
import { currentMoment } from '../../clock.ts'
import { useServices } from '../../services.ts'
import { keptSitting } from './kept-sitting.ts'
import { createReviewSession } from './review-session.ts'
import type { ReviewSession, ReviewState, SittingScope } from './review-state.ts'

/** A started sitting of this scope, or the one that was left for the notes; the scope is read once. */
export function useReviewSession(scope: SittingScope): {
  session: ReviewSession
  state: Exclude<ReviewState, { phase: 'failed' }>
} {
  const { db, deviceId, changes } = useServices()
  const [session] = useState(
    () =>
      keptSitting(scope) ??
      createReviewSession({ db, deviceId, changes, ...scope, now: currentMoment }),
  )
  useEffect(() => void session.start(), [session])
  const state = useSyncExternalStore(session.subscribe, session.state)
  // For the boundary above: a database that cannot be read is nothing this page can mend.
  if (state.phase === 'failed') throw state.cause
  return { session, state }
}
