/** What notes say twice is one fact, with both places. */
import { frontKey } from '../front-key.ts'
import type { Found } from './account.ts'

/** A fact, the further lines on which the notes say the same, and what was merged into it. */
export interface MergedFact {
  found: Found
  also: number[]
  merged: Found[]
  /** The back, as it is compared. */
  folded: string
}

/** A term with more meanings than this in one file is a label of its author's. */
const MOST_MEANINGS = 3
/** With how many facts of the same front one is compared. */
const MOST_COMPARED = 8
/** Nobody can be asked for more than this; further places are kept, their words are not added. */
const LONGEST_BACK = 2000

/**
 * Merge facts with the same front: commands always, as a command is the same
 * wherever it stands; flags and names may mean something else elsewhere, so they
 * must say the same. Names that mean something else each time are no facts at all.
 *
 * @param facts by line
 */
export function mergeRepeated(facts: readonly Found[]): MergedFact[] {
  const merged: MergedFact[] = []
  const byFront = new Map<string, MergedFact[]>()
  for (const found of facts) {
    const key = `${found.kind} ${frontKey(found.kind, found.front)}`
    const folded = foldedText(found.back)
    const others = byFront.get(key) ?? []
    const same = others
      .slice(-MOST_COMPARED)
      .find((other) => found.kind === 'command' || saysSame(other.folded, folded))
    if (same) {
      join(same, found, folded)
    } else {
      const own = { found, also: [], merged: [found], folded }
      merged.push(own)
      others.push(own)
      byFront.set(key, others)
    }
  }
  const labels = new Set(Array.from(byFront.values()).filter(isLabel).flat())
  return merged.filter((one) => !labels.has(one))
}

/** `Usage` with another meaning each time names no thing. */
const isLabel = (facts: readonly MergedFact[]) =>
  facts[0]?.found.kind === 'term' && facts.length > MOST_MEANINGS

const saysSame = (one: string, other: string) => one.includes(other) || other.includes(one)

function join(fact: MergedFact, found: Found, folded: string): void {
  if (found.line !== fact.found.line) fact.also.push(found.line)
  fact.merged.push(found)
  if (fact.folded.includes(folded) || fact.folded.length > LONGEST_BACK) return
  const isMore = folded.includes(fact.folded)
  const back = isMore ? found.back : `${fact.found.back}\n\n${found.back}`
  fact.found = { ...fact.found, back }
  fact.folded = isMore ? folded : `${fact.folded} ${folded}`
}

const foldedText = (text: string) =>
  text
    .toLowerCase()
    .replace(/[\s*_`.:]+/g, ' ')
    .trim()
