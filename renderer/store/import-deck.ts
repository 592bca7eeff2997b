/**
 * Bring facts into a deck of the database: first as a plan that can be shown,
 * then in one transaction. Progress is kept: only cards that are new, or have
 * not been asked yet, get a schedule from here.
 */
import { cardId, factId, sidesOf, type Fact, type FactId } from '../../core/fact.ts'
import { shortHash } from '../../core/hash.ts'
import { planImport, type ImportPlan } from '../../core/identity/index.ts'
import type { CardRow, DeckId, FactRow, NotedrillDatabase } from './database.ts'
import { nextEventId } from './event-id.ts'
import { newPosition } from './new-position.ts'
import { withSchedule } from './record-review.ts'

/** Facts on their way into a deck. */
export interface Incoming {
  deck: { id: DeckId; title: string }
  /** The file they come from, as the user knows it. */
  file: string
  /** In the order of the notes. */
  facts: readonly Fact[]
  /** The notes that the facts were taken from, where they are at hand; kept with the deck. */
  notes?: { file: string; text: string }
}

/** What importing would change. */
export interface ImportPreview extends ImportPlan {
  /** Whether the deck has no notes yet, or others; their file's name alone does not count. */
  newNotes: boolean
}

/** What importing would change. Writes nothing. */
export async function previewImport(
  db: NotedrillDatabase,
  incoming: Incoming,
): Promise<ImportPreview> {
  const known = await factsOf(db, incoming.deck.id)
  const newNotes = await hasNewNotes(db, incoming)
  return { ...asSeen(planImport(known, incoming.facts), known), newNotes }
}

/**
 * Import: facts that the deck lacks are added with new cards, known ones follow
 * the notes and keep their cards, facts that the notes have lost stay with their
 * history but are not asked. The deck's notes are replaced by the ones that come
 * along, if any do. What is the same already is not written.
 *
 * @param now epoch ms
 */
export function applyImport(
  db: NotedrillDatabase,
  incoming: Incoming,
  now: number,
): Promise<ImportPreview> {
  return db.transaction('rw', [db.decks, db.notes, db.facts, db.cards, db.imports], async () => {
    const { deck, file, notes } = incoming
    const known = await factsOf(db, deck.id)
    const matched = planImport(known, incoming.facts)
    const newNotes = await hasNewNotes(db, incoming)
    const plan = { ...asSeen(matched, known), newNotes }
    const facts = changedFacts(known, await withFreeIds(db, deck.id, matched), plan, deck.id)
    const cards = await changedCards(db, facts)
    const deckBefore = await db.decks.get(deck.id)
    const isSame = facts.length === 0 && cards.length === 0 && deckBefore?.title === deck.title
    if (isSame && !newNotes) return plan
    await db.decks.put({ ...deck, addedAt: deckBefore?.addedAt ?? now })
    if (notes) await db.notes.put({ ...notes, deckId: deck.id, importedAt: now })
    await db.facts.bulkPut(facts)
    await db.cards.bulkPut(cards)
    await db.imports.add({
      id: await nextEventId(db.imports, now),
      deckId: deck.id,
      at: now,
      file,
      added: plan.added.length,
      changed: plan.changed.length,
      moved: plan.moved.length,
      removed: plan.removed.length,
    })
    return plan
  })
}

async function hasNewNotes(db: NotedrillDatabase, { deck, notes }: Incoming): Promise<boolean> {
  if (!notes) return false
  return (await db.notes.get(deck.id))?.text !== notes.text
}

/**
 * The plan as the learner sees it: a fact that was set aside is not lost once
 * more, and one that the notes bring back is as good as new.
 */
function asSeen(plan: ImportPlan, known: readonly FactRow[]): ImportPlan {
  const aside = new Set(known.filter(({ removed }) => removed === 1).map(({ id }) => id))
  const isBack = ({ id }: Fact) => aside.has(id)
  return {
    ...plan,
    added: [...plan.added, ...plan.facts.filter(isBack)],
    changed: plan.changed.filter(({ after }) => !isBack(after)),
    moved: plan.moved.filter(({ after }) => !isBack(after)),
    unchanged: plan.unchanged.filter((fact) => !isBack(fact)),
    removed: plan.removed.filter((fact) => !isBack(fact)),
  }
}

function factsOf(db: NotedrillDatabase, deckId: DeckId): Promise<FactRow[]> {
  return db.facts
    .where('[deckId+position]')
    .between([deckId, -Infinity], [deckId, Infinity])
    .toArray()
}

/** The facts as they will stand, in the order of the notes; no added one takes another deck's id. */
async function withFreeIds(
  db: NotedrillDatabase,
  deckId: DeckId,
  plan: ImportPlan,
): Promise<Fact[]> {
  const added = new Set(plan.added.map(({ id }) => id))
  const facts: Fact[] = []
  for (const fact of plan.facts) {
    let { id } = fact
    for (let attempt = 0; added.has(fact.id) && (await db.facts.get(id)); attempt += 1) {
      id = anotherId(deckId, fact.id, attempt)
    }
    facts.push({ ...fact, id })
  }
  return facts
}

const anotherId = (deckId: DeckId, id: FactId, attempt: number) =>
  factId(shortHash(`${deckId}\n${id}\n${attempt}`, 12))

/** The rows that differ from what is stored, those of removed facts included. */
function changedFacts(
  known: readonly FactRow[],
  facts: readonly Fact[],
  plan: ImportPlan,
  deckId: DeckId,
): FactRow[] {
  const before = new Map(known.map((row) => [row.id, row]))
  const standing = facts.map((fact, position): FactRow => ({
    ...fact,
    deckId,
    position,
    removed: 0,
  }))
  const removed = plan.removed.flatMap(({ id }): FactRow[] => {
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
  const { kind, front, back, path, tags, source, position, removed } = row
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
  ])
}

/** The cards that these facts give or move: new ones, and those not asked yet. */
async function changedCards(db: NotedrillDatabase, facts: readonly FactRow[]): Promise<CardRow[]> {
  const ids = facts.flatMap(({ id, kind }) => sidesOf(kind).map((side) => cardId(id, side)))
  const stored = new Map(
    (await db.cards.bulkGet(ids)).flatMap((card) => (card ? [[card.id, card] as const] : [])),
  )
  return facts.flatMap((fact) =>
    sidesOf(fact.kind).flatMap((side): CardRow[] => {
      const id = cardId(fact.id, side)
      const place = { state: 'new', due: newPosition(fact.position, side) } as const
      const before = stored.get(id)
      const card: CardRow = before ?? {
        id,
        factId: fact.id,
        deckId: fact.deckId,
        side,
        queue: 'new',
        schedule: place,
      }
      const schedule = card.schedule.state === 'new' ? place : card.schedule
      const after: CardRow = fact.removed
        ? { ...card, schedule, queue: 'suspended' }
        : withSchedule({ ...card, queue: schedule.state }, schedule)
      const same = before?.queue === after.queue && before.schedule.due === after.schedule.due
      return same ? [] : [after]
    }),
  )
}
