import { useWatchedNotes } from '../../notes-files/use-watched-notes.ts'

/** How many watched files have changed; nothing where none has. */
export function ChangedCount() {
  const count = useWatchedNotes()?.filter(({ change }) => change !== '').length ?? 0
  return count === 0 ? null : (
    <span className="frame-count">
      {count}
      <span className="visually-hidden">{count === 1 ? ' changed file' : ' changed files'}</span>
    </span>
  )
}
