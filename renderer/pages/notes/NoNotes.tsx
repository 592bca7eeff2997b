import { Link } from 'wouter'
import { BackButton } from './BackButton.tsx'
import './notes-page.css'

/** In place of notes that Notedrill does not have. */
export function NoNotes({ title }: { title?: string }) {
  return (
    <div className="notes-page">
      <header className="notes-head">
        <BackButton />
        <h1>{title ?? 'No such deck'}</h1>
      </header>
      <p>
        {title === undefined
          ? 'There is no deck here. '
          : 'The notes of this deck are not stored yet. '}
        <Link href="/import">Import the notes</Link>, and they can be looked at here.
      </p>
    </div>
  )
}
