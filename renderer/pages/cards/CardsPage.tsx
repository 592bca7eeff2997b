import { useLiveQuery } from 'dexie-react-hooks'
import { decksByTitle } from '../../store/decks-by-title.ts'
import { useDeferredValue, useRef, useState } from 'react'
import { useLocation } from 'wouter'
import { useServices } from '../../services.ts'
import type { Listing } from '../../store/list-cards.ts'
import { CardFilters } from './CardFilters.tsx'
import { cardsAddress, readListing } from './cards-address.ts'
import './cards.css'
import { ListedCards } from './ListedCards.tsx'
import { NoCards } from './NoCards.tsx'
import { leftOff } from './left-off.ts'
import { useFacts } from './use-facts.ts'

/** All cards, what they are, and what can be done with them besides answering; as its address says. */
export function CardsPage(place: { kind: string | undefined; deckId: string | undefined }) {
  const { db } = useServices()
  const [, goTo] = useLocation()
  const decks = useLiveQuery(() => decksByTitle(db), [db])
  const listing = readListing(place.kind, place.deckId)
  const address = cardsAddress(listing)
  const [search, setSearch] = useState(() => leftOff(address)?.search ?? '')
  const query = useDeferredValue(search)
  const facts = useFacts()
  const list = useRef<HTMLDivElement>(null)
  if (!decks) return null
  const show = (next: Listing) => goTo(cardsAddress(next), { replace: true })
  return (
    <div className="cards-page">
      <CardFilters
        {...{ decks, listing, search }}
        onChange={show}
        onSearch={setSearch}
        onLeave={() => list.current?.focus()}
      />
      {decks.length === 0 ? (
        <NoCards kind="none" />
      ) : (
        <ListedCards key={address} {...{ decks, listing, search, query, facts, list }} />
      )}
    </div>
  )
}
