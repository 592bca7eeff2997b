/** The files that decks follow, for what shows them. */
import { useLiveQuery } from 'dexie-react-hooks'
import { useSyncExternalStore } from 'react'
import { useServices } from '../services.ts'
import { previewImport } from '../store/import-deck.ts'
import { describeChange } from './describe-plan.ts'
import type { WatchedFile } from './watched-notes.ts'

/** A followed file and what it would change. */
export interface FollowedFile extends WatchedFile {
  /** In a few words; empty where it would change no fact. */
  change: string
}

/** All of them, kept current; missing while it is worked out. */
export function useWatchedNotes(): readonly FollowedFile[] | undefined {
  const { db, watched } = useServices()
  const files = useSyncExternalStore(
    watched?.subscribe ?? neverChanges,
    () => watched?.files() ?? NO_FILES,
  )
  return useLiveQuery(
    () =>
      Promise.all(
        files.map(async (file): Promise<FollowedFile> => {
          const offer = file.read?.ok ? file.read.value : undefined
          const plan = offer && (await previewImport(db, offer.incoming))
          return { ...file, change: plan ? describeChange(plan) : '' }
        }),
      ),
    [db, files],
  )
}

const NO_FILES: readonly WatchedFile[] = []
const neverChanges = () => () => undefined
