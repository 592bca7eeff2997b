import { NativeSelect, TextInput } from '@mantine/core'
import { useHotkeys } from '@mantine/hooks'
import { IconSearch } from '@tabler/icons-react'
import { useRef } from 'react'
import type { DeckRow } from '../../store/database.ts'
import { CARD_KINDS, type Listing } from '../../store/list-cards.ts'
import { KIND_NAMES } from './card-words.ts'

interface CardFiltersProps {
  decks: readonly DeckRow[]
  listing: Listing
  search: string
  onChange: (listing: Listing) => void
  onSearch: (search: string) => void
  /** Called when a key leads from the search to the cards that it found. */
  onLeave: () => void
}

/** Which cards are listed. */
export function CardFilters(props: CardFiltersProps) {
  const { decks, listing, search, onChange, onSearch, onLeave } = props
  const field = useRef<HTMLInputElement>(null)
  useHotkeys([['/', () => field.current?.focus()]])
  return (
    <header className="cards-head">
      <h1>Cards</h1>
      <NativeSelect
        aria-label="Show"
        value={listing.kind}
        onChange={({ currentTarget: { selectedIndex } }) =>
          onChange({ ...listing, kind: CARD_KINDS[selectedIndex] ?? 'all' })
        }
        data={CARD_KINDS.map((kind) => ({ value: kind, label: KIND_NAMES[kind] }))}
      />
      <NativeSelect
        aria-label="Deck"
        value={listing.deckId === undefined ? 'all' : `deck ${listing.deckId}`}
        onChange={({ currentTarget: { selectedIndex } }) => {
          const deck = decks[selectedIndex - 1]
          onChange({ kind: listing.kind, ...(deck ? { deckId: deck.id } : {}) })
        }}
        data={[
          { value: 'all', label: 'All decks' },
          ...decks.map(({ id, title }) => ({ value: `deck ${id}`, label: title })),
        ]}
      />
      <TextInput
        ref={field}
        type="search"
        aria-label="Search"
        aria-keyshortcuts="/"
        placeholder="Search front and back"
        leftSection={<IconSearch size={16} aria-hidden />}
        value={search}
        onChange={({ currentTarget }) => onSearch(currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'ArrowDown' && event.key !== 'Enter') return
          event.preventDefault()
          onLeave()
        }}
      />
    </header>
  )
}
