/**
 * What two fronts must share to be the same fact: the notes' own key, without
 * what changes when notes are tidied up.
 */
import type { FactKind } from './fact.ts'
import { oneLine } from './one-line.ts'

/**
 * A front in its comparable form, kind included.
 *
 * Runs of white space count as one. Letter case matters in commands and flags
 * (`-l` is not `-L`), not in questions and terms, nor does their final punctuation.
 */
export function frontKey(kind: FactKind, front: string): string {
  const text = oneLine(front)
  return `${kind} ${kind === 'command' || kind === 'flag' ? text : asProse(text)}`
}

const asProse = (text: string) => text.toLowerCase().replace(/[\s?!.:]+$/, '')
