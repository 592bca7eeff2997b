/**
 * Which deck incoming facts belong to, also where the notes got another title:
 * that must not begin a second deck, without all that has been learnt.
 */
import { deckSlug } from '../../core/deck/index.ts'
import type { Fact } from '../../core/fact.ts'
import { frontKey } from '../../core/front-key.ts'
import type { DeckRow, NotedrillDatabase } from './database.ts'
import type { Incoming } from './import-deck.ts'
import { standingFacts } from './standing-facts.ts'

/** A deck that facts can go into. */
export interface DeckChoice {
  deck: Incoming['deck']
  /** Whether the database does not have it yet. */
  isNew: boolean
}

/** This part of a deck's facts makes notes its own, whatever they are called. */
const MOST = 0.5
/** This part leaves no doubt where they are called the same. */
const SOME = 0.2

/**
 * The decks that facts from a file can go into, the likeliest first: the deck of
 * their title; one that came from a file of this name, or has most of its facts
 * among them; a new one. Where the first leaves no doubt, it is the only one.
 */
export async function decksFor(
  db: NotedrillDatabase,
  { deck, file, facts }: Pick<Incoming, 'deck' | 'file' | 'facts'>,
): Promise<[DeckChoice, ...DeckChoice[]]> {
  const decks = await db.decks.toArray()
  const isNamesake = ({ title }: DeckRow) => deckSlug(title) === deckSlug(deck.title)
  const known = await Promise.all(
    decks.map(async (row) => ({
      row,
      ...(await sharedFacts(db, row, facts)),
      isNamesake: isNamesake(row),
      isSameFile: baseName((await db.notes.get(row.id))?.file ?? '') === baseName(file),
    })),
  )
  const fresh = { deck: { ...deck, id: freeId(deck.id, decks) }, isNew: true }
  const candidates = known
    .filter(({ share, isNamesake, isSameFile }) => isNamesake || isSameFile || share >= MOST)
    .sort((a, b) => Number(b.isNamesake) - Number(a.isNamesake) || b.share - a.share)
    .map(({ row, ...about }) => ({ ...about, choice: choiceOf(row, deck, facts) }))
  const [best, ...others] = candidates
  if (!best) return [fresh]
  const choices = others.map(({ choice }) => choice)
  if (best.isNamesake && (best.share >= SOME || best.isEmpty)) return [best.choice]
  const isLikely = best.isNamesake || best.share >= MOST || facts.length === 0
  return isLikely ? [best.choice, fresh, ...choices] : [fresh, best.choice, ...choices]
}

/** A known deck with the title that the notes have now; notes without facts have none worth taking over. */
function choiceOf(row: DeckRow, deck: Incoming['deck'], facts: readonly Fact[]): DeckChoice {
  const title = facts.length === 0 ? row.title : deck.title
  return { deck: { id: row.id, title }, isNew: false }
}

/** The part of a deck's facts whose fronts are among the incoming ones, 0..1; none of an empty deck. */
async function sharedFacts(db: NotedrillDatabase, { id }: DeckRow, incoming: readonly Fact[]) {
  const standing = await standingFacts(db, id)
  const fronts = new Set(incoming.map(({ kind, front }) => frontKey(kind, front)))
  const shared = standing.filter(({ kind, front }) => fronts.has(frontKey(kind, front)))
  return { share: shared.length / Math.max(1, standing.length), isEmpty: standing.length === 0 }
}

function freeId(id: string, decks: readonly DeckRow[]): string {
  const taken = new Set(decks.map((deck) => deck.id))
  let free = id
  for (let count = 2; taken.has(free); count += 1) free = `${id}-${count}`
  return free
}

const baseName = (file: string) => file.replace(/^.*[\\/]/, '')
