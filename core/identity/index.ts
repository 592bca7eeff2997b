/**
 * Which incoming fact is which known fact, so that progress survives edits of
 * the notes. Decides only; who applies the plan is not its business.
 */
import type { Fact } from '../fact.ts'
import { freeId } from '../provisional-id.ts'
import type { Decisions, ImportPlan } from './import-plan.ts'
import { likeness } from './likeness.ts'
import { compared, pairScore } from './pair-score.ts'
import { pairUp, type Pairs } from './pair-up.ts'

export { factsGained, factsLost } from './import-plan.ts'
export { leaveOut } from './leave-out.ts'
export type { ChangedFact, Decisions, ImportPlan } from './import-plan.ts'

/** How the incoming facts are to be read. */
export interface ImportOptions {
  /** What somebody has decided already. */
  decisions?: Decisions
  /** Whether the incoming ids are for life, as a deck's are, and not made up from today's text. */
  stableIds?: boolean
}

/** Facts with the same id for life must still have something in common. */
const LEAST_WITH_ID = 0.3

/**
 * Match incoming facts with known ones and say what follows.
 *
 * What somebody has decided holds; then facts that say the same, word for word;
 * then the pairs of a kind that are most alike in front, back and section, one to
 * one and with the best total. A pair that is not alike enough, or that has a
 * rival, is ambiguous.
 *
 * @param incoming with ids that are unique among them
 */
export function planImport(
  known: readonly Fact[],
  incoming: readonly Fact[],
  { decisions = new Map(), stableIds = false }: ImportOptions = {},
): ImportPlan {
  const decided = decidedPairs(known, incoming, decisions)
  if (stableIds) addSameIds(decided, known, incoming, decisions)
  const taken = new Set(decided.values())
  const openKnown = known.filter((fact) => !taken.has(fact))
  const open = incoming.filter((fact) => !decided.has(fact) && decisions.get(fact.id) !== 'new')
  return planOf(known, incoming, pairUp(openKnown, open, decided))
}

/** What somebody has decided, as far as both facts are there and of a kind. */
function decidedPairs(
  known: readonly Fact[],
  incoming: readonly Fact[],
  decisions: Decisions,
): Map<Fact, Fact> {
  const byId = new Map(known.map((fact) => [fact.id, fact]))
  const pairs = new Map<Fact, Fact>()
  for (const fact of incoming) {
    const id = decisions.get(fact.id)
    const before = id === undefined || id === 'new' ? undefined : byId.get(id)
    if (!before || before.kind !== fact.kind) continue
    pairs.set(fact, before)
    byId.delete(before.id)
  }
  return pairs
}

function addSameIds(
  pairs: Map<Fact, Fact>,
  known: readonly Fact[],
  incoming: readonly Fact[],
  decisions: Decisions,
): void {
  const taken = new Set(pairs.values())
  const byId = new Map(known.filter((fact) => !taken.has(fact)).map((fact) => [fact.id, fact]))
  for (const fact of incoming) {
    const before = byId.get(fact.id)
    if (!before || decisions.has(fact.id)) continue
    if (pairScore(compared(before), compared(fact)) >= LEAST_WITH_ID) pairs.set(fact, before)
  }
}

function planOf(known: readonly Fact[], incoming: readonly Fact[], pairs: Pairs): ImportPlan {
  const kept = new Set([...pairs.sure.values(), ...pairs.ambiguous.values()])
  const plan: ImportPlan = {
    added: [],
    changed: [],
    moved: [],
    unchanged: [],
    removed: known.filter((fact) => !kept.has(fact)),
    ambiguous: [],
    facts: [],
  }
  const takenIds = new Set(known.map(({ id }) => id))
  for (const fact of incoming) {
    const before = pairs.sure.get(fact)
    const after = { ...fact, id: before?.id ?? freeId(fact.id, (id) => takenIds.has(id)) }
    const rival = pairs.ambiguous.get(fact)
    takenIds.add(after.id)
    plan.facts.push(after)
    if (before) file(plan, before, after)
    else if (rival) plan.ambiguous.push({ before: rival, after, ...difference(rival, after) })
    else plan.added.push(after)
  }
  return plan
}

/** Put a pair on the list it belongs to. */
function file(plan: ImportPlan, before: Fact, after: Fact): void {
  const change = difference(before, after)
  if (change.why !== '') plan.changed.push({ before, after, ...change })
  else if (same(before.path, after.path)) plan.unchanged.push(after)
  else plan.moved.push({ before, after })
}

function difference(before: Fact, after: Fact): { why: string; likeness: number } {
  const parts = (['front', 'back', 'tags'] as const).filter(
    (part) => !same(before[part], after[part]),
  )
  const why = parts.length === 0 ? '' : `new ${parts.join(' and ')}`
  return { why, likeness: likeness(before, after) }
}

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b)
