/** What cards would be like had their answers been given under another idea of memory. */
import type { PolicyOf } from './log.ts'
import type { PolicyId } from './policy.ts'
import type { MemoryPolicy } from './schedule.ts'

/**
 * The policies of past answers with the weights, desired retention and longest
 * interval of another. Steps and leeches stay as they were, so that a card is in the
 * state it was in, with as many lapses; only its memory and its interval are others.
 */
export function rescheduling(policyOf: PolicyOf, under: PolicyId | undefined): PolicyOf {
  const target = policyOf(under)
  return (id) => merged(policyOf(id), target)
}

// Policies are known by identity to the memory model, which prepares each only once.
const known = new WeakMap<MemoryPolicy, WeakMap<MemoryPolicy, MemoryPolicy>>()

function merged(given: MemoryPolicy, target: MemoryPolicy): MemoryPolicy {
  const forTarget = known.get(target) ?? new WeakMap<MemoryPolicy, MemoryPolicy>()
  known.set(target, forTarget)
  const before = forTarget.get(given)
  if (before) return before
  const { weights: _, ...others } = given
  const { weights, desiredRetention, maximumInterval } = target
  const policy = { ...others, desiredRetention, maximumInterval, ...(weights ? { weights } : {}) }
  forTarget.set(given, policy)
  return policy
}
