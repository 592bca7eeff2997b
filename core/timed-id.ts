/** Ids that begin with the time at which they were given, so that they sort by it: UUIDv7. */
import * as z from 'zod'

/**
 * No id is of this time or later, in epoch ms: of the year 2527. An id that no other
 * could follow would put all that comes after it out of order.
 */
export const END_OF_IDS = 2 ** 44

/** A UUIDv7 as Notedrill writes them, of a time before {@link END_OF_IDS}. */
export const timedId: z.ZodType<string> = z
  .string()
  .regex(/^0[0-9a-f]{7}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/, {
    error: 'Expected a UUIDv7 of a time before the year 2527',
  })
