/**
 * Derive all that is not truth from the truth: cards and tallies from the
 * facts and the log.
 *
 * It may stop anywhere, and run again: every part is one transaction, and gives what
 * the truth says, whatever stood there before.
 */
import { cardId, sidesOf, type CardId } from '../../core/fact.ts'
import type { LogEvent, PolicyOf } from '../../core/schedule/log.ts'
import { eventsByCard, replayedRow } from './card-rows.ts'
import type { CardRow, FactRow, NotedrillDatabase } from './database.ts'
import { countWithoutPolicy, policyAmong, storedPolicies } from './policies.ts'
import { rebuildTallies, type TallyDifference } from './tallies.ts'

/** A card that was not what the truth says; missing where there was none, or where there is none now. */
export interface CardDifference {
  cardId: CardId
  before?: CardRow
  after?: CardRow
}

/** Who wants to know how it goes. */
export interface Listeners {
  /** Told how much is done, 0..1. */
  onProgress?: (done: number) => void
  onDifference?: (difference: CardDifference) => void
}

/** So many facts or cards are one transaction: answers may be given between two. */
const CHUNK = 500

/** What was derived. */
export interface Derived {
  /** How many there are now. */
  cards: number
  /** Events that name a policy which is missing: they count as given under the first one. */
  withoutPolicy: number
  /** Days of chapters whose answers were not counted as the log says. */
  tallies: TallyDifference[]
}

/** Bring every derived table to what the truth says. */
export async function derive(
  db: NotedrillDatabase,
  { onProgress = () => undefined, onDifference }: Listeners = {},
): Promise<Derived> {
  // Tallies are counted where the cards stand, so cards come first.
  const half = (done: number) => onProgress(done / 2)
  const derived = await deriveCards(db, {
    ...(onDifference ? { onDifference } : {}),
    onProgress: half,
  })
  const tallies = await rebuildTallies(db, (done) => onProgress((1 + done) / 2))
  onProgress(1)
  return { ...derived, tallies }
}

async function deriveCards(
  db: NotedrillDatabase,
  { onProgress, onDifference }: Listeners,
): Promise<Pick<Derived, 'cards' | 'withoutPolicy'>> {
  const facts = await db.facts.toCollection().primaryKeys()
  const cards = await db.cards.toCollection().primaryKeys()
  const total = facts.length + cards.length
  const tell = (differences: readonly CardDifference[], done: number) => {
    for (const difference of differences) onDifference?.(difference)
    onProgress?.(total === 0 ? 1 : done / total)
  }
  for (let at = 0; at < cards.length; at += CHUNK) {
    const some = cards.slice(at, at + CHUNK)
    tell(await dropStrayCards(db, some), at + some.length)
  }
  let withoutPolicy = 0
  for (let at = 0; at < facts.length; at += CHUNK) {
    const some = facts.slice(at, at + CHUNK)
    const derived = await deriveSome(db, some)
    withoutPolicy += derived.withoutPolicy
    tell(derived.differences, cards.length + at + some.length)
  }
  return { cards: await db.cards.count(), withoutPolicy }
}

/** Cards that no fact gives. Their events stay in the log. */
function dropStrayCards(db: NotedrillDatabase, ids: readonly CardId[]): Promise<CardDifference[]> {
  return db.transaction('rw', db.cards, db.facts, async () => {
    const rows = (await db.cards.bulkGet([...ids])).filter((row) => row !== undefined)
    const facts = await db.facts.bulkGet(rows.map(({ factId }) => factId))
    const strays = rows.filter(({ id, side }, at) => {
      const fact = facts[at]
      return !fact || !sidesOf(fact.kind).includes(side) || id !== cardId(fact.id, side)
    })
    await db.cards.bulkDelete(strays.map(({ id }) => id))
    return strays.map((before) => ({ cardId: before.id, before }))
  })
}

function deriveSome(
  db: NotedrillDatabase,
  ids: readonly FactRow['id'][],
): Promise<{ differences: CardDifference[]; withoutPolicy: number }> {
  return db.transaction('rw', db.cards, db.facts, db.reviews, db.policies, async () => {
    const facts = (await db.facts.bulkGet([...ids])).filter((fact) => fact !== undefined)
    const policies = await storedPolicies(db)
    const cardIds = facts.flatMap(({ id, kind }) => sidesOf(kind).map((side) => cardId(id, side)))
    const stored = await db.cards.bulkGet(cardIds)
    const before = new Map(stored.flatMap((card) => (card ? [[card.id, card] as const] : [])))
    const events = await eventsByCard(db, cardIds)
    const differences = facts.flatMap((fact) =>
      derivedCards(fact, events, policyAmong(policies)).flatMap((after): CardDifference[] => {
        const known = before.get(after.id)
        if (known && sameRow(known, after)) return []
        return [{ cardId: after.id, ...(known ? { before: known } : {}), after }]
      }),
    )
    await db.cards.bulkPut(differences.flatMap(({ after }) => after ?? []))
    const withoutPolicy = countWithoutPolicy([...events.values()].flat(), policies)
    return { differences, withoutPolicy }
  })
}

/** The cards that a fact gives, as the log has them. */
function derivedCards(
  fact: FactRow,
  events: ReadonlyMap<CardId, readonly LogEvent[]>,
  policyOf: PolicyOf,
): CardRow[] {
  return sidesOf(fact.kind).map((side) => {
    const id = cardId(fact.id, side)
    const card = { id, factId: fact.id, deckId: fact.deckId, side }
    return replayedRow(card, fact, events.get(id) ?? [], policyOf)
  })
}

/** Rows are plain values; the order of their keys says nothing. */
function sameRow(a: CardRow, b: CardRow): boolean {
  return text(a) === text(b)
}

// Spread, as a damaged row may lack its schedule.
const text = ({ schedule, ...row }: CardRow) =>
  JSON.stringify(Object.entries({ ...row, ...schedule }).sort())
