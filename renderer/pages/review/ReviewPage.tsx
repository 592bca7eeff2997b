import { useEffect } from 'react'
import { useServices } from '../../services.ts'
import type { DeckId } from '../../store/database.ts'
import { dropSitting } from './kept-sitting.ts'
import { ReviewedElsewhere } from './ReviewedElsewhere.tsx'
import { Sitting } from './Sitting.tsx'
import { useReadOnce } from '../../ui/use-read-once.ts'
import { useReviewLock } from './use-review-lock.ts'

interface ReviewPageProps {
  /** Missing for all decks. */
  deckId?: DeckId
  /** To review what is due within so many days after today, instead of what is due. */
  aheadDays?: number
}

/** Reviews one deck, or all of them: nothing else is on the screen. */
export function ReviewPage({ deckId, aheadDays }: ReviewPageProps) {
  const { db } = useServices()
  const allDecks = useReadOnce(() => db.decks.toCollection().primaryKeys())
  const deckIds = deckId === undefined ? allDecks : [deckId]
  const { reviewer, takeOver } = useReviewLock()
  useEffect(() => {
    // What waits here is out of date once another window has answered.
    if (reviewer === 'elsewhere') dropSitting()
  }, [reviewer])
  if (reviewer === 'elsewhere') return <ReviewedElsewhere onTakeOver={takeOver} />
  const ahead = aheadDays === undefined ? {} : { aheadDays }
  return deckIds && reviewer === 'here' && <Sitting scope={{ deckIds, ...ahead }} />
}
