/** `--explain`: what became of every part of the notes, and why. */
import type { Extraction, Part } from '../core/extract/index.ts'
import type { Fact } from '../core/fact.ts'

/**
 * The report of one file, a line of text each: how many facts each rule found,
 * then every part with its lines, so that editors lead there.
 */
export function explain(file: string, { facts, questions, parts }: Extraction): string[] {
  const skipped = parts.filter(({ fate }) => fate.kind === 'skipped').length
  const byId = new Map(facts.map((fact) => [fact.id, fact]))
  return [
    `${file}: ${count(facts.length, 'fact')}, ${count(questions.length, 'open question')}, ` +
      `${count(skipped, 'part')} that ${skipped === 1 ? 'is no card' : 'are no cards'}.`,
    ...Array.from(factsByRule(parts), ([rule, number]) => `  ${rule}: ${count(number, 'fact')}`),
    ...parts.map((part) => `${file}:${linesOf(part)}: ${fateOf(part, byId)}`),
  ]
}

/** How many facts each rule found, most first; a fact that two rules found counts for both. */
function factsByRule(parts: readonly Part[]): [rule: string, facts: number][] {
  const byRule = new Map<string, Set<string>>()
  for (const { fate } of parts) {
    if (fate.kind !== 'fact') continue
    byRule.set(fate.rule, (byRule.get(fate.rule) ?? new Set()).add(fate.fact))
  }
  return Array.from(byRule, ([rule, ids]): [string, number] => [rule, ids.size]).sort(
    (a, b) => b[1] - a[1],
  )
}

function fateOf({ fate }: Part, facts: ReadonlyMap<string, Fact>): string {
  switch (fate.kind) {
    case 'fact': {
      const fact = facts.get(fate.fact)
      return `card: ${fact?.kind ?? 'fact'} “${fact?.front ?? ''}”, by the rule ${fate.rule}`
    }
    case 'question':
      return 'open question: nothing answers it'
    case 'skipped':
      return `no card: ${fate.reason}`
  }
}

const linesOf = ({ from, to }: Part) =>
  from === to ? String(from) : `${String(from)}-${String(to)}`

const count = (number: number, noun: string) =>
  `${String(number)} ${noun}${number === 1 ? '' : 's'}`
