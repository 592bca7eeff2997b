/** What notes say twice is one fact, with both places. */
import { frontKey } from '../front-key.ts'
import type { Found } from './account.ts'

/** A fact, the further lines on which the notes say the same, and what was merged into it. */
export interface MergedFact {
  found: Found
  also: number[]
  merged: Found[]
}

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
    const others = byFront.get(key) ?? []
    const same = others.find((other) => isSame(other.found, found))
    if (same) {
      same.found = { ...same.found, back: joined(same.found.back, found.back) }
      if (found.line !== same.found.line) same.also.push(found.line)
      same.merged.push(found)
    } else {
      const own = { found, also: [], merged: [found] }
      merged.push(own)
      byFront.set(key, [...others, own])
    }
  }
  return merged
}

function isSame(known: Found, found: Found): boolean {
  if (found.kind === 'command') return true
  const [one, other] = [folded(known.back), folded(found.back)]
  return one.includes(other) || other.includes(one)
}

function joined(back: string, other: string): string {
  const [one, two] = [folded(back), folded(other)]
  if (one.includes(two)) return back
  return two.includes(one) ? other : `${back}\n\n${other}`
}

const folded = (text: string) =>
  text
    .toLowerCase()
    .replace(/[\s*_`.:]+/g, ' ')
    .trim()
