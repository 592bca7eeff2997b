/** What a journal says in the end, of any number of devices: their union, by ids. */
import { factIdOf } from '../fact.ts'
import type { LogEvent } from '../schedule/log.ts'
import { rowSchemas, type TruthTable } from '../truth/row-schemas.ts'
import type { Transaction } from './reader.ts'

export interface JournalLog {
  /** In the order of their ids. */
  events: LogEvent[]
  /** By id. */
  deckTitles: ReadonlyMap<string, string>
  /** By id; of facts that were deleted, what they said last. */
  facts: ReadonlyMap<string, { deckId: string; front: string }>
}

/** What an event's card asks about, where the journal knows. */
export function factOf({ facts }: JournalLog, { cardId }: LogEvent) {
  return facts.get(factIdOf(cardId))
}

/** @param transactions in any order; one that is there twice counts once */
export function journalLog(
  transactions: readonly Pick<Transaction, 'id' | 'changes'>[],
): JournalLog {
  const events = new Map<string, LogEvent>()
  const deckTitles = new Map<string, string>()
  const facts = new Map<string, { deckId: string; front: string }>()
  const put: { [Table in TruthTable]?: (row: unknown) => void } = {
    reviews: (row) => {
      const event = rowSchemas.reviews.parse(row)
      events.set(event.id, event)
    },
    decks: (row) => {
      const { id, title } = rowSchemas.decks.parse(row)
      deckTitles.set(id, title)
    },
    facts: (row) => {
      const { id, deckId, front } = rowSchemas.facts.parse(row)
      facts.set(id, { deckId, front })
    },
  }
  for (const { changes } of [...transactions].sort((a, b) => (a.id < b.id ? -1 : 1))) {
    for (const change of changes) {
      if (change.what === 'put') change.rows.forEach((row) => put[change.table]?.(row))
      else if (change.table === 'reviews') change.keys.forEach((key) => events.delete(key))
    }
  }
  const inOrder = [...events.values()].sort((a, b) => (a.id < b.id ? -1 : 1))
  return { events: inOrder, deckTitles, facts }
}
