/**
 * The files that decks follow, as they are now. What they would change is worked
 * out where it is shown; nothing is ever imported from here.
 */
import { failure, success, type Problem, type Result } from '../../core/result.ts'
import type { FileSource, Watching } from '../desktop/desktop.ts'
import type { DeckId, NotedrillDatabase, WatchRow } from '../store/database.ts'
import { deleteWatch, listWatches, putWatch, type FollowingDeck } from '../store/watches.ts'
import { readFor, type Offer } from './read-notes.ts'

/** A file that a deck follows. */
export interface WatchedFile extends FollowingDeck {
  /** As it was when somebody last looked; missing before. */
  read?: Result<Offer>
}

export interface WatchedNotes {
  /** Whether changes are noticed without asking. */
  readonly byItself: boolean
  /** By the deck's title; the same list until something is different. */
  files(): readonly WatchedFile[]
  /** @returns how to stop being told */
  readonly subscribe: (listener: () => void) => () => void
  /** Look at all files now. */
  look(): Promise<void>
  /** Let a deck follow a file. */
  keep(deckId: DeckId, file: string, source: FileSource): Promise<Result<void>>
  /** Let a deck follow no file any more. */
  drop(deckId: DeckId): Promise<void>
  /** Notice changes as they happen, for good. */
  follow(): Promise<never>
}

/** @param watching how this machine reads files again */
export function watchedNotes(db: NotedrillDatabase, watching: Watching): WatchedNotes {
  let files: readonly WatchedFile[] = []
  const listeners = new Set<() => void>()
  const show = (next: readonly WatchedFile[]) => {
    files = next
    for (const listener of listeners) listener()
  }
  const readAll = async (isWanted: (row: WatchRow) => boolean) => {
    const next: WatchedFile[] = []
    for (const following of await listWatches(db)) {
      const { deckId } = following.watch
      const before = files.find(({ watch }) => watch.deckId === deckId)?.read
      const read = isWanted(following.watch) ? await readOne(following) : before
      next.push({ ...following, ...(read ? { read } : {}) })
    }
    show(next)
  }
  const readOne = async ({ deck, watch }: FollowingDeck): Promise<Result<Offer>> => {
    const opened = await watching.read(watch.source)
    return opened.ok ? readFor(deck, opened.value) : failure(...named(watch, opened.problems))
  }
  return {
    byItself: watching.byItself,
    files: () => files,
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    look: () => readAll(() => true),
    keep: async (deckId, file, source) => {
      const kept = await watching.keep(source)
      if (!kept.ok) return kept
      await putWatch(db, { deckId, file, source })
      await readAll((row) => row.deckId === deckId)
      return success(undefined)
    },
    drop: async (deckId) => {
      const source = files.find(({ watch }) => watch.deckId === deckId)?.watch.source
      await deleteWatch(db, deckId)
      if (source !== undefined) await watching.forget(source)
      await readAll(() => false)
    },
    follow: async () => {
      await readAll(() => watching.byItself)
      for (;;) {
        const changed = new Set(await watching.nextChange())
        await readAll(({ source }) => changed.has(source))
      }
    },
  }
}

/** The problems with the file's name, where the machine could not say it. */
function named({ file }: WatchRow, [first, ...others]: readonly [Problem, ...Problem[]]) {
  return [{ file, ...first }, ...others] as const
}
