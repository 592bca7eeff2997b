/** Reads YAML that comes from anywhere: plain values, in bounded time. */
import { parseDocument } from 'yaml'
import { messageOf } from './result.ts'

/** In characters. The parser compares each key of a mapping with all others. */
const LONGEST = 16_384

type YamlRead = { ok: true; value: unknown } | { ok: false; why: string; offset: number }

/** A text's value, or why there is none and where; never throws. Tags of a program's own stay text. */
export function readYaml(text: string): YamlRead {
  if (text.length > LONGEST) {
    return { ok: false, why: `it is longer than ${LONGEST} characters`, offset: 0 }
  }
  try {
    const document = parseDocument(text, { prettyErrors: false, logLevel: 'error' })
    const [error] = document.errors
    if (error) return { ok: false, why: error.message, offset: error.pos[0] }
    const value: unknown = document.toJS()
    return { ok: true, value }
  } catch (error) {
    // Aliases of aliases that would fill the memory, or nesting that would fill the stack.
    return { ok: false, why: messageOf(error), offset: 0 }
  }
}
