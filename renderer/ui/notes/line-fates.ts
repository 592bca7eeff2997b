/**
 * What became of every line of some notes, for looking up by line: the parts that
 * an extraction tells of, turned around. Knows nothing of screens.
 */
import type { Fate, Part } from '../../../core/extract/index.ts'

/** The fates one can step through. */
export const FATE_KINDS = ['fact', 'question', 'skipped'] as const satisfies Fate['kind'][]
export type FateKind = (typeof FATE_KINDS)[number]

export interface LineFates {
  /** The part that a line shows in the margin: a fact's, else a question's, else one that is no card. */
  leading: (line: number) => Part | undefined
  /** Every part that has the line, facts first. */
  partsAt: (line: number) => readonly Part[]
  /** How many parts are no cards, by reason, the most frequent first. */
  reasons: readonly { reason: string; count: number }[]
  /** How many parts have each kind of fate. */
  counts: Readonly<Record<FateKind, number>>
  /**
   * The line of the next part of a kind, or of the one before, round and round;
   * `undefined` where there is none. Lines in a row about one fact are one stop.
   *
   * @param reason of all that is no card only what has this reason
   */
  step: (from: number, kind: FateKind, direction: 1 | -1, reason?: string) => number | undefined
}

/** Turn parts around. Lines are 1-based; `lines` is how many there are. */
export function lineFates(parts: readonly Part[], lines: number): LineFates {
  const ofLine = leadingParts(parts, lines)
  return {
    leading: (line) => parts[ofLine[line] ?? NONE],
    partsAt: (line) =>
      parts.filter(({ from, to }) => from <= line && line <= to).sort((a, b) => rank(a) - rank(b)),
    reasons: reasonsOf(parts),
    counts: countsOf(parts),
    step: (from, kind, direction, reason) => {
      const stops = stopsOf(parts, kind, reason)
      return direction === 1
        ? (stops.find((line) => line > from) ?? stops[0])
        : (stops.findLast((line) => line < from) ?? stops.at(-1))
    },
  }
}

const NONE = -1

const rank = ({ fate }: Part) => FATE_KINDS.indexOf(fate.kind)

/** Of every line the index of its leading part; of several alike, the shortest says most about it. */
function leadingParts(parts: readonly Part[], lines: number): Int32Array {
  const leading = new Int32Array(lines + 1).fill(NONE)
  parts.forEach((part, index) => {
    for (let line = part.from; line <= Math.min(part.to, lines); line += 1) {
      const other = parts[leading[line] ?? NONE]
      if (!other || leads(part, other)) leading[line] = index
    }
  })
  return leading
}

function leads(part: Part, other: Part): boolean {
  const difference = rank(part) - rank(other)
  return difference === 0 ? part.to - part.from < other.to - other.from : difference < 0
}

function countsOf(parts: readonly Part[]): Record<FateKind, number> {
  const counts = { fact: 0, question: 0, skipped: 0 }
  for (const { fate } of parts) counts[fate.kind] += 1
  return counts
}

function reasonsOf(parts: readonly Part[]): LineFates['reasons'] {
  const counts = new Map<string, number>()
  for (const { fate } of parts) {
    if (fate.kind === 'skipped') counts.set(fate.reason, (counts.get(fate.reason) ?? 0) + 1)
  }
  return [...counts]
    .map(([reason, count]) => ({ reason, count }))
    .sort((a, b) => b.count - a.count || a.reason.localeCompare(b.reason))
}

function stopsOf(parts: readonly Part[], kind: FateKind, reason: string | undefined): number[] {
  const stops: number[] = []
  let last: Part | undefined
  for (const part of parts) {
    const { fate, from } = part
    if (fate.kind !== kind) continue
    if (fate.kind === 'skipped' && reason !== undefined && fate.reason !== reason) continue
    if (!(last && continues(last, part))) stops.push(from)
    last = part
  }
  return [...new Set(stops)].sort((a, b) => a - b)
}

const continues = (before: Part, after: Part) =>
  before.fate.kind === 'fact' &&
  after.fate.kind === 'fact' &&
  before.fate.fact === after.fate.fact &&
  after.from <= before.to + 1
