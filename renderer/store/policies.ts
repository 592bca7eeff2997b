/** The memory policies that answers were given under: the log names them, replaying needs them. */
import { memoryPart, memoryPolicySchema, policyId } from '../../core/schedule/policy.ts'
import type { PolicyOf } from '../../core/schedule/log.ts'
import { firstPolicy, type MemoryPolicy } from '../../core/schedule/schedule.ts'
import type { NotedrillDatabase } from './database.ts'

const FIRST = policyId(firstPolicy)

/**
 * The id under which an answer names its policy, stored so that it can be found
 * again; none for the policy of the first versions. Must run inside a transaction
 * on policies.
 */
export async function rememberPolicy(
  db: NotedrillDatabase,
  policy: MemoryPolicy,
): Promise<string | undefined> {
  const id = policyId(policy)
  if (id === FIRST) return undefined
  if (!(await db.policies.get(id))) await db.policies.add({ id, policy: memoryPart(policy) })
  return id
}

/**
 * All policies of the log.
 *
 * @throws by the function it gives, where a policy is missing or cannot be read:
 * whatever followed would be wrong
 */
export async function readPolicies(db: NotedrillDatabase): Promise<PolicyOf> {
  const rows = await db.policies.toArray()
  const known = new Map(rows.map(({ id, policy }) => [id, memoryPolicySchema.parse(policy)]))
  return (id) => {
    const policy = id === undefined ? firstPolicy : known.get(id)
    if (!policy) throw new Error(`The log names a policy ${id ?? ''} that is not in the database.`)
    return policy
  }
}
