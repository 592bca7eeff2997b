/** The decks that come with Notedrill, with the notes they were made from, built into the page. */
import { deckSlug, parseDeck } from '../core/deck/index.ts'
import type { Incoming } from './store/import-deck.ts'

const decks = import.meta.glob<string>('../decks/*.md', { query: '?raw', import: 'default' })
const notes = import.meta.glob<string>('../decks/notes/*', { query: '?raw', import: 'default' })

/** All of them, ready to be imported, by file name. */
export async function readShippedDecks(): Promise<Incoming[]> {
  return Promise.all(
    Object.entries(decks).map(async ([path, read]) => {
      const file = path.replace('../decks/', '')
      const { deck } = parseDeck(await read(), file)
      const text = await notes[`../decks/${deck.notes ?? ''}`]?.()
      return {
        deck: { id: deckSlug(deck.title), title: deck.title },
        file,
        facts: deck.facts,
        stableIds: true,
        ...(deck.notes === undefined || text === undefined
          ? {}
          : { notes: { file: deck.notes, text } }),
      }
    }),
  )
}
