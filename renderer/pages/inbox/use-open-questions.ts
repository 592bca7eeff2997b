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
    const calm = (characters: number) => untilCalm(characters, () => isCurrent)
    void loadOpenQuestions(db, calm).then((found) => {
      if (isCurrent) setDecks(found)
    })
    return () => {
      isCurrent = false
    }
  }, [db, stamp])
  return decks
}

/** Characters that are read in less time than anybody notices. */
const SMALL = 500_000
/** Time for a page to be drawn, or for a learner in a hurry to have gone on, in ms. */
const SETTLING_MS = 2000

function untilCalm(characters: number, isCurrent: () => boolean): Promise<void> {
  return new Promise((resolve) => {
    const goOn = () => {
      if (isCurrent()) resolve()
    }
    setTimeout(
      () => requestIdleCallback(goOn, { timeout: 1000 }),
      characters > SMALL ? SETTLING_MS : 0,
    )
  })
}
