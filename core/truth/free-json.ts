/** Plain JSON whose shape nobody here knows, kept within bounds that no reader of it stumbles over. */
import * as z from 'zod'
import { isPlain } from '../bounded.ts'

/** Deepest nesting; readers of such values may recurse. */
const MAX_DEPTH = 64

/**
 * Checks that a value is JSON, nested no deeper than readers can follow, and has no
 * key `__proto__`, which would be taken for the object's prototype where it is copied.
 */
export const freeJson = z.custom<unknown>(isBounded, {
  error: 'Expected plain JSON that is not nested too deeply',
})

function isBounded(value: unknown): boolean {
  const pending: { value: unknown; depth: number }[] = [{ value, depth: 0 }]
  for (let next = pending.pop(); next; next = pending.pop()) {
    const depth = next.depth + 1
    if (depth > MAX_DEPTH) return false
    if (Array.isArray(next.value)) {
      for (const one of next.value) pending.push({ value: one, depth })
    } else if (typeof next.value === 'object' && next.value !== null) {
      if (!isPlain(next.value) || Object.hasOwn(next.value, '__proto__')) return false
      for (const one of Object.values(next.value)) pending.push({ value: one, depth })
    } else if (!isScalar(next.value)) {
      return false
    }
  }
  return true
}

const isScalar = (value: unknown) =>
  value === null ||
  typeof value === 'string' ||
  typeof value === 'boolean' ||
  (typeof value === 'number' && Number.isFinite(value))
