/**
 * Bring facts into a deck of the database: first as a plan that can be shown and
 * chosen from, then in one transaction, which can be undone as a whole. Progress
 * is kept: only cards that are new, or have not been asked yet, get a schedule
 * from here.
 */
import type { Table } from 'dexie'
import { factId, type Fact, type FactId, type Words } from '../../core/fact.ts'
import { shortHash } from '../../core/hash.ts'
import {
  factsGained,
  factsLost,
  leaveOut,
  planImport,
  type Decisions,
  type ImportPlan,
} from '../../core/identity/index.ts'
import type { Moment } from '../../core/schedule/day.ts'
import { asNotesHaveIt } from '../../core/truth/own-part.ts'
import { bringForward } from './bring-forward.ts'
import type { DeckId, FactRow, ImportRow, NotedrillDatabase } from './database.ts'
import { nextEventId } from './event-id.ts'
import { changedCards, changedFacts } from './import-rows.ts'
import { recountMoved } from './tallies.ts'

/** Facts on their way into a deck. */
export interface Incoming {
  deck: { id: DeckId; title: string }
  /** The file they come from, as the user knows it. */
  file: string
  /** In the order of the notes. */
  facts: readonly Fact[]
  /** Whether the facts have their ids for life, as those of a deck have. */
  stableIds?: boolean
  /** The notes that the facts were taken from, where they are at hand; kept with the deck. */
  notes?: { file: string; text: string }
}

/** What somebody wants of an import. */
export interface ImportChoices {
  decisions: Decisions
  /** Parts of the plan that are left out, by the ids it gives them. */
  leftOut: ReadonlySet<FactId>
  /** Changed facts that are to be asked again today, by their ids. */
  soon: ReadonlySet<FactId>
  /** Told how much of the work is done, 0..1. */
  onProgress?: (done: number) => void
}

/** Everything the plan has, as it has it. */
export const ALL_AS_PLANNED: ImportChoices = {
  decisions: new Map(),
  leftOut: new Set(),
  soon: new Set(),
}

/** What importing would change. */
export interface ImportPreview extends ImportPlan {
  /** Whether the deck has no notes yet, or others; their file's name alone does not count. */
  newNotes: boolean
  /** The facts that the deck has now and that are asked. */
  standing: number
  /** Facts that the learner has put in other words, which stay. */
  ownWords: ReadonlyMap<FactId, Words>
}

/** What importing would change, the decisions included. Writes nothing. */
export async function previewImport(
  db: NotedrillDatabase,
  incoming: Incoming,
  decisions: Decisions = new Map(),
): Promise<ImportPreview> {
  const known = await factsOf(db, incoming.deck.id)
  return {
    ...asSeen(planFor(known, incoming, decisions), known),
    newNotes: await hasNewNotes(db, incoming),
    standing: known.filter(({ removed }) => removed === 0).length,
    ownWords: new Map(known.filter(({ edited }) => edited).map((row) => [row.id, row])),
  }
}

/**
 * Import: facts that the deck lacks are added with new cards, known ones follow
 * the notes and keep their cards, facts that the notes have lost stay with their
 * history but are not asked. The deck's notes are replaced by the ones that come
 * along, if any do. What is the same already is not written.
 *
 * @returns the import's id, or `undefined` where there was nothing to change
 */
export function applyImport(
  db: NotedrillDatabase,
  incoming: Incoming,
  moment: Moment,
  deviceId: string,
  { decisions, leftOut, soon, onProgress }: ImportChoices = ALL_AS_PLANNED,
): Promise<string | undefined> {
  const tables = [db.decks, db.notes, db.facts, db.cards, db.imports, db.reviews]
  return db.transaction('rw', [...tables, db.policies, db.tallies], async () => {
    const { deck, file, notes } = incoming
    const known = await factsOf(db, deck.id)
    const planned = planFor(known, incoming, decisions)
    const plan = leaveOut(planned, known, leftOut)
    const facts = changedFacts(
      known,
      await withFreeIds(db, deck.id, plan),
      factsLost(plan),
      deck.id,
    )
    const cards = await changedCards(db, facts)
    const deckBefore = await db.decks.get(deck.id)
    const notesBefore = await db.notes.get(deck.id)
    const isSame = facts.length === 0 && cards.length === 0 && deckBefore?.title === deck.title
    if (isSame && !isNewText(notes, notesBefore)) return undefined
    const before = await rowsBefore(db, facts, cards)
    await db.decks.put({ ...deck, addedAt: deckBefore?.addedAt ?? moment.at })
    if (notes) await db.notes.put({ ...notes, deckId: deck.id, importedAt: moment.at })
    const total = facts.length + cards.length
    await putInChunks(db.facts, facts, (done) => onProgress?.(done / total))
    await putInChunks(db.cards, cards, (done) => onProgress?.((facts.length + done) / total))
    await recountMoved(db, before.cards, cards)
    const forwarded = await bringForward(db, soon, moment, deviceId)
    const id = await nextEventId(db.imports, moment.at)
    const seen = asSeen(plan, known)
    const row: ImportRow = {
      id,
      deckId: deck.id,
      at: moment.at,
      file,
      added: factsGained(seen).length,
      changed: seen.changed.length,
      moved: seen.moved.length,
      removed: factsLost(seen).length,
      before: {
        ...before,
        ...(deckBefore ? { deck: deckBefore } : {}),
        ...(notesBefore ? { notes: notesBefore } : {}),
        forwarded,
      },
    }
    await db.imports.add(row)
    return id
  })
}

/** Rows that are written before somebody is told how far the work has come. */
const CHUNK = 500

async function putInChunks<Row, Key extends string>(
  table: Table<Row, Key>,
  rows: readonly Row[],
  onDone: (done: number) => void,
): Promise<void> {
  for (let from = 0; from < rows.length; from += CHUNK) {
    await table.bulkPut(rows.slice(from, from + CHUNK))
    onDone(Math.min(rows.length, from + CHUNK))
  }
}

function planFor(known: readonly FactRow[], incoming: Incoming, decisions: Decisions): ImportPlan {
  const { facts, stableIds = false } = incoming
  return planImport(known.map(asNotesHaveIt), facts, { decisions, stableIds })
}

/** What the rows that will be written say now; those of new ones are only named. */
async function rowsBefore(
  db: NotedrillDatabase,
  facts: readonly FactRow[],
  cards: readonly { id: ImportBefore['addedCards'][number] }[],
) {
  const factsBefore = await db.facts.bulkGet(facts.map(({ id }) => id))
  const cardsBefore = await db.cards.bulkGet(cards.map(({ id }) => id))
  return {
    facts: factsBefore.filter((row) => row !== undefined),
    cards: cardsBefore.filter((row) => row !== undefined),
    addedFacts: facts.filter((_, index) => !factsBefore[index]).map(({ id }) => id),
    addedCards: cards.filter((_, index) => !cardsBefore[index]).map(({ id }) => id),
  }
}

type ImportBefore = NonNullable<ImportRow['before']>

async function hasNewNotes(db: NotedrillDatabase, { deck, notes }: Incoming): Promise<boolean> {
  return isNewText(notes, await db.notes.get(deck.id))
}

const isNewText = (notes: Incoming['notes'], before: { text: string } | undefined) =>
  notes !== undefined && before?.text !== notes.text

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
  const added = new Set(factsGained(plan).map(({ id }) => id))
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
