/**
 * Zod compiles schemas with `new Function` where it can; the content security
 * policy forbids that. Must be imported before the first schema is made.
 */
import { z } from 'zod'

z.config({ jitless: true })
