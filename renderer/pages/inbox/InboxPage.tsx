import { DeckInbox } from './DeckInbox.tsx'
import { EmptyInbox } from './EmptyInbox.tsx'
import './inbox.css'
import { useListKeys } from './use-list-keys.ts'
import { useOpenQuestions } from './use-open-questions.ts'

/** What the notes ask and do not answer, and where. */
export function InboxPage() {
  const { decks, failure } = useOpenQuestions()
  const list = useListKeys(decks !== undefined)
  if (failure !== undefined) throw failure
  if (!decks) return null
  return (
    <>
      <h1 className="inbox-title">Inbox</h1>
      {decks.length === 0 ? (
        <EmptyInbox />
      ) : (
        <>
          <p className="inbox-advice">
            Your notes ask this and do not answer it. Write the answer under the question and import
            the notes again: it becomes a card and leaves the inbox.
          </p>
          <div ref={list}>
            {decks.map((deck) => (
              <DeckInbox key={deck.deckId} deck={deck} />
            ))}
          </div>
        </>
      )}
    </>
  )
}
