/** All rows of the truth at once. */
import type { TruthRow, TruthTable } from './row-schemas.ts'

export type Truth = { [Table in TruthTable]: TruthRow<Table>[] }

/** No rows at all. */
export function emptyTruth(): Truth {
  return {
    ...{ decks: [], notes: [], facts: [], policies: [], settings: [] },
    ...{ grammars: [], imports: [], quizzes: [], reviews: [] },
  }
}

/** Every table but the log. */
export type TruthBesideLog = Omit<Truth, 'reviews'>

/** By what rows of a table are told apart, and stored. */
export const keyOf: { [Table in TruthTable]: (row: TruthRow<Table>) => string } = {
  decks: ({ id }) => id,
  notes: ({ deckId }) => deckId,
  facts: ({ id }) => id,
  policies: ({ id }) => id,
  settings: ({ key }) => key,
  grammars: ({ name }) => name,
  imports: ({ id }) => id,
  quizzes: ({ id }) => id,
  reviews: ({ id }) => id,
}
