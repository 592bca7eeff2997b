/** Reading once what a page goes by for as long as it is shown. */
import { useEffect, useState } from 'react'

/**
 * What `read` gave when the component appeared; missing until then. For a live query
 * Dexie would note every key of every answer until it has to run again, which in a
 * long sitting comes to a lot.
 *
 * @param read is called once
 * @throws what it rejects with, for the boundary above
 */
export function useReadOnce<Value>(read: () => Promise<Value>): Value | undefined {
  const [reading] = useState(() => read)
  const [outcome, setOutcome] = useState<{ value: Value } | { cause: unknown }>()
  useEffect(() => {
    let isShown = true
    reading().then(
      (value) => isShown && setOutcome({ value }),
      (cause: unknown) => isShown && setOutcome({ cause }),
    )
    return () => {
      isShown = false
    }
  }, [reading])
  if (outcome && 'cause' in outcome) throw outcome.cause
  return outcome?.value
}
