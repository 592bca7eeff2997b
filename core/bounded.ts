/**
 * Texts and lists within bounds. Zod's own `min`, `max` and `length` look at the
 * `length` of whatever stands in their place, and throw where that is an object
 * which cannot be compared.
 */
import * as z from 'zod'

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
): z.ZodArray<Item> {
  return z.array(item).refine(({ length }) => length >= least && length <= most, {
    error: `Expected a list of ${range(least, most)}`,
  })
}

function range(least: number, most: number): string {
  if (least === most) return `${least}`
  return most === Infinity ? `${least} or more` : `${least} to ${most}`
}
