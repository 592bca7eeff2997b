/** The open questions as React sees them. */
import { useLiveQuery } from 'dexie-react-hooks'
import { useEffect, useState } from 'react'
import { useServices } from '../../services.ts'
import { loadOpenQuestions, notesStamp, type DeckQuestions } from './open-questions.ts'

/** Every deck's open questions, kept current; `undefined` while they are looked for. */
export function useOpenQuestions(): readonly DeckQuestions[] | undefined {
  const { db } = useServices()
  const stamp = useLiveQuery(() => notesStamp(db), [db])
  const [decks, setDecks] = useState<readonly DeckQuestions[]>()
  useEffect(() => {
    if (stamp === undefined) return
    let isCurrent = true
    void loadOpenQuestions(db, whenIdle).then((found) => {
      if (isCurrent) setDecks(found)
    })
    return () => {
      isCurrent = false
    }
  }, [db, stamp])
  return decks
}

const whenIdle = () =>
  new Promise<void>((resolve) => {
    requestIdleCallback(() => resolve(), { timeout: 1000 })
  })
