/**
 * One window reviews at a time, by a lock that the browser keeps between the windows
 * of one database; a second one waits for it, or takes it over.
 */
import { useCallback, useEffect, useState } from 'react'

const NAME = 'notedrill-review'

/** Which window reviews; unknown for a moment at first. */
export type Reviewer = 'unknown' | 'here' | 'elsewhere'

/** Holds the lock, or waits for it, as long as the component is there. */
export function useReviewLock(): { reviewer: Reviewer; takeOver: () => void } {
  const [reviewer, setReviewer] = useState<Reviewer>('unknown')
  // A new way of asking ends the one before.
  const [attempt, setAttempt] = useState({ steal: false })
  useEffect(() => {
    const end = new AbortController()
    const { signal } = end
    const until = new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve()))
    const hold = () => {
      if (signal.aborted) return undefined
      setReviewer('here')
      return until
    }
    const asking = attempt.steal
      ? navigator.locks.request(NAME, { steal: true }, hold)
      : navigator.locks.request(NAME, { signal }, hold)
    asking.catch(() => {
      // Taken over by another window, unless it is we who gave up.
      if (signal.aborted) return
      setReviewer('elsewhere')
      setAttempt({ steal: false })
    })
    void navigator.locks.query().then(({ pending = [] }) => {
      if (!signal.aborted && pending.some(({ name }) => name === NAME)) {
        setReviewer((now) => (now === 'unknown' ? 'elsewhere' : now))
      }
    })
    return () => end.abort()
  }, [attempt])
  return { reviewer, takeOver: useCallback(() => setAttempt({ steal: true }), []) }
}
