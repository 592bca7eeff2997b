/** What a database that this app may not write has for its learner to read. */
import type { z } from 'zod'
import { groupBy } from '../../core/group-by.ts'
import { cardSchema, rowSchemas } from '../../core/truth/row-schemas.ts'
import type { CardRow, FactRow } from './database.ts'
import { openRaw, rowsOf } from './stored-database.ts'

/** What there is to read. */
export interface StoredContents {
  /** By deck, in the order of the notes; without those that the notes have lost. */
  facts: StoredFact[]
  /** Rows of decks, facts and cards that cannot be read, or that this version does not understand. */
  strange: number
  /** Events that the log has. */
  events: number
}

/** A fact, and its cards as far as they are understood. */
export interface StoredFact {
  fact: FactRow
  /** Empty where the deck is not understood. */
  deckTitle: string
  cards: CardRow[]
}

/**
 * Read the facts and cards of a database of any version, as far as its rows are those
 * of this one, and write nothing.
 */
export async function storedFacts(name: string): Promise<StoredContents> {
  const raw = await openRaw(name)
  if (!raw) return { facts: [], strange: 0, events: 0 }
  let strange = 0
  const understood = async <Row>(table: string, schema: z.ZodType<Row>): Promise<Row[]> => {
    const rows: Row[] = []
    const stored = raw.tables.find((one) => one.name === table)
    if (!stored) return rows
    // Counted first: rows that cannot be read are not among those that come.
    const count = await stored.count()
    for await (const some of rowsOf(stored)) {
      rows.push(...some.flatMap((row) => schema.safeParse(row).data ?? []))
    }
    strange += count - rows.length
    return rows
  }
  try {
    const decks = await understood('decks', rowSchemas.decks)
    const facts = await understood('facts', rowSchemas.facts)
    const cards = groupBy(await understood('cards', cardSchema), ({ factId }) => factId)
    const log = raw.tables.find((table) => table.name === 'reviews')
    const titles = new Map(decks.map(({ id, title }) => [id, title]))
    return {
      facts: facts
        .filter(({ removed }) => removed === 0)
        .map((fact) => ({
          fact,
          deckTitle: titles.get(fact.deckId) ?? '',
          cards: cards.get(fact.id) ?? [],
        }))
        .sort(
          (a, b) => a.deckTitle.localeCompare(b.deckTitle) || a.fact.position - b.fact.position,
        ),
      strange,
      events: (await log?.count()) ?? 0,
    }
  } finally {
    raw.close()
  }
}
