/** A plan without some of its parts, which stay as they are until the next import. */
import type { Fact } from '../fact.ts'
import type { FactPair, ImportPlan } from './import-plan.ts'

/**
 * Leave out what somebody does not want: an added fact is not added, a changed or
 * moved one keeps its words and place, a removed one is asked on.
 *
 * @param known in their order, by which facts that stay find their place
 * @param leftOut ids as the plan has them
 */
export function leaveOut(
  plan: ImportPlan,
  known: readonly Fact[],
  leftOut: ReadonlySet<Fact['id']>,
): ImportPlan {
  if (leftOut.size === 0) return plan
  const isIn = ({ id }: Fact) => !leftOut.has(id)
  const isPairIn = ({ after }: FactPair) => isIn(after)
  const outside = [...plan.changed, ...plan.moved].filter((pair) => !isPairIn(pair))
  const before = new Map(outside.map((pair) => [pair.after.id, pair.before]))
  const added = new Set(plan.added.filter((fact) => !isIn(fact)).map(({ id }) => id))
  const staying = plan.removed.filter((fact) => !isIn(fact))
  const facts = plan.facts
    .filter(({ id }) => !added.has(id))
    .map((fact) => before.get(fact.id) ?? fact)
  return {
    ...plan,
    added: plan.added.filter(isIn),
    changed: plan.changed.filter(isPairIn),
    moved: plan.moved.filter(isPairIn),
    unchanged: [...plan.unchanged, ...before.values(), ...staying],
    removed: plan.removed.filter(isIn),
    facts: inserted(facts, staying, known),
  }
}

/** The facts with those that stay among them, each behind the nearest one that stood before it. */
function inserted(
  facts: readonly Fact[],
  staying: readonly Fact[],
  known: readonly Fact[],
): Fact[] {
  const present = new Set(facts.map(({ id }) => id))
  const stays = new Set(staying.map(({ id }) => id))
  const first: Fact[] = []
  const behind = new Map<Fact['id'], Fact[]>()
  let followers = first
  for (const fact of known) {
    if (stays.has(fact.id)) followers.push(fact)
    else if (present.has(fact.id)) behind.set(fact.id, (followers = []))
  }
  return [...first, ...facts.flatMap((fact) => [fact, ...(behind.get(fact.id) ?? [])])]
}
