/** What an import would change, in words. */
import type { Fact, FactId } from '../../core/fact.ts'
import { factsGained } from '../../core/identity/index.ts'
import type { ImportPreview } from '../store/import-deck.ts'

/**
 * A plan in a few words: `12 new, 1 changed`; empty when it changes nothing. That
 * the notes have changed is worth a word only where it changes no fact.
 */
export function describePlan(
  plan: ImportPreview,
  leftOut: ReadonlySet<FactId> = new Set(),
): string {
  const words = describeFacts(plan, leftOut)
  return words === '' && plan.newNotes ? 'New text of the notes' : words
}

/** What becomes of facts, in a few words, and where: `3 new, 1 changed in Chapter 8`. */
export function describeChange(plan: ImportPreview): string {
  const words = describeFacts(plan)
  const place = placeOf([
    ...factsGained(plan),
    ...plan.changed.map(({ after }) => after),
    ...plan.moved.map(({ after }) => after),
    ...plan.removed,
  ])
  return words === '' || place === '' ? words : `${words} in ${place}`
}

function describeFacts(plan: ImportPreview, leftOut: ReadonlySet<FactId> = new Set()): string {
  const { added, changed, moved, removed, ambiguous } = plan
  const isIn = ({ id }: { id: FactId }) => !leftOut.has(id)
  const parts: [number, string][] = [
    [added.filter(isIn).length, 'new'],
    [changed.filter(({ after }) => isIn(after)).length, 'changed'],
    [moved.filter(({ after }) => isIn(after)).length, 'moved'],
    [removed.filter(isIn).length, 'no longer in the notes'],
    [ambiguous.length, 'to be decided'],
  ]
  const words = parts.filter(([count]) => count > 0).map(([count, what]) => `${count} ${what}`)
  return words.join(', ')
}

/** The innermost section that has all of the facts, or how many outermost ones they are in. */
function placeOf(facts: readonly Fact[]): string {
  const [first, ...others] = facts.map(({ path }) => path)
  if (!first) return ''
  const shared = first.filter((_, depth) =>
    others.every((path) => first.slice(0, depth + 1).every((title, at) => path[at] === title)),
  )
  const innermost = shared.at(-1)
  if (innermost !== undefined) return innermost
  const sections = new Set([first, ...others].map((path) => path[0]))
  return sections.size > 1 ? `${sections.size} sections` : ''
}
