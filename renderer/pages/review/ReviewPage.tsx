import { useLiveQuery } from 'dexie-react-hooks'
import { useServices } from '../../services.ts'
import type { DeckId } from '../../store/database.ts'
import { Sitting } from './Sitting.tsx'

interface ReviewPageProps {
  /** Missing for all decks. */
  deckId?: DeckId
  /** To review what is due within so many days after today, instead of what is due. */
  aheadDays?: number
}

/** Reviews one deck, or all of them: nothing else is on the screen. */
export function ReviewPage({ deckId, aheadDays }: ReviewPageProps) {
  const { db } = useServices()
  const allDecks = useLiveQuery(() => db.decks.toCollection().primaryKeys(), [db])
  const deckIds = deckId === undefined ? allDecks : [deckId]
  const ahead = aheadDays === undefined ? {} : { aheadDays }
  return deckIds && <Sitting scope={{ deckIds, ...ahead }} />
}
