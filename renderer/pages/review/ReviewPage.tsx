import { useLiveQuery } from 'dexie-react-hooks'
import { useServices } from '../../services.ts'
import type { DeckId } from '../../store/database.ts'
import { Sitting } from './Sitting.tsx'

/** Reviews one deck, or all of them: nothing else is on the screen. */
export function ReviewPage({ deckId }: { deckId?: DeckId }) {
  const { db } = useServices()
  const allDecks = useLiveQuery(() => db.decks.toCollection().primaryKeys(), [db])
  const deckIds = deckId === undefined ? allDecks : [deckId]
  return deckIds && <Sitting deckIds={deckIds} />
}
