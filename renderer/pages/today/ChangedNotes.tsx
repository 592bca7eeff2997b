import { IconFileDiff } from '@tabler/icons-react'
import { Link } from 'wouter'
import { useWatchedNotes } from '../../notes-files/use-watched-notes.ts'

/** Says quietly which watched notes have changed, and leads to what importing them would do. */
export function ChangedNotes() {
  const changed = useWatchedNotes()?.filter(({ change }) => change !== '') ?? []
  return (
    <div role="status">
      {changed.map(({ deck, watch, change }) => (
        <p key={deck.id} className="today-notice">
          <IconFileDiff size={18} aria-hidden />
          <span>
            {watch.file}: {change}
          </span>
          <Link href={`/import/${deck.id}`}>See what would change</Link>
        </p>
      ))}
    </div>
  )
}
