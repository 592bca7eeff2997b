/**
 * What a learner has given a fact, told apart from what its notes say: own words
 * and other right answers stay whatever becomes of the notes.
 */
import type { OwnPart, Words } from '../fact.ts'
import type { TruthRow } from './row-schemas.ts'

type FactRow = TruthRow<'facts'>

/** A fact as the notes had it when they were last imported, with nothing of the learner's. */
export function asNotesHaveIt({ edited, accepted: _, ...fact }: FactRow): FactRow {
  return { ...fact, ...edited }
}

/** What the learner has given it. */
export function ownPartOf({ front, back, edited, accepted }: FactRow): OwnPart {
  return { ...(edited ? { words: { front, back } } : {}), ...(accepted ? { accepted } : {}) }
}

/** A fact as the notes have it, with this instead of what it was given. Words that are the notes' own are none. */
export function withOwnPart(fact: FactRow, { words, accepted = [] }: OwnPart): FactRow {
  const bare = asNotesHaveIt(fact)
  const { front, back } = bare
  const isOwn = words !== undefined && !hasWords(bare, words)
  return {
    ...bare,
    ...(isOwn ? { front: words.front, back: words.back, edited: { front, back } } : {}),
    ...(accepted.length > 0 ? { accepted } : {}),
  }
}

/**
 * A fact after its own part was changed from one to the other, as by an edit that is
 * taken back or done again. What it was given otherwise meanwhile, as by a merge, stays.
 */
export function withOwnChange(fact: FactRow, from: OwnPart, to: OwnPart): FactRow {
  const own = ownPartOf(fact)
  const isStill = from.words ? hasWords(fact, from.words) : own.words === undefined
  const isKept = from.words && to.words ? hasWords(from.words, to.words) : from.words === to.words
  const words = isStill && !isKept ? to.words : own.words
  const accepted = changedAnswers(own.accepted ?? [], from.accepted ?? [], to.accepted ?? [])
  return withOwnPart(fact, { ...(words ? { words } : {}), accepted })
}

function changedAnswers(
  own: readonly string[],
  from: readonly string[],
  to: readonly string[],
): string[] {
  if (isSame(own, from)) return [...to]
  const kept = own.filter((answer) => to.includes(answer) || !from.includes(answer))
  const gained = to.filter((answer) => !from.includes(answer) && !own.includes(answer))
  return [...kept, ...gained]
}

const hasWords = (one: Words, { front, back }: Words) => one.front === front && one.back === back

const isSame = (a: readonly string[], b: readonly string[]) =>
  JSON.stringify(a) === JSON.stringify(b)
