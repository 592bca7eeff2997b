import { expect, it } from 'vitest'
import { cardId, factId } from '../../../core/fact.ts'
import { journalLog } from '../../../core/journal/log.ts'
import { summarise } from '../../../core/journal/summary.ts'
import { rowSchemas } from '../../../core/truth/row-schemas.ts'

const ID = '01970000-0000-7000-8000-000000000000'

it.each(['__proto__', 'constructor', 'toString'])('counts answers of a deck called %s', (title) => {
  const deck = rowSchemas.decks.parse({ id: 'a', title, addedAt: 1 })
  const fact = rowSchemas.facts.parse({
    ...{ id: 'f', kind: 'term', front: 'a', back: 'b', path: [], tags: [] },
    ...{ deckId: 'a', position: 0, removed: 0 },
  })
  const answer = rowSchemas.reviews.parse({
    ...{ type: 'review', id: ID, deviceId: ID, cardId: cardId(factId('f'), 'recognise') },
    ...{ at: 1, day: 1, rating: 'good', durationMs: 1 },
  })
  const log = journalLog([
    {
      ...{ id: ID, device: ID, at: 1 },
      changes: [
        { table: 'decks', what: 'put', rows: [deck] },
        { table: 'facts', what: 'put', rows: [fact] },
        { table: 'reviews', what: 'put', rows: [answer] },
      ],
    },
  ])
  expect(Object.entries(summarise(log, [], []).answersPerDeck)).toEqual([[title, 1]])
})
