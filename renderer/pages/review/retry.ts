/** What could not be done, to be done again after a while or as soon as somebody asks. */

/** Time until it is tried by itself. */
const RETRY_MS = 10_000

export interface Retry {
  /** Do this later, unless something else is done before. */
  later: (work: () => Promise<void>) => void
  /** Do it now; nothing where nothing waits. */
  now: () => Promise<void>
  cancel: () => void
}

export function createRetry(): Retry {
  let waiting: { work: () => Promise<void>; timer: ReturnType<typeof setTimeout> } | undefined
  const cancel = () => {
    clearTimeout(waiting?.timer)
    waiting = undefined
  }
  const now = async () => {
    const { work } = waiting ?? {}
    cancel()
    await work?.()
  }
  return {
    later(work) {
      cancel()
      waiting = { work, timer: setTimeout(() => void now(), RETRY_MS) }
    },
    now,
    cancel,
  }
}
