/**
 * Zod compiles schemas with `new Function` where it can; the page's content
 * security policy forbids that. Must be imported before the first schema.
 */
import * as z from 'zod'

z.config({ jitless: true })
