/** Reads values from outside with a schema, whatever they are. */
import * as z from 'zod'
import { failure, messageOf, success, type Result } from './result.ts'

/** Longest sentence, in characters: keys and paths in it may be of any length. */
const MAX_SENTENCE = 300

/** What a schema makes of a value, or what is wrong with it first, in one sentence. Never throws. */
export function readValue<Value>(schema: z.ZodType<Value>, value: unknown): Result<Value> {
  try {
    const read = schema.safeParse(value)
    return read.success ? success(read.data) : failure({ message: firstOf(read.error) })
  } catch (cause) {
    // A schema that is safe against what is too deep or too long for it does not get here.
    return failure({ message: messageOf(cause) })
  }
}

function firstOf({ issues: [first] }: z.ZodError): string {
  const place = z.core.toDotPath(first?.path ?? [])
  const sentence = `${place === '' ? '' : `${place}: `}${first?.message ?? 'Invalid input'}`
  return sentence.length > MAX_SENTENCE ? `${sentence.slice(0, MAX_SENTENCE)}…` : sentence
}
