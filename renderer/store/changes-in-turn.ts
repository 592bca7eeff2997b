/**
 * What a learner does, stored one after the other. A change that cannot be stored is
 * kept and tried again, and those that were wanted after it wait behind it.
 */
import { messageOf } from '../../core/result.ts'

/** Time until it is tried by itself. */
const RETRY_MS = 10_000

/** Makes changes one after the other; see {@link changesInTurn}. */
export interface ChangesInTurn {
  /** Make a change when its turn has come. Resolves once it is made, or waits because of a failure. */
  make: (change: () => Promise<void>) => Promise<void>
  /** Try at once what waits. */
  tryAgain: () => Promise<void>
  /** Why the first one that waits could not be made; for `useSyncExternalStore`. */
  problem: () => string | undefined
  subscribe: (onChange: () => void) => () => void
}

/** None yet. */
export function changesInTurn(): ChangesInTurn {
  const listeners = new Set<() => void>()
  const waiting: (() => Promise<void>)[] = []
  let problem: string | undefined
  let turn: Promise<void> = Promise.resolve()
  let timer: ReturnType<typeof setTimeout> | undefined

  const tell = (next: string | undefined) => {
    if (next === problem) return
    problem = next
    for (const listener of listeners) listener()
  }
  const makeAll = async () => {
    clearTimeout(timer)
    for (let change = waiting[0]; change; change = waiting[0]) {
      try {
        await change()
      } catch (cause) {
        tell(messageOf(cause))
        timer = setTimeout(() => void inTurn(), RETRY_MS)
        return
      }
      waiting.shift()
    }
    tell(undefined)
  }
  const inTurn = () => (turn = turn.then(makeAll))
  return {
    make(change) {
      waiting.push(change)
      return inTurn()
    },
    tryAgain: inTurn,
    problem: () => problem,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
