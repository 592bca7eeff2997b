/**
 * Brings two states together: what has happened on either side has happened. Events
 * of the log, quizzes, imports and policies are united by their ids. Of what the notes
 * say, the deck that was imported later counts, with what the learner has given its
 * facts: that of the side which alone has edits that the other has not seen, else that
 * of both. A deck or fact that only one side has is kept. Of learnt grammars the later
 * one counts. Settings have no time: the ones here stay.
 *
 * Apart from settings it does not matter which side is asked to take in the other.
 */
import type { Words } from '../fact.ts'
import type { LogEvent } from '../schedule/log.ts'
import { asNotesHaveIt, ownPartOf, withOwnPart } from '../truth/own-part.ts'
import type { TruthRow } from '../truth/row-schemas.ts'
import { keyOf, type Truth, type TruthBesideLog } from '../truth/truth.ts'
import { canonical } from './canonical.ts'
import { editedSince } from './own-part-sides.ts'

/** What the side that takes in has: the log by its ids alone, as events never change. */
export interface Mine {
  tables: TruthBesideLog
  eventIds: ReadonlySet<string>
  /** What was done with facts that differ as `givenOtherwise` says, in the order of the ids. */
  factEvents: readonly LogEvent[]
}

/** The rows to be written on one side so that it holds both; what it has already is not among them. */
export function mergeInto({ tables: mine, eventIds, factEvents }: Mine, theirs: Truth): Truth {
  const timeHere = deckTimes(mine)
  const timeThere = deckTimes(theirs)
  const theirIds = new Set(theirs.reviews.map(({ id }) => id))
  const newHere = editedSince(factEvents, (id) => theirIds.has(id))
  const newThere = editedSince(inOrder(theirs.reviews), (id) => eventIds.has(id))
  const laterDeck = (id: string) => lateness(timeHere.get(id), timeThere.get(id))
  return {
    decks: changes(mine.decks, theirs.decks, keyOf.decks, (here, there) =>
      later(here, there, laterDeck(here.id)),
    ),
    notes: changes(mine.notes, theirs.notes, keyOf.notes, (here, there) =>
      later(here, there, laterDeck(here.deckId)),
    ),
    facts: changes(mine.facts, theirs.facts, keyOf.facts, (here, there) => {
      const difference = lateness(timeHere.get(here.deckId), timeThere.get(there.deckId))
      const [isNewHere, isNewThere] = [newHere.has(here.id), newThere.has(here.id)]
      if (isNewHere === isNewThere) return mergeFacts(here, there, difference)
      return withOwnPart(notesOf(here, there, difference), ownPartOf(isNewHere ? here : there))
    }),
    policies: changes(mine.policies, theirs.policies, keyOf.policies, (here) => here),
    settings: changes(mine.settings, theirs.settings, keyOf.settings, (here) => here),
    grammars: changes(mine.grammars, theirs.grammars, keyOf.grammars, (here, there) =>
      later(here, there, there.learntAt - here.learntAt),
    ),
    imports: changes(mine.imports, theirs.imports, keyOf.imports, (here, there) =>
      later(here, there, lateness(here.undoneAt, there.undoneAt)),
    ),
    quizzes: changes(mine.quizzes, theirs.quizzes, keyOf.quizzes, (here) => here),
    reviews: theirs.reviews.filter(({ id }) => !eventIds.has(id)),
  }
}

/** When every deck was imported last, or an import of it undone; epoch ms. */
function deckTimes({ decks, notes, imports }: TruthBesideLog): Map<string, number> {
  const times = new Map(decks.map(({ id, addedAt }) => [id, addedAt]))
  const raise = (id: string, at: number) => times.set(id, Math.max(at, times.get(id) ?? -Infinity))
  for (const { deckId, importedAt } of notes) raise(deckId, importedAt)
  for (const { deckId, at, undoneAt } of imports) raise(deckId, Math.max(at, undoneAt ?? at))
  return times
}

function changes<Row>(
  mine: readonly Row[],
  theirs: readonly Row[],
  key: (row: Row) => string,
  both: (here: Row, there: Row) => Row,
): Row[] {
  const known = new Map(mine.map((row) => [key(row), row]))
  return theirs.flatMap((there) => {
    const here = known.get(key(there))
    if (!here) return [there]
    const row = both(here, there)
    return canonical(row) === canonical(here) ? [] : [row]
  })
}

/** By how much the other side is later, in ms; what has no time comes before all that has one. */
function lateness(here = -Infinity, there = -Infinity): number {
  return here === there ? 0 : there - here
}

/** The later row; of two of the same time always the same one, whichever side it is on. */
function later<Row>(here: Row, there: Row, difference: number): Row {
  if (difference !== 0) return difference > 0 ? there : here
  return canonical(there) > canonical(here) ? there : here
}

type Fact = TruthRow<'facts'>

/** A fact as the later notes have it, with all that the learner has given it on either side. */
function mergeFacts(here: Fact, there: Fact, difference: number): Fact {
  const fact = notesOf(here, there, difference)
  const words = ownWords(here, there, fact)
  const accepted = bothAccepted(here.accepted, there.accepted)
  return withOwnPart(fact, { ...(words ? { words } : {}), ...(accepted ? { accepted } : {}) })
}

/** A fact as the later notes have it. */
function notesOf(here: Fact, there: Fact, difference: number): Fact {
  // Facts of two decks that go by one id by chance have no time in common.
  const lateness = here.deckId === there.deckId ? difference : 0
  return later(asNotesHaveIt(here), asNotesHaveIt(there), lateness)
}

const inOrder = (events: readonly LogEvent[]) =>
  events
    .filter(({ type }) => type === 'edit' || type === 'undo')
    .sort((a, b) => (a.id < b.id ? -1 : 1))

/**
 * Words that are not those of the notes. Nothing says which of two wordings is later;
 * the longer one is more likely to hold both.
 */
function ownWords(here: Fact, there: Fact, notes: Fact): Words | undefined {
  const [own] = [here, there]
    .filter(({ edited, front, back }) => edited && (front !== notes.front || back !== notes.back))
    .map(({ front, back }) => ({ front, back }))
    .sort((a, b) => {
      const length = b.front.length + b.back.length - a.front.length - a.back.length
      return length || (canonical(a) < canonical(b) ? -1 : 1)
    })
  return own
}

function bothAccepted(
  here: string[] | undefined,
  there: string[] | undefined,
): string[] | undefined {
  if (!here || !there) return here ?? there
  const all = [...new Set([...here, ...there])]
  return canonical(here) === canonical(there) ? here : all.sort()
}
