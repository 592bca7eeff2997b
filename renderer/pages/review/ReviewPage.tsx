import { useEffect, useState } from 'react'
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
  const [sittings, setSittings] = useState(0)
  const { reviewer, takeOver } = useReviewLock()
  useEffect(() => {
    // What waits here is out of date once another window has answered.
    if (reviewer === 'elsewhere') dropSitting()
  }, [reviewer])
  if (reviewer === 'elsewhere') return <ReviewedElsewhere onTakeOver={takeOver} />
  if (!deckIds || reviewer !== 'here') return null
  // Who goes on at the end goes on with what is due by then.
  const ahead = aheadDays === undefined || sittings > 0 ? {} : { aheadDays }
  const goOn = () => {
    dropSitting()
    setSittings(sittings + 1)
  }
  return <Sitting key={sittings} scope={{ deckIds, ...ahead }} onGoOn={goOn} />
}
