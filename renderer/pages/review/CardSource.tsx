import { Kbd } from '@mantine/core'
import { useHotkeys } from '@mantine/hooks'
import { Link, useLocation } from 'wouter'
import type { Source } from '../../../core/fact.ts'
import type { DeckId } from '../../store/database.ts'
import { notesAddress, placeName } from '../../ui/notes/notes-address.ts'
import { comingFrom } from '../../ui/notes/way-back.ts'

interface CardSourceProps {
  deckId: DeckId
  source: Source
  /** Called before the notes are opened. */
  onOpen: () => void
}

/** Of further places: more are no help in finding one. */
const SHOWN = 3

/** Where in the notes the fact stands, every place a link; O opens the first. */
export function CardSource({ deckId, source, onOpen }: CardSourceProps) {
  const [, goTo] = useLocation()
  const { line, also = [] } = source
  useHotkeys([
    [
      'o',
      () => {
        onOpen()
        goTo(notesAddress(deckId, line), { state: comingFrom('review') })
      },
    ],
  ])
  const link = (to: number, name: string, label: string) => (
    <Link
      href={notesAddress(deckId, to)}
      state={comingFrom('review')}
      aria-label={label}
      aria-keyshortcuts={to === line ? 'O' : undefined}
      onClick={onOpen}
    >
      {name}
    </Link>
  )
  return (
    <span>
      {link(line, placeName(source), `${placeName(source)}, open the notes there`)}{' '}
      <Kbd size="xs">O</Kbd>
      {also.slice(0, SHOWN).map((one, index) => (
        <span key={one}>
          {index === 0 ? ' also ' : ', '}
          {link(one, String(one), `Also line ${one}, open the notes there`)}
        </span>
      ))}
      {also.length > SHOWN && ` and ${also.length - SHOWN} more`}
    </span>
  )
}
