/** Which incoming fact is which known one, and where only their author can tell. */
import type { Fact } from '../fact.ts'
import { assign, type Edge } from './assign.ts'
import { likelyPairs } from './candidates.ts'
import { groupBy } from '../group-by.ts'
import { MARGIN, MAYBE, compared, isSure, type Compared } from './pair-score.ts'

/** Known facts by the incoming fact that each is, or may be. */
export interface Pairs {
  sure: Map<Fact, Fact>
  ambiguous: Map<Fact, Fact>
}

/**
 * Pair facts one to one: what is the same word for word, wherever it stands, then
 * the pairs that are most alike in all. The order of either list does not matter.
 *
 * @param sure pairs that somebody made before; both lists are without them
 */
export function pairUp(
  known: readonly Fact[],
  incoming: readonly Fact[],
  sure: ReadonlyMap<Fact, Fact>,
): Pairs {
  const pairs: Pairs = { sure: new Map(sure), ambiguous: new Map() }
  for (const [fact, before] of sameWords(known, incoming)) pairs.sure.set(fact, before)
  const kept = new Set(pairs.sure.values())
  const left = inOrder(known.filter((fact) => !kept.has(fact)))
  const right = inOrder(incoming.filter((fact) => !pairs.sure.has(fact)))
  const edges = likelyPairs(left, right, MAYBE)
  const chosen = assign(edges)
  const isRivalled = rivals(edges, chosen)
  for (const edge of chosen) {
    const before = left[edge.left]
    const after = right[edge.right]
    if (!before || !after) continue
    const isPair = isSure(before, after, edge.score) && !isRivalled(edge)
    const list = isPair ? pairs.sure : pairs.ambiguous
    list.set(after.fact, before.fact)
  }
  return pairs
}

/** Facts of the same kind, front and back: those in the same section first. */
function sameWords(known: readonly Fact[], incoming: readonly Fact[]): Map<Fact, Fact> {
  const pairs = new Map<Fact, Fact>()
  const words = ({ kind, front, back }: Fact) => JSON.stringify([kind, front, back])
  const waiting = groupBy(known, words)
  for (const [key, facts] of groupBy(incoming, words)) {
    const others = waiting.get(key)
    if (!others) continue
    for (const [fact, before] of inSections(others, facts)) pairs.set(fact, before)
  }
  return pairs
}

/** Pairs facts that say the same: in their sections, then in any. */
function* inSections(known: readonly Fact[], incoming: readonly Fact[]): Generator<[Fact, Fact]> {
  let before = sorted(known)
  let after = sorted(incoming)
  for (const section of [({ path }: Fact) => JSON.stringify(path), () => '']) {
    const waiting = groupBy(before, section)
    const paired = new Set<Fact>()
    for (const fact of after) {
      const partner = waiting.get(section(fact))?.shift()
      if (!partner) continue
      paired.add(fact).add(partner)
      yield [fact, partner]
    }
    before = before.filter((fact) => !paired.has(fact))
    after = after.filter((fact) => !paired.has(fact))
  }
}

const inOrder = (facts: readonly Fact[]): Compared[] => sorted(facts).map(compared)

/** In an order that does not depend on the one they came in. */
function sorted(facts: readonly Fact[]): Fact[] {
  if (facts.length < 2) return [...facts]
  return facts
    .map((fact) => {
      const { kind, front, back, path, source, id } = fact
      return { fact, text: JSON.stringify([kind, front, back, path, id]), line: source?.line ?? 0 }
    })
    .sort((a, b) => a.line - b.line || (a.text < b.text ? -1 : a.text > b.text ? 1 : 0))
    .map(({ fact }) => fact)
}

/**
 * Tells of a chosen pair whether another choice would have been nearly as good:
 * one with a fact that has no partner, or an exchange of partners.
 */
function rivals(edges: readonly Edge[], chosen: readonly Edge[]): (edge: Edge) => boolean {
  const ofLeft = groupBy(edges, ({ left }) => left)
  const ofRight = groupBy(edges, ({ right }) => right)
  const chosenOfLeft = new Map(chosen.map((edge) => [edge.left, edge]))
  const chosenOfRight = new Map(chosen.map((edge) => [edge.right, edge]))
  const scoreOf = (left: number, right: number) =>
    ofLeft.get(left)?.find((edge) => edge.right === right)?.score ?? 0
  const isClose = (edge: Edge, other: Edge, rival: Edge | undefined) => {
    const now = edge.score + (rival?.score ?? 0)
    const exchanged = rival ? scoreOf(rival.left, edge.right) + scoreOf(edge.left, rival.right) : 0
    return now - (rival ? exchanged : other.score) < MARGIN
  }
  return (edge) =>
    (ofLeft.get(edge.left) ?? []).some(
      (other) => other !== edge && isClose(edge, other, chosenOfRight.get(other.right)),
    ) ||
    (ofRight.get(edge.right) ?? []).some(
      (other) => other !== edge && isClose(edge, other, chosenOfLeft.get(other.left)),
    )
}
