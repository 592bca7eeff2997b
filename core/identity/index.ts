/**
 * Which incoming fact is which known fact, so that progress survives edits of
 * the notes. Decides only; who applies the plan is not its business.
 */
import type { Fact } from '../fact.ts'
import { frontKey } from '../front-key.ts'
import { freeId } from '../provisional-id.ts'
import type { ImportPlan } from './import-plan.ts'
import { likeness } from './likeness.ts'

export type { ImportPlan } from './import-plan.ts'

/**
 * Match incoming facts with known ones and say what follows.
 *
 * Pairs are made in passes, from the surest sign to the weakest, each fact once:
 * the same id and front; the same front with the same back or in the same
 * section; the same front anywhere. Facts alike in all that a pass looks at are
 * paired in their order.
 */
export function planImport(known: readonly Fact[], incoming: readonly Fact[]): ImportPlan {
  const knownOf = pairUp(known, incoming)
  const kept = new Set(knownOf.values())
  const plan: ImportPlan = {
    added: [],
    changed: [],
    moved: [],
    unchanged: [],
    removed: known.filter((fact) => !kept.has(fact)),
    facts: [],
  }
  const takenIds = new Set(known.map(({ id }) => id))
  for (const fact of incoming) {
    const before = knownOf.get(fact)
    const after = { ...fact, id: before?.id ?? freeId(fact.id, (id) => takenIds.has(id)) }
    plan.facts.push(after)
    if (!before) {
      takenIds.add(after.id)
      plan.added.push(after)
    } else file(plan, before, after)
  }
  return plan
}

/** The signs that two facts are the same, surest first. */
const SIGNS: readonly ((fact: Fact, key: string) => readonly unknown[])[] = [
  ({ id }, key) => [key, id],
  ({ back, path }, key) => [key, back, path],
  ({ back }, key) => [key, back],
  ({ path }, key) => [key, path],
  (_, key) => [key],
]

function pairUp(known: readonly Fact[], incoming: readonly Fact[]): Map<Fact, Fact> {
  const knownOf = new Map<Fact, Fact>()
  const keys = new Map(
    [...known, ...incoming].map((fact) => [fact, frontKey(fact.kind, fact.front)]),
  )
  let lonelyKnown = known
  let lonelyIncoming = incoming
  for (const sign of SIGNS) {
    const signOf = (fact: Fact) => JSON.stringify(sign(fact, keys.get(fact) ?? ''))
    const waiting = queuesOf(lonelyKnown, signOf)
    for (const fact of lonelyIncoming) {
      const partner = waiting.get(signOf(fact))?.next().value
      if (partner) knownOf.set(fact, partner)
    }
    const paired = new Set(knownOf.values())
    lonelyKnown = lonelyKnown.filter((fact) => !paired.has(fact))
    lonelyIncoming = lonelyIncoming.filter((fact) => !knownOf.has(fact))
  }
  return knownOf
}

/** Facts with the same sign, to be taken one after another. */
function queuesOf(facts: readonly Fact[], signOf: (fact: Fact) => string) {
  const groups = new Map<string, Fact[]>()
  for (const fact of facts) {
    const sign = signOf(fact)
    const group = groups.get(sign)
    if (group) group.push(fact)
    else groups.set(sign, [fact])
  }
  return new Map([...groups].map(([sign, group]) => [sign, group.values()]))
}

/** Put a pair on the list it belongs to. */
function file(plan: ImportPlan, before: Fact, after: Fact): void {
  const parts = (['front', 'back', 'tags'] as const).filter(
    (part) => !same(before[part], after[part]),
  )
  if (parts.length > 0) {
    plan.changed.push({
      before,
      after,
      why: `new ${parts.join(' and ')}`,
      likeness: likeness(before, after),
    })
  } else if (same(before.path, after.path)) plan.unchanged.push(after)
  else plan.moved.push({ before, after })
}

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b)
