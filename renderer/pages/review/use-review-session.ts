/** The sitting as React sees it. */
import { useEffect, useState, useSyncExternalStore } from 'react'
import { defaultPolicy } from '../../../core/schedule/schedule.ts'
import { currentMoment } from '../../clock.ts'
import { useServices } from '../../services.ts'
import type { DeckId } from '../../store/database.ts'
import { createReviewSession, type ReviewSession, type ReviewState } from './review-session.ts'

/** A started sitting over these decks; `deckIds` is read once. */
export function useReviewSession(deckIds: readonly DeckId[]): {
  session: ReviewSession
  state: ReviewState
} {
  const { db, deviceId } = useServices()
  const [session] = useState(() =>
    createReviewSession({ db, deviceId, deckIds, policy: defaultPolicy, now: currentMoment }),
  )
  const [failure, setFailure] = useState<unknown>()
  useEffect(() => {
    session.start().catch(setFailure)
  }, [session])
  // For the error boundary: a queue that cannot be read is nothing this page can mend.
  if (failure !== undefined) throw failure
  return { session, state: useSyncExternalStore(session.subscribe, session.state) }
}
