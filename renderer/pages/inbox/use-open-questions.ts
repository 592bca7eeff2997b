/** The open questions as React sees them. */
import { useLiveQuery } from 'dexie-react-hooks'
import { useEffect, useState } from 'react'
import { useServices } from '../../services.ts'
import { loadOpenQuestions, notesStamp, type DeckQuestions } from './open-questions.ts'

/** What was found, or why nothing could be; empty while it is looked for. */
interface OpenQuestions {
  decks?: readonly DeckQuestions[]
  failure?: unknown
}

/** Every deck's open questions, kept current. */
export function useOpenQuestions(): OpenQuestions {
  const { db } = useServices()
  const stamp = useLiveQuery(() => notesStamp(db), [db])
  const [found, setFound] = useState<OpenQuestions>({})
  useEffect(() => {
    if (stamp === undefined) return
    let isCurrent = true
    const calm = (characters: number) => untilCalm(characters, () => isCurrent)
    const show = (next: OpenQuestions) => {
      if (isCurrent) setFound(next)
    }
    loadOpenQuestions(db, calm).then(
      (decks) => show({ decks }),
      (failure: unknown) => show({ failure }),
    )
    return () => {
      isCurrent = false
    }
  }, [db, stamp])
  return found
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
