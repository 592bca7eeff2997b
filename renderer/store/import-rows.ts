/** The rows of facts and cards that an import leads to. */
import { cardId, sidesOf, type Fact } from '../../core/fact.ts'
import { chapterOf } from '../../core/insight/chapter.ts'
import { ownPartOf, withOwnPart } from '../../core/truth/own-part.ts'
import type { CardRow, DeckId, FactRow, NotedrillDatabase } from './database.ts'
import { stateOf, withState } from './card-rows.ts'
import { newPosition } from './new-position.ts'

/**
 * The rows that differ from what is stored, those of lost facts included.
 *
 * @param facts as they will stand, in the order of the notes
 */
export function changedFacts(
  known: readonly FactRow[],
  facts: readonly Fact[],
  lost: readonly Fact[],
  deckId: DeckId,
): FactRow[] {
  const before = new Map(known.map((row) => [row.id, row]))
  const standing = facts.map((fact, position) => {
    const row = before.get(fact.id)
    return withOwnPart({ ...fact, deckId, position, removed: 0 }, row ? ownPartOf(row) : {})
  })
  const removed = lost.flatMap(({ id }): FactRow[] => {
    const row = before.get(id)
    return row ? [{ ...row, removed: 1 }] : []
  })
  return [...standing, ...removed].filter((row) => {
    const stored = before.get(row.id)
    return stored === undefined || asText(stored) !== asText(row)
  })
}

/** All that a fact's row says, in a fixed order. */
function asText(row: FactRow): string {
  const { kind, front, back, path, tags, source, position, removed, edited } = row
  return JSON.stringify([
    kind,
    front,
    back,
    path,
    tags,
    source?.file,
    source?.line,
    source?.also,
    position,
    removed,
    edited?.front,
    edited?.back,
  ])
}

/** The cards that these facts give or move: new ones, those not asked yet, those of another chapter. */
export async function changedCards(
  db: NotedrillDatabase,
  facts: readonly FactRow[],
): Promise<CardRow[]> {
  const ids = facts.flatMap(({ id, kind }) => sidesOf(kind).map((side) => cardId(id, side)))
  const stored = new Map(
    (await db.cards.bulkGet(ids)).flatMap((card) => (card ? [[card.id, card] as const] : [])),
  )
  return facts.flatMap((fact) =>
    sidesOf(fact.kind).flatMap((side): CardRow[] => {
      const id = cardId(fact.id, side)
      const place = { state: 'new', due: newPosition(fact.position, side) } as const
      const before = stored.get(id)
      const chapter = chapterOf(fact)
      const card: CardRow = before
        ? { ...before, chapter }
        : {
            ...{ id, factId: fact.id, deckId: fact.deckId, side, chapter },
            ...{ queue: 'new', schedule: place },
          }
      const schedule = card.schedule.state === 'new' ? place : card.schedule
      const after = withState(card, { ...stateOf(card), schedule }, fact.removed === 1)
      const same =
        before?.queue === after.queue &&
        before.schedule.due === after.schedule.due &&
        before.chapter === chapter
      return same ? [] : [after]
    }),
  )
}
