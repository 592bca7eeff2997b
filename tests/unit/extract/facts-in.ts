/** Extracted facts as short lines, for tests. */
import { extractFacts } from '../../../core/extract/index.ts'

/** Each fact as `front -> back`. */
export function factsIn(text: string, format: 'rst' | 'markdown'): string[] {
  const { facts } = extractFacts(text, { file: 'notes', format })
  return facts.map(({ front, back }) => `${front} -> ${back}`)
}

/** Each warning as `line message`. */
export function warningsIn(text: string, format: 'rst' | 'markdown'): string[] {
  const { warnings } = extractFacts(text, { file: 'notes', format })
  return warnings.map(({ line, message }) => `${line} ${message}`)
}
