/** The memory policies that answers were given under: the log names them, replaying needs them. */
import { memoryPart, policyId, type PolicyId } from '../../core/schedule/policy.ts'
import type { LogEvent, PolicyOf } from '../../core/schedule/log.ts'
import { firstPolicy, type MemoryPolicy } from '../../core/schedule/schedule.ts'
import { rowSchemas } from '../../core/truth/row-schemas.ts'
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

type Policies = ReadonlyMap<PolicyId, MemoryPolicy>

/** Those that are stored; a row that is not what its id names is none. */
export async function storedPolicies(db: NotedrillDatabase): Promise<Policies> {
  return policiesIn(await db.policies.toArray())
}

function policiesIn(rows: readonly unknown[]): Policies {
  const known = rows.flatMap((row) => rowSchemas.policies.safeParse(row).data ?? [])
  return new Map(known.map(({ id, policy }) => [id, policy]))
}

/**
 * The policies of the log. For one that is missing stands the first one, in memory
 * alone: what was stored under its id would be in the way of the right one, which may
 * be on another device.
 */
export function policyAmong(known: Policies): PolicyOf {
  return (id) => (id === undefined ? undefined : known.get(id)) ?? firstPolicy
}

/** How many of these events name a policy that is missing. */
export function countWithoutPolicy(events: readonly LogEvent[], known: Policies): number {
  return events.filter((event) => 'policy' in event && !known.has(event.policy)).length
}

/**
 * The policies of the log, as {@link policyAmong} gives them. An upgrade calls it, where
 * Dexie loses its transaction in a longer chain of functions that wait for each other.
 */
export async function readPolicies(db: NotedrillDatabase): Promise<PolicyOf> {
  return policyAmong(policiesIn(await db.policies.toArray()))
}
