/** The ids facts have before they are stored anywhere: the same for the same notes. */
import { factId, type FactId, type FactKind } from './fact.ts'
import { frontKey } from './front-key.ts'
import { shortHash } from './hash.ts'

/** 60 bits: no two facts of one learner will meet by chance. */
const ID_DIGITS = 12

/**
 * Gives ids to the facts of one text, in their order. Facts with the same front
 * are told apart by how many came before.
 */
export function provisionalIds(): (fact: { kind: FactKind; front: string }) => FactId {
  const seen = new Map<string, number>()
  return ({ kind, front }) => {
    const key = frontKey(kind, front)
    const nth = seen.get(key) ?? 0
    seen.set(key, nth + 1)
    return factId(shortHash(`${key}\n${nth}`, ID_DIGITS))
  }
}

/** This id, or one derived from it that is not taken. */
export function freeId(id: FactId, isTaken: (id: FactId) => boolean): FactId {
  let free = id
  for (let attempt = 1; isTaken(free); attempt += 1) {
    free = factId(shortHash(`${id}\n${attempt}`, ID_DIGITS))
  }
  return free
}
