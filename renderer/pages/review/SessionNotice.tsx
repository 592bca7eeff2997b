import { Kbd } from '@mantine/core'
import { useHotkeys } from '@mantine/hooks'
import { Link, useLocation } from 'wouter'
import type { Source } from '../../../core/fact.ts'
import type { DeckId } from '../../store/database.ts'
import { notesAddress, placeName } from '../../ui/notes/notes-address.ts'
import { comingFrom } from '../../ui/notes/way-back.ts'
import type { LeechNotice, Notice } from './notices.ts'

interface SessionNoticeProps {
  notice: Notice['notice'] | undefined
  /** Called before the notes are opened. */
  onOpenNotes: () => void
}

/** What happened to the card before; always there, so that screen readers tell of it. */
export function SessionNotice({ notice, onOpenNotes }: SessionNoticeProps) {
  return (
    <p role="status" className="review-notice">
      {typeof notice === 'object' ? <Leech {...notice} onOpenNotes={onOpenNotes} /> : notice}
    </p>
  )
}

function Leech({
  lapses,
  isSuspended,
  deckId,
  source,
  onOpenNotes,
}: LeechNotice & Pick<SessionNoticeProps, 'onOpenNotes'>) {
  return (
    <>
      The card before was forgotten {lapses === 1 ? 'once' : `${lapses} times`} and is{' '}
      {isSuspended ? 'suspended' : 'a leech'} now; <Kbd size="xs">U</Kbd> takes the answer back.
      {source && (
        <>
          {' '}
          Better words in the notes may help:{' '}
          <PlaceBefore deckId={deckId} source={source} onOpen={onOpenNotes} />
        </>
      )}
    </>
  )
}

interface PlaceBeforeProps {
  deckId: DeckId
  source: Source
  onOpen: () => void
}

/** Where the card before stands in the notes. O opens the place of the card on the screen, so this is Shift+O. */
function PlaceBefore({ deckId, source, onOpen }: PlaceBeforeProps) {
  const [, goTo] = useLocation()
  const address = notesAddress(deckId, source.line)
  const open = () => {
    onOpen()
    goTo(address, { state: comingFrom('review') })
  }
  useHotkeys([['shift+o', open]])
  return (
    <>
      <Link
        href={address}
        state={comingFrom('review')}
        aria-label={`${placeName(source)}, open the notes there`}
        aria-keyshortcuts="Shift+O"
        onClick={onOpen}
      >
        {placeName(source)}
      </Link>{' '}
      <Kbd size="xs">Shift+O</Kbd>
    </>
  )
}
