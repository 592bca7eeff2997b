import { useEffect, useState, type ComponentType } from 'react'

interface LatePage {
  Page: ComponentType
  /** Read its code now, as it will be wanted; nothing is lost where that fails. */
  prepare: () => void
}

/**
 * A page whose code is read when it is first opened, or before. Not with React's
 * `lazy`: a page that suspends, if only for a moment, is shown 300 ms later.
 */
export function latePage(read: () => Promise<{ default: ComponentType }>): LatePage {
  let known: ComponentType | undefined
  const learn = async () => {
    known = (await read()).default
    return known
  }
  function Page() {
    const [Read, setRead] = useState(() => known)
    const [failure, setFailure] = useState<{ cause: unknown }>()
    useEffect(() => {
      if (Read) return
      learn().then(
        (component) => setRead(() => component),
        (cause: unknown) => setFailure({ cause }),
      )
    }, [Read])
    // The boundary above the pages says what is wrong.
    if (failure) throw failure.cause
    return Read ? <Read /> : null
  }
  return { Page, prepare: () => void learn().catch(() => undefined) }
}
