/**
 * Which side knows better what a learner has given a fact: rows have no time, but the
 * log has every change since it records them.
 */
import { factIdOf, type FactId } from '../fact.ts'
import type { LogEvent } from '../schedule/log.ts'
import { ownPartOf } from '../truth/own-part.ts'
import type { TruthRow } from '../truth/row-schemas.ts'

type FactRow = TruthRow<'facts'>

/** The facts of both sides that the learner has given something else on either. */
export function givenOtherwise(here: readonly FactRow[], there: readonly FactRow[]): FactRow[] {
  const known = new Map(here.map((fact) => [fact.id, fact]))
  return there.filter((fact) => {
    const own = known.get(fact.id)
    return own && asText(own) !== asText(fact)
  })
}

const asText = (fact: FactRow) => JSON.stringify(ownPartOf(fact))

/** Facts with edits, made or taken back, of which the other side does not know. */
export function editedSince(
  events: readonly LogEvent[],
  isKnownThere: (id: string) => boolean,
): Set<FactId> {
  const facts = new Set<FactId>()
  const turns = new Set<string>()
  // In their order: what an undo takes back comes before it.
  for (const event of events) {
    if (event.type !== 'edit' && !(event.type === 'undo' && turns.has(event.undoes))) continue
    turns.add(event.id)
    if (!isKnownThere(event.id)) facts.add(factIdOf(event.cardId))
  }
  return facts
}
