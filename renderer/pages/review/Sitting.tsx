import { useEffect } from 'react'
import { useLocation } from 'wouter'
import { useServices } from '../../services.ts'
import { learntGrammars } from '../../store/grammars.ts'
import { AskedCard } from './AskedCard.tsx'
import { keepSitting } from './kept-sitting.ts'
import './review.css'
import type { SittingScope } from './review-state.ts'
import { SessionBar } from './SessionBar.tsx'
import { SessionSummary } from './SessionSummary.tsx'
import { useReadOnce } from '../../ui/use-read-once.ts'
import { useReviewSession } from './use-review-session.ts'

/** One sitting of this scope, from its first card to its closing page. */
export function Sitting({ scope }: { scope: SittingScope }) {
  const { session, state } = useReviewSession(scope)
  const { db } = useServices()
  const [, goTo] = useLocation()
  useEffect(() => {
    document.title = 'Review · Notedrill'
  }, [])
  const grammarOf = useReadOnce(() => learntGrammars(db))
  if (state.phase === 'loading') return null

  const leave = () => goTo('/')
  const ways = {
    onLeave: leave,
    onUndo: () => void session.undo(),
    onRedo: () => void session.redo(),
  }
  return state.phase === 'finished' ? (
    <div className="review">
      <div>
        <SessionBar {...ways} />
        <Notice text={state.notice} />
      </div>
      <SessionSummary summary={state.summary} onLeave={leave} />
    </div>
  ) : (
    <div className="review">
      <div>
        <SessionBar progress={state.progress} {...ways} />
        <Notice text={state.notice} />
      </div>
      <AskedCard
        key={`${state.card.id}/${state.since}`}
        asked={state}
        session={session}
        grammarOf={grammarOf}
        onOpenNotes={() => keepSitting(scope, session)}
      />
    </div>
  )
}

/** What happened elsewhere; always there, so that screen readers tell of it. */
function Notice({ text }: { text: string | undefined }) {
  return (
    <p role="status" className="review-notice">
      {text}
    </p>
  )
}
