import { useEffect } from 'react'
import { useLocation } from 'wouter'
import { useServices } from '../../services.ts'
import { learntGrammars } from '../../store/grammars.ts'
import { AskedCard } from './AskedCard.tsx'
import { keepSitting } from './kept-sitting.ts'
import './review.css'
import type { SittingScope } from './review-state.ts'
import { SessionBar } from './SessionBar.tsx'
import { SessionNotice } from './SessionNotice.tsx'
import { SessionSummary } from './SessionSummary.tsx'
import { useReadOnce } from '../../ui/use-read-once.ts'
import { useReviewSession } from './use-review-session.ts'

interface SittingProps {
  scope: SittingScope
  /** Begin another one, once cards are due again. */
  onGoOn: () => void
}

/** One sitting of this scope, from its first card to its closing page. */
export function Sitting({ scope, onGoOn }: SittingProps) {
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
  const toNotes = () => keepSitting(scope, session)
  const notice = <SessionNotice notice={state.notice} onOpenNotes={toNotes} />
  return state.phase === 'finished' ? (
    <div className="review">
      <div>
        <SessionBar {...ways} />
        {notice}
      </div>
      <SessionSummary summary={state.summary} onLeave={leave} onGoOn={onGoOn} />
    </div>
  ) : (
    <div className="review">
      <div>
        <SessionBar progress={state.progress} {...ways} />
        {notice}
      </div>
      <AskedCard
        key={`${state.card.id}/${state.since}`}
        asked={state}
        session={session}
        grammarOf={grammarOf}
        onOpenNotes={toNotes}
      />
    </div>
  )
}
