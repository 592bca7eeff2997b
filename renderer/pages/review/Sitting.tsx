import { useEffect } from 'react'
import { useLocation } from 'wouter'
import { AskedCard } from './AskedCard.tsx'
import { keepSitting } from './kept-sitting.ts'
import './review.css'
import { NotStored } from './NotStored.tsx'
import type { SittingScope } from './review-session.ts'
import { SessionBar } from './SessionBar.tsx'
import { SessionSummary } from './SessionSummary.tsx'
import { useReviewSession } from './use-review-session.ts'

/** One sitting of this scope, from its first card to its closing page. */
export function Sitting({ scope }: { scope: SittingScope }) {
  const { session, state } = useReviewSession(scope)
  const [, goTo] = useLocation()
  useEffect(() => {
    document.title = 'Review · Notedrill'
  }, [])
  if (state.phase === 'loading') return null

  const leave = () => goTo('/')
  const ways = {
    onLeave: leave,
    onUndo: () => void session.undo(),
    onRedo: () => void session.redo(),
  }
  return state.phase === 'finished' ? (
    <div className="review">
      <SessionBar {...ways} />
      <SessionSummary summary={state.summary} onLeave={leave} />
      {state.problem !== undefined && <NotStored problem={state.problem} />}
    </div>
  ) : (
    <div className="review">
      <SessionBar progress={state.progress} {...ways} />
      <AskedCard
        key={`${state.card.id}/${state.since}`}
        asked={state}
        session={session}
        onOpenNotes={() => keepSitting(scope, session)}
      />
    </div>
  )
}
