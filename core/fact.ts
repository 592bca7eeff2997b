/**
 * The things Notedrill is about: facts taken from notes, and the cards that ask
 * about them. Knows nothing of files, storage or schedules.
 */

/** What sort of thing a fact is; decides which cards it gives. */
export const FACT_KINDS = ['command', 'flag', 'question', 'term'] as const
export type FactKind = (typeof FACT_KINDS)[number]

/** Which way a card asks: `produce` shows the back and wants the front; `recognise` the reverse. */
export const SIDES = ['produce', 'recognise'] as const
export type Side = (typeof SIDES)[number]

declare const brand: unique symbol
/** Stable for life: given once, kept in the deck file and the database, never recomputed. */
export type FactId = string & { readonly [brand]: 'FactId' }
/** A fact's id and a side: `<fact id>:produce`. */
export type CardId = string & { readonly [brand]: 'CardId' }

/** A place in the user's notes. */
export interface Source {
  file: string
  /** 1-based. */
  line: number
  /** Further lines of the file that say the same, where it says so more than once. */
  also?: readonly number[]
}

/** One thing worth knowing, extracted from the notes or written by hand. */
export interface Fact {
  id: FactId
  kind: FactKind
  /** Markdown, one line: the command, flag, question or term. */
  front: string
  /** Markdown: what it does, the answer, the definition; sample output as fenced code. */
  back: string
  /** Section titles, outermost first; the document's own title is the deck's, not part of it. */
  path: readonly string[]
  source?: Source
  tags: readonly string[]
}

/** The words of a fact. */
export type Words = Pick<Fact, 'front' | 'back'>

/** What a learner has given a fact beside what its notes say. */
export interface OwnPart {
  /** Asked instead of those of the notes. */
  words?: Words
  /** Other right answers, in the order in which they were accepted. */
  accepted?: string[]
}

/** Something in the notes that the reader should look at; the rest was still read. */
export interface Warning {
  file: string
  /** 1-based. */
  line: number
  message: string
}

/** Take a string that a border has checked (a deck file, the database) as a fact's id. */
export function factId(text: string): FactId {
  return text as FactId // eslint-disable-line @typescript-eslint/no-unsafe-type-assertion -- the one place brands are given
}

/** The id of the card that asks about a fact from one side. */
export function cardId(fact: FactId, side: Side): CardId {
  return `${fact}:${side}` as CardId // eslint-disable-line @typescript-eslint/no-unsafe-type-assertion -- the one place brands are given
}

/** The fact that a card asks about. */
export function factIdOf(card: CardId): FactId {
  return factId(card.slice(0, card.lastIndexOf(':')))
}

/**
 * The sides a fact of this kind is asked from, in the order they are learnt.
 *
 * Producing comes first: the notes' author has met the command once already, and
 * being shown it spoils the attempt to recall it.
 */
export function sidesOf(kind: FactKind): readonly Side[] {
  switch (kind) {
    case 'command':
    case 'flag':
      return SIDES
    case 'question':
    case 'term':
      return ['recognise']
  }
}
