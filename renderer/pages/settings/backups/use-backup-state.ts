/** The folder of backups as it is now. */
import { useCallback, useEffect, useState, useSyncExternalStore } from 'react'
import type { BackupPlace } from '../../../desktop/desktop.ts'
import { useServices } from '../../../services.ts'

type State = Awaited<ReturnType<BackupPlace['state']>>

/** Missing until it has been read, and where there is no such folder. */
export function useBackupState(): { state?: State; refresh: () => Promise<void> } {
  const { desktop, automatic } = useServices()
  const [state, setState] = useState<State>()
  const place = desktop.backups
  const refresh = useCallback(async () => {
    if (place) setState(await place.state())
  }, [place])
  // A backup that was made by itself meanwhile belongs into the list.
  const outcome = useSyncExternalStore(automatic.subscribe, automatic.outcome)
  useEffect(() => {
    let isShown = true
    void place?.state().then((read) => {
      if (isShown) setState(read)
    })
    return () => {
      isShown = false
    }
  }, [place, outcome])
  return { ...(state ? { state } : {}), refresh }
}
