/** Take an import back as a whole: the deck is as before, and no answer given since is lost. */
import { cardId, sidesOf, type CardId, type FactId } from '../../core/fact.ts'
import type { Moment } from '../../core/schedule/day.ts'
import { ownPartOf, withOwnPart } from '../../core/truth/own-part.ts'
import type { CardRow, DeckId, FactRow, ImportRow, NotedrillDatabase } from './database.ts'
import { nextEventId } from './event-id.ts'
import { settleCards } from './settle-cards.ts'

/** The imports of all decks, the newest first. */
export function listImports(db: NotedrillDatabase): Promise<ImportRow[]> {
  return db.imports.orderBy('id').reverse().toArray()
}

/** The import of a deck that can be undone: its newest that stands and knows what was before. */
export function undoable(imports: readonly ImportRow[], deckId: DeckId): ImportRow | undefined {
  const newest = imports.find((row) => row.deckId === deckId && row.undoneAt === undefined)
  return newest?.before ? newest : undefined
}

/**
 * Undo the newest import of its deck that stands. What it added is taken away, but
 * a fact that has been answered since is set aside with its history instead; what
 * it changed says what it said before, and keeps what has been learnt since. What
 * another standing import has added as well stays: on two devices, both may be the
 * first to add a fact.
 *
 * @returns whether there was such an import
 */
export function undoImport(
  db: NotedrillDatabase,
  id: string,
  moment: Moment,
  deviceId: string,
): Promise<boolean> {
  const { decks, notes, facts, cards, imports, reviews, policies, tallies } = db
  const tables = [decks, notes, facts, cards, imports, reviews, policies, tallies]
  return db.transaction('rw', tables, async () => {
    const row = await db.imports.get(id)
    const { before } = row ?? {}
    const all = await listImports(db)
    if (!row || !before || undoable(all, row.deckId)?.id !== id) return false
    const others = all.filter(
      (other) => other.deckId === row.deckId && other.id !== id && other.undoneAt === undefined,
    )
    const given = new Set(others.flatMap((other) => other.before?.addedFacts ?? []))
    const added = before.addedFacts.filter((fact) => !given.has(fact))
    const answered = await answeredFacts(db, added)
    const gone = added.filter((fact) => !answered.has(fact))
    await db.facts.bulkDelete(gone)
    await db.cards.bulkDelete(await cardsOf(db, before.addedCards, gone))
    const aside = (await present(db, [...answered])).map((fact): FactRow => ({
      ...fact,
      removed: 1,
    }))
    const standing = [...(await factsBefore(db, before.facts)), ...aside]
    await db.facts.bulkPut(standing)
    const undos = new Set<string>()
    for (const undoes of before.forwarded) {
      undos.add(await takeBack(db, undoes, moment, deviceId))
    }
    await settleCards(db, await presentCards(db, standing), undos)
    if (before.deck) await db.decks.put(before.deck)
    else if (aside.length === 0 && others.length === 0) await db.decks.delete(row.deckId)
    if (before.notes) await db.notes.put(before.notes)
    else if (others.length === 0) await db.notes.delete(row.deckId)
    await db.imports.put({ ...row, undoneAt: moment.at })
    return true
  })
}

/** The facts as they were, but with what the learner has given them by now. */
async function factsBefore(db: NotedrillDatabase, facts: readonly FactRow[]): Promise<FactRow[]> {
  const ids = facts.map(({ id }) => id)
  const now = new Map((await present(db, ids)).map((fact) => [fact.id, fact]))
  return facts.map((fact) => {
    const current = now.get(fact.id)
    if (!current) return fact
    const own = ownPartOf(current)
    // The notes had come to say what the learner's own words did.
    const isAgreed = fact.edited && fact.front === current.front && fact.back === current.back
    const words = isAgreed ? ownPartOf(fact).words : own.words
    return withOwnPart(fact, { ...own, ...(words ? { words } : {}) })
  })
}

async function present(db: NotedrillDatabase, ids: readonly FactId[]): Promise<FactRow[]> {
  return (await db.facts.bulkGet([...ids])).filter((fact) => fact !== undefined)
}

/** Those of the cards that ask about these facts. */
async function cardsOf(
  db: NotedrillDatabase,
  cards: readonly CardId[],
  facts: readonly FactId[],
): Promise<CardId[]> {
  const rows = await db.cards.bulkGet([...cards])
  const wanted = new Set(facts)
  return rows.flatMap((card) => (card && wanted.has(card.factId) ? [card.id] : []))
}

/** Those of the facts that the log knows. */
async function answeredFacts(
  db: NotedrillDatabase,
  facts: readonly FactId[],
): Promise<Set<FactId>> {
  const answered = new Set<FactId>()
  for (const card of await db.cards.where('factId').anyOf(facts).toArray()) {
    const events = db.reviews.where('[cardId+id]').between([card.id, ''], [card.id, '\uffff'])
    if ((await events.count()) > 0) answered.add(card.factId)
  }
  return answered
}

/** @returns the id of the event that records it */
async function takeBack(
  db: NotedrillDatabase,
  undoes: string,
  moment: Moment,
  deviceId: string,
): Promise<string> {
  const event = await db.reviews.get(undoes)
  if (!event) return undoes
  const id = await nextEventId(db.reviews, moment.at)
  await db.reviews.add({ type: 'undo', id, deviceId, cardId: event.cardId, undoes, ...moment })
  return id
}

/** The stored cards of these facts. */
async function presentCards(db: NotedrillDatabase, facts: readonly FactRow[]): Promise<CardRow[]> {
  const ids = facts.flatMap(({ id, kind }) => sidesOf(kind).map((side) => cardId(id, side)))
  return (await db.cards.bulkGet(ids)).filter((card) => card !== undefined)
}
