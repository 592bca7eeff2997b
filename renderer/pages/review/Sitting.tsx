import { useEffect } from 'react'
import { useLocation } from 'wouter'
import type { DeckId } from '../../store/database.ts'
import { AskedCard } from './AskedCard.tsx'
import { keepSitting } from './kept-sitting.ts'
import './review.css'
import { NotStored } from './NotStored.tsx'
import { SessionBar } from './SessionBar.tsx'
import { SessionSummary } from './SessionSummary.tsx'
import { useReviewSession } from './use-review-session.ts'

/** One sitting over these decks, from its first card to its closing page. */
export function Sitting({ deckIds }: { deckIds: readonly DeckId[] }) {
  const { session, state } = useReviewSession(deckIds)
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
      {state.problem !== undefined && (
        <NotStored problem={state.problem} onTryAgain={() => void session.tryAgain()} />
      )}
    </div>
  ) : (
    <div className="review">
      <SessionBar progress={state.progress} {...ways} />
      <AskedCard
        key={`${state.card.id}/${state.since}`}
        asked={state}
        session={session}
        onOpenNotes={() => keepSitting(deckIds, session)}
      />
    </div>
  )
}
