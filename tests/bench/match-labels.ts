/** Compares extracted facts with labels written by hand: what was missed, what was made up. */
import { z } from 'zod'
import type { Fact } from '../../core/fact.ts'

const labelSchema = z.strictObject({
  /** 1-based line on which the front stands. */
  line: z.int().positive(),
  /**
   * `any`: the notes do not say whether it is a term or a question; `key`: what is
   * pressed, which is a term to some and a command to others.
   */
  kind: z.enum(['command', 'flag', 'question', 'term', 'any', 'key']),
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
  open: z
    .array(
      z.strictObject({
        line: z.int().positive(),
        words: z.string(),
        optional: z.boolean().default(false),
      }),
    )
    .default([]),
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

/**
 * Match facts and labels one to one, as many as can be; required labels first.
 *
 * A fact that was merged from several places may stand for a label at each.
 */
export function matchLabels(labels: readonly Label[], facts: readonly Fact[]): Match {
  const byNeed = [...labels].sort((a, b) => Number(a.optional) - Number(b.optional))
  const able = new Map(byNeed.map((label) => [label, facts.filter((one) => isMeant(one, label))]))
  const held = new Map<Fact, Label[]>()
  for (const label of byNeed) give(label, able, held, new Set())
  const found = new Set([...held.values()].flat())
  return {
    found: labels.filter((label) => found.has(label)),
    missed: labels.filter((label) => !label.optional && !found.has(label)),
    right: facts.filter((fact) => held.has(fact)),
    surplus: facts.filter((fact) => !held.has(fact)),
  }
}

/** Find a fact for a label, moving other labels to other facts where that makes room (Kuhn). */
function give(
  label: Label,
  able: ReadonlyMap<Label, readonly Fact[]>,
  held: Map<Fact, Label[]>,
  tried: Set<Fact>,
): boolean {
  for (const fact of able.get(label) ?? []) {
    if (tried.has(fact)) continue
    tried.add(fact)
    const holders = held.get(fact) ?? []
    if (holders.length < placesOf(fact).length) {
      held.set(fact, [...holders, label])
      return true
    }
    const moved = holders.find((holder) => give(holder, able, held, tried))
    if (!moved) continue
    held.set(fact, [...holders.filter((holder) => holder !== moved), label])
    return true
  }
  return false
}

function isMeant(fact: Fact, label: Label): boolean {
  const { kind, front, back } = fact
  const isKind = kind === label.kind || (EITHER.get(label.kind)?.has(kind) ?? false)
  return (
    isKind &&
    placesOf(fact).some((line) => Math.abs(line - label.line) <= NEAR) &&
    folded(front).includes(folded(label.front)) &&
    folded(back).includes(folded(label.back))
  )
}

const placesOf = ({ source }: Fact) => (source ? [source.line, ...(source.also ?? [])] : [])

/** Kinds of labels that allow several kinds of facts. */
const EITHER: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['any', new Set(['term', 'question'])],
  ['key', new Set(['term', 'command'])],
])

/** Letter case, white space and markup do not matter. */
const folded = (text: string) =>
  text
    .toLowerCase()
    .replace(/[`*\\]/g, '')
    .replace(/\s+/g, ' ')
    .trim()
