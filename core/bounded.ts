/**
 * Texts, lists and records within bounds. Zod's own `min`, `max` and `length` look at the
 * `length` of whatever stands in their place, and throw where that is an object
 * which cannot be compared; its lists and records look at every item, keep an issue for
 * each that is wrong, and fill the stack with them. These look at the length first, and
 * no further than the first item that is wrong.
 */
import * as z from 'zod'

/** Longest key of a record, in characters. */
const LONGEST_KEY = 500

/** A text of so many characters; Infinity where there is no bound. */
export function textOf(least: number, most: number): z.ZodString {
  return z.string().refine(({ length }) => length >= least && length <= most, {
    error: `Expected ${range(least, most)} characters`,
  })
}

/** A list of so many things. */
export function listOf<Item extends z.ZodType>(
  item: Item,
  least: number,
  most: number,
): z.ZodType<z.output<Item>[], z.input<Item>[]> {
  return z
    .custom<z.input<Item>[]>(
      (value) => Array.isArray(value) && value.length >= least && value.length <= most,
      { error: `Expected a list of ${range(least, most)}` },
    )
    .transform((items, context) => {
      const taken: z.output<Item>[] = []
      for (const [at, one] of items.entries()) {
        const read = item.safeParse(one)
        if (!read.success) return refuse(context, at, read.error)
        taken.push(read.data)
      }
      return taken
    })
}

/** Things by keys of any kind, so many of them; a key `__proto__` is left out. */
export function recordOf<Item extends z.ZodType>(
  item: Item,
  most: number,
): z.ZodType<Record<string, z.output<Item>>, Record<string, z.input<Item>>> {
  return z
    .custom<Record<string, z.input<Item>>>(
      (value) => isPlain(value) && areKeys(Object.keys(value), most),
      { error: `Expected an object with ${range(0, most)} keys` },
    )
    .transform((items, context) => {
      const taken: [string, z.output<Item>][] = []
      for (const [key, one] of Object.entries(items)) {
        if (key === '__proto__') continue
        const read = item.safeParse(one)
        if (!read.success) return refuse(context, key, read.error)
        taken.push([key, read.data])
      }
      return Object.fromEntries(taken)
    })
}

const areKeys = (keys: readonly string[], most: number) =>
  keys.length <= most && keys.every(({ length }) => length <= LONGEST_KEY)

function refuse(context: z.RefinementCtx, at: PropertyKey, { issues: [first] }: z.ZodError) {
  const path = [at, ...(first?.path ?? [])]
  context.addIssue({ code: 'custom', message: first?.message ?? 'Invalid input', path })
  return z.NEVER
}

/** Structured cloning and JSON give objects that are nothing but their keys. */
export function isPlain(value: unknown): value is object {
  if (typeof value !== 'object' || value === null) return false
  const prototype: unknown = Object.getPrototypeOf(value)
  return prototype === null || prototype === Object.prototype
}

function range(least: number, most: number): string {
  if (least === most) return `${least}`
  return most === Infinity ? `${least} or more` : `${least} to ${most}`
}
