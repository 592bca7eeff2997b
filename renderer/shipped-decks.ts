/** The decks that come with Notedrill, built into the page. */
import { deckSlug, parseDeck } from '../core/deck/index.ts'
import type { Incoming } from './store/import-deck.ts'

const files = import.meta.glob<string>('../decks/*.md', { query: '?raw', import: 'default' })

/** All of them, ready to be imported, by file name. */
export async function readShippedDecks(): Promise<Incoming[]> {
  return Promise.all(
    Object.entries(files).map(async ([path, read]) => {
      const file = path.replace('../decks/', '')
      const { deck } = parseDeck(await read(), file)
      return { deck: { id: deckSlug(deck.title), title: deck.title }, file, facts: deck.facts }
    }),
  )
}
