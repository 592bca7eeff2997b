import { useEffect, useMemo, useState, type RefObject } from 'react'
import { useLocation } from 'wouter'
import type { DeckRow } from '../../store/database.ts'
import type { Listing } from '../../store/list-cards.ts'
import { searchWords } from '../../ui/search-words.ts'
import { notesAddress } from '../../ui/notes/notes-address.ts'
import { comingFrom } from '../../ui/notes/way-back.ts'
import { StorageProblem } from '../../ui/StorageProblem.tsx'
import { CardActions } from './CardActions.tsx'
import { CardDetails } from './CardDetails.tsx'
import { focusOn, meantCards } from './card-selection.ts'
import { CardRows } from './CardRows.tsx'
import { cardsAddress } from './cards-address.ts'
import { leaveOff, leftOff } from './left-off.ts'
import { NoCards } from './NoCards.tsx'
import { searchCards } from './search-cards.ts'
import { useCardList, type CardList } from './use-card-list.ts'
import type { Facts } from './use-facts.ts'

interface ListedCardsProps {
  decks: readonly DeckRow[]
  listing: Listing
  /** What stands in the search, which the list may follow late. */
  search: string
  /** What to search for. */
  query: string
  facts: Facts
  /** The element of the list. */
  list: RefObject<HTMLDivElement | null>
}

/** The cards of a listing that are found, once they are read. */
export function ListedCards(props: ListedCardsProps) {
  const { decks, listing, query, facts } = props
  const { known, need, learn } = facts
  const deckIds = useMemo(() => decks.map(({ id }) => id), [decks])
  const cardList = useCardList(listing, deckIds, learn)
  const words = useMemo(() => searchWords(query), [query])
  const isSearching = words.length > 0
  const all = cardList?.cards
  useEffect(() => {
    if (isSearching && all) need(all.map(({ factId }) => factId))
  }, [isSearching, all, need])
  const cards = useMemo(() => searchCards(all ?? [], words, known), [all, words, known])
  const isReading =
    !cardList || (isSearching && !cardList.cards.every(({ factId }) => known.has(factId)))
  if (isReading && cards.length === 0) {
    return (
      <p className="cards-reading" role="status">
        The cards are being read…
      </p>
    )
  }
  return cardList && <FoundCards key={query} {...props} {...{ cardList, cards }} />
}

interface FoundCardsProps extends ListedCardsProps {
  cardList: CardList
  cards: CardList['cards']
}

function FoundCards({
  decks,
  listing,
  search,
  query,
  facts,
  list,
  cardList,
  cards,
}: FoundCardsProps) {
  const [, goTo] = useLocation()
  const address = cardsAddress(listing)
  const [selection, setSelection] = useState(() => {
    const left = leftOff(address)?.cardId
    return focusOn(
      Math.max(
        0,
        cards.findIndex(({ id }) => id === left),
      ),
    )
  })
  const { settings, now, problem } = cardList
  const deckTitles = useMemo(() => new Map(decks.map(({ id, title }) => [id, title])), [decks])
  const isEmpty = cards.length === 0
  useEffect(() => {
    // Who is typing a search goes on with that.
    if (document.activeElement === document.body) list.current?.focus({ preventScroll: true })
  }, [list, isEmpty])
  const at = Math.min(selection.at, Math.max(0, cards.length - 1))
  const inFocus = cards[at]
  const fact = inFocus && facts.known.get(inFocus.factId)
  const leave = () => inFocus && leaveOff({ address, search, cardId: inFocus.id })
  const openNotes = () => {
    if (!fact?.source) return
    leave()
    goTo(notesAddress(fact.deckId, fact.source.line), { state: comingFrom('cards') })
  }
  const current = { ...selection, at }
  return (
    <>
      <CardActions
        meant={meantCards(cards, current)}
        count={cards.length}
        {...{ cardList }}
        hasNotes={fact?.source !== undefined}
        onOpenNotes={openNotes}
        onDone={() => list.current?.focus()}
      />
      {problem !== undefined && (
        <StorageProblem title="That could not be stored" message={problem} />
      )}
      {isEmpty ? (
        <NoCards kind={query.trim() === '' ? listing.kind : 'search'} />
      ) : (
        <div className="cards-beside">
          <CardRows
            ref={list}
            {...{ cards, deckTitles, facts, settings, now }}
            selection={current}
            onSelect={setSelection}
            onOpen={openNotes}
          />
          {inFocus && (
            <CardDetails card={inFocus} fact={fact} {...{ settings, now }} onOpenNotes={leave} />
          )}
        </div>
      )}
    </>
  )
}
