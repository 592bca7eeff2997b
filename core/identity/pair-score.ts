/** How likely a known and an incoming fact are the same to their author. */
import type { Fact } from '../fact.ts'
import { frontKey } from '../front-key.ts'
import { containedLikeness, ownWords, piecesOf, textLikeness, type Pieces } from './likeness.ts'

/** A fact, prepared for being compared. */
export interface Compared {
  fact: Fact
  /** Its front in its comparable form, kind included. */
  key: string
  front: Pieces
  back: Pieces
}

/** From here on a pair is made without asking. */
const SURE = 0.75
/** Below, two facts have nothing to do with one another; between, somebody must decide. */
export const MAYBE = 0.5
/** A pair whose rivals are this close is not sure. */
export const MARGIN = 0.05

const WEIGHTS = { front: 0.5, back: 0.4, section: 0.1 }
/** Fronts with another word are at most this much alike: `get pods` is not `get nodes`. */
const OTHER_WORD = 0.6
/** Fronts that differ by typing errors are at least this much alike. */
const MISSPELT = 0.9
/** For a command that stands there again, a new description is as good as the old one. */
const SAME_COMMAND = 0.9

/** Prepare a fact; do so once, as a fact is compared with several. */
export function compared(fact: Fact): Compared {
  const isExact = fact.kind === 'command' || fact.kind === 'flag'
  return {
    fact,
    key: frontKey(fact.kind, fact.front),
    front: piecesOf(fact.front, isExact),
    back: piecesOf(fact.back, false),
  }
}

/** From 0 to 1, for facts of the same kind; 0 for others. */
export function pairScore(a: Compared, b: Compared): number {
  if (a.fact.kind !== b.fact.kind) return 0
  const isSameFront = a.key === b.key
  const back = containedLikeness(a.back, b.back)
  const section = sectionLikeness(a.fact.path, b.fact.path)
  const isSameCommand =
    isSameFront && (a.fact.kind === 'command' || (a.fact.kind === 'flag' && section === 1))
  return (
    WEIGHTS.front * (isSameFront ? 1 : frontLikeness(a, b)) +
    WEIGHTS.back * (isSameCommand ? Math.max(back, SAME_COMMAND) : back) +
    WEIGHTS.section * section
  )
}

/**
 * Whether a pair that nothing rivals is the same fact beyond doubt. A question or
 * term that stands where it stood is, whatever is said about it now, unless it is
 * one of a numbered series: `Step 2` may have been moved on by a new step.
 */
export function isSure(a: Compared, b: Compared, score: number): boolean {
  if (score >= SURE) return true
  const stays = a.key === b.key && sectionLikeness(a.fact.path, b.fact.path) === 1
  return stays && !/\d/.test(a.key)
}

function frontLikeness({ fact, front }: Compared, { front: other }: Compared): number {
  const alike = textLikeness(front, other)
  const { ofA, ofB } = ownWords(front, other)
  if (ofA.length === 0 && ofB.length === 0) return Math.max(alike, MISSPELT)
  // Questions are put in other words; in those, only other numbers tell.
  const isOther =
    fact.kind === 'question' ? isNumbered([...ofA, ...ofB]) : ofA.length > 0 && ofB.length > 0
  return isOther ? Math.min(alike, OTHER_WORD) : alike
}

const isNumbered = (words: readonly string[]) => words.some((word) => /^\d+$/.test(word))

/** 1 for the same section, less the fewer titles the ways to both share. */
function sectionLikeness(a: readonly string[], b: readonly string[]): number {
  const longest = Math.max(a.length, b.length)
  if (longest === 0) return 1
  const shared = a.filter((title) => b.includes(title)).length
  const isSame = a.length === b.length && a.every((title, index) => title === b[index])
  return isSame ? 1 : Math.min(0.9, shared / longest)
}
