/**
 * Brings what the notes say into a deck file. Ids, hand edits, hand-written
 * facts and every untouched byte survive.
 */
import { originOf, type Deck, type FactPiece, type Piece } from './deck/deck.ts'
import { editPieces } from './deck/edit-pieces.ts'
import { commentLine, deckFact, factPiece, openingPiece } from './deck/render.ts'
import { writeSource } from './deck/source-text.ts'
import type { Fact, Source } from './fact.ts'
import { factsLost, planImport, type ImportPlan } from './identity/index.ts'

/** What becomes of a deck. */
export interface DeckUpdate {
  pieces: Piece[]
  /** What the notes have changed; an edit in the deck is no change of the notes. */
  plan: ImportPlan
  /** Facts that were edited in the deck and changed in the notes: the deck's words were kept. */
  conflicts: { kept: Fact; notes: Fact }[]
}

/** A deck with nothing in it yet. */
export function emptyDeck(head: { title: string; notes?: string }): Deck {
  return { ...head, facts: [], removed: [], pieces: [openingPiece(head)] }
}

/**
 * Update a deck from the facts that its notes give now.
 *
 * A fact that was edited in the deck keeps its words; one that the notes have
 * lost goes to the deck's last section, and comes back when they bring it back.
 *
 * @param incoming in the order of the notes
 */
export function updateDeck(deck: Deck, incoming: readonly Fact[]): DeckUpdate {
  const entries = deck.pieces.filter((piece) => piece.type === 'fact')
  // An entry without a front or a body could not be read again.
  const facts = incoming.map(deckFact).filter(({ front, back }) => front !== '' && back !== '')
  const plan = planImport(asNotesHadThem(entries, facts), facts)
  const editing = editPieces(deck.pieces)
  const conflicts: DeckUpdate['conflicts'] = []

  const entryOf = new Map(entries.map((entry) => [entry.fact.id, entry]))
  let previous: FactPiece | undefined
  for (const fact of plan.facts) {
    const entry = entryOf.get(fact.id)
    const origin = originOf(fact)
    if (entry && !isStale(entry, origin)) {
      if (isEdited(entry) && entry.origin !== origin)
        conflicts.push({ kept: entry.fact, notes: fact })
      const refreshed = refresh(entry, fact, origin)
      if (refreshed !== entry) editing.replace(entry, refreshed)
      previous = refreshed
    } else if (entry && samePath(entry.fact, fact) && !entry.removed) {
      const replacement = factPiece(fact, { origin, depth: entry.depth })
      editing.replace(entry, replacement)
      previous = replacement
    } else {
      if (entry) editing.remove(entry)
      const words = entry && isEdited(entry) ? { ...entry.fact, path: fact.path } : fact
      previous = editing.insert(words, origin, previous)
    }
  }

  const removed: Fact[] = []
  const maybe = new Set(plan.ambiguous.map(({ before }) => before.id))
  for (const { id } of factsLost(plan)) {
    const entry = entryOf.get(id)
    if (entry && entry.origin !== undefined && !entry.removed) {
      editing.setAside(entry)
      if (!maybe.has(id)) removed.push(entry.fact)
    } else if (entry && !entry.named) editing.replace(entry, withComment(entry))
  }
  return { pieces: editing.finish(), plan: { ...plan, removed }, conflicts }
}

/**
 * The deck's facts as its notes had them when they were last read, where today's
 * notes still have them so. Edits in the deck then do not look like changes.
 */
function asNotesHadThem(entries: readonly FactPiece[], incoming: readonly Fact[]): Fact[] {
  const unclaimed = new Map<string, Fact[]>()
  for (const fact of incoming) {
    const origin = originOf(fact)
    const same = unclaimed.get(origin)
    if (same) same.push(fact)
    else unclaimed.set(origin, [fact])
  }
  return entries.map(({ fact, origin }) => {
    const same = origin === undefined ? undefined : unclaimed.get(origin)?.shift()
    return same ? { ...same, id: fact.id } : fact
  })
}

/** Whether the entry's words are to be replaced by the notes'. */
function isStale(entry: FactPiece, origin: string): boolean {
  return (
    entry.removed || (entry.origin !== undefined && entry.origin !== origin && !isEdited(entry))
  )
}

/** Whether the entry says something else than the notes did when it was written. */
function isEdited({ origin, fact }: FactPiece): boolean {
  return origin !== undefined && origin !== originOf(fact)
}

/** The entry with its words kept and its comment brought up to date. */
function refresh(entry: FactPiece, { source }: Fact, origin: string): FactPiece {
  const isCurrent = entry.named && entry.origin === origin && isSamePlace(entry.fact.source, source)
  if (isCurrent) return entry
  return withComment({ ...entry, origin, fact: { ...entry.fact, ...(source ? { source } : {}) } })
}

function withComment(entry: FactPiece): FactPiece {
  return { ...entry, named: true, text: { ...entry.text, comment: commentLine(entry) } }
}

const isSamePlace = (a: Source | undefined, b: Source | undefined) =>
  (a && writeSource(a)) === (b && writeSource(b))

const samePath = (a: Fact, b: Fact) => JSON.stringify(a.path) === JSON.stringify(b.path)
