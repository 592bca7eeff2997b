/** What differs between two commands, for a learner. */

/** How much a typed command is right. */
export type Verdict = 'exact' | 'equivalent' | 'close' | 'wrong'

/** One difference, whether it matters or not. */
export interface Difference {
  kind:
    | 'order'
    | 'name'
    | 'form'
    | 'alias'
    | 'default'
    | 'placeholder'
    | 'typo'
    | 'missing'
    | 'extra'
    | 'value'
    | 'word'
    | 'structure'
    | 'doubt'
    | 'syntax'
  /** Its part of the expected command, as it is written there. */
  expected?: string
  /** Its part of the given command, as it was typed. */
  given?: string
  /** `no`: it does the same; `little`: it is nearly right; `much`: it does something else. */
  matters: 'no' | 'little' | 'much'
  /** One sentence. */
  why: string
}

/** A verdict and what it rests on. */
export interface CommandGrade {
  verdict: Verdict
  differences: Difference[]
}

/** One slip is close, two are wrong. */
export function verdictOf(differences: readonly Difference[]): Verdict {
  if (differences.some(({ matters }) => matters === 'much')) return 'wrong'
  const slight = differences.filter(({ matters }) => matters === 'little').length
  if (slight > 0) return slight === 1 ? 'close' : 'wrong'
  return differences.length === 0 ? 'exact' : 'equivalent'
}
