/** Compares extracted facts with labels written by hand: what was missed, what was made up. */
import { z } from 'zod'
import type { Fact } from '../../core/fact.ts'

const labelSchema = z.strictObject({
  /** 1-based line on which the front stands. */
  line: z.int().positive(),
  /** `any`: the notes do not say whether it is a term or a question. */
  kind: z.enum(['command', 'flag', 'question', 'term', 'any']),
  /** Words that the front and the back must hold. */
  front: z.string().min(1),
  back: z.string(),
  /** Whether its section says that it holds such facts, or it stands in a chapter. */
  where: z.enum(['explicit', 'chapter']),
  /** A reader could argue either way: neither a miss nor a mistake. */
  optional: z.boolean().default(false),
})

/** A file of labels. */
export const labelsSchema = z.strictObject({
  how: z.string(),
  facts: z.array(labelSchema),
  open: z.array(z.strictObject({ line: z.int().positive(), words: z.string() })).default([]),
})
export type Label = z.infer<typeof labelSchema>

/** Which facts are right, and which labels were found. */
export interface Match {
  missed: Label[]
  /** Facts that no label asks for. */
  surplus: Fact[]
  found: Label[]
  right: Fact[]
}

/** A fact may stand a little off its label: on the line of its description. */
const NEAR = 2

/** Match facts and labels, each label with one fact; required labels choose first. */
export function matchLabels(labels: readonly Label[], facts: readonly Fact[]): Match {
  const right = new Set<Fact>()
  const found = new Set<Label>()
  const byNeed = [...labels].sort((a, b) => Number(a.optional) - Number(b.optional))
  for (const label of byNeed) {
    const able = facts.filter((fact) => isMeant(fact, label))
    // A fact that was merged from several places may stand for all of them.
    const fact = able.find((one) => !right.has(one)) ?? able[0]
    if (!fact) continue
    found.add(label)
    right.add(fact)
  }
  return {
    found: labels.filter((label) => found.has(label)),
    missed: labels.filter((label) => !label.optional && !found.has(label)),
    right: facts.filter((fact) => right.has(fact)),
    surplus: facts.filter((fact) => !right.has(fact)),
  }
}

function isMeant({ kind, front, back, source }: Fact, label: Label): boolean {
  const isKind = kind === label.kind || (label.kind === 'any' && ANY.has(kind))
  const lines = source ? [source.line, ...(source.also ?? [])] : []
  return (
    isKind &&
    lines.some((line) => Math.abs(line - label.line) <= NEAR) &&
    folded(front).includes(folded(label.front)) &&
    folded(back).includes(folded(label.back))
  )
}

const ANY = new Set(['term', 'question'])

/** Letter case, white space and markup do not matter. */
const folded = (text: string) =>
  text
    .toLowerCase()
    .replace(/[`*\\]/g, '')
    .replace(/\s+/g, ' ')
    .trim()
