/** Deck files: to facts and back. */
export { deckSlug, deckText, type Deck } from './deck.ts'
export { isDeck, parseDeck } from './parse.ts'
export { notesOf, withNotes } from './with-notes.ts'
