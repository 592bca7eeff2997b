import { useLiveQuery } from 'dexie-react-hooks'
import { useServices } from '../../services.ts'
import { DeckNotes } from './DeckNotes.tsx'
import { NoNotes } from './NoNotes.tsx'
import type { DeckId } from '../../store/database.ts'

/** A deck's notes, at a line if one is given (1-based). */
export function NotesPage({ deckId, line }: { deckId: DeckId; line?: number }) {
  const { db } = useServices()
  const found = useLiveQuery(
    async () => ({ deck: await db.decks.get(deckId), notes: await db.notes.get(deckId) }),
    [db, deckId],
  )
  if (!found) return null
  const { deck, notes } = found
  return deck && notes ? (
    <DeckNotes title={deck.title} notes={notes} {...(line === undefined ? {} : { line })} />
  ) : (
    <NoNotes {...(deck ? { title: deck.title } : {})} />
  )
}
