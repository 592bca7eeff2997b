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

/** With how many facts of the same front one is compared: a name with more meanings is a label. */
const MOST_COMPARED = 8
/** Nobody can be asked for more than this; further places are kept, their words are not added. */
const LONGEST_BACK = 2000

/**
 * Merge facts with the same front: commands always, as a command is the same
 * wherever it stands; flags and names may mean something else elsewhere, so they
 * must say the same.
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
  return merged
}

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
