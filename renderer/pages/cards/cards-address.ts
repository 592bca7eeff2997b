/** Addresses of the page of cards: /cards, /cards/suspended, /cards/all/git. */
import { CARD_KINDS, type Listing } from '../../store/list-cards.ts'

export function cardsAddress({ kind, deckId }: Listing): string {
  if (deckId !== undefined) return `/cards/${kind}/${deckId}`
  return kind === 'all' ? '/cards' : `/cards/${kind}`
}

/** What stands in an address may be anything. */
export function readListing(kind: string | undefined, deckId: string | undefined): Listing {
  return {
    kind: CARD_KINDS.find((one) => one === kind) ?? 'all',
    ...(deckId === undefined ? {} : { deckId }),
  }
}
