/** Finds facts that look like one another, without comparing all with all. */
import type { Fact, FactKind } from '../fact.ts'
import { sample, type Random } from '../random.ts'

/** As many are looked at for a wrong option. */
const LOOKED_AT = 30

/** Facts by kind, and commands and flags by their program as well. */
export class FactIndex {
  readonly #byKind = new Map<string, Fact[]>()
  readonly #bySubject = new Map<string, Fact[]>()

  constructor(facts: readonly Fact[]) {
    for (const fact of facts) {
      add(this.#byKind, fact.kind, fact)
      add(this.#bySubject, subjectOf(fact), fact)
    }
  }

  /** Some others of its kind, the most alike first. */
  like(fact: Fact, random: Random): Fact[] {
    const near = sample(this.#bySubject.get(subjectOf(fact)) ?? [], LOOKED_AT, random)
    const far = near.length < 8 ? sample(this.ofKind(fact.kind), LOOKED_AT, random) : []
    const others = [...new Set([...near, ...far])].filter((other) => other !== fact)
    return others
      .map((other) => ({ other, likeness: likeness(fact, other) }))
      .sort((a, b) => b.likeness - a.likeness)
      .map(({ other }) => other)
  }

  ofKind(kind: FactKind): readonly Fact[] {
    return this.#byKind.get(kind) ?? []
  }
}

function add(index: Map<string, Fact[]>, key: string, fact: Fact): void {
  const known = index.get(key)
  if (known) known.push(fact)
  else index.set(key, [fact])
}

/** What a fact is about: its program, or its section. */
function subjectOf({ kind, front, path }: Fact): string {
  const isTyped = kind === 'command' || kind === 'flag'
  return `${kind} ${isTyped ? (/^\S+/.exec(front)?.[0] ?? '') : path.join('\n')}`
}

/** Shared words of the fronts, the same section, backs of like length. */
function likeness(a: Fact, b: Fact): number {
  const words = new Set(a.front.split(/\s+/))
  const shared = b.front.split(/\s+/).filter((word) => words.has(word)).length
  const length = Math.min(a.back.length, b.back.length) / Math.max(a.back.length, b.back.length, 1)
  return shared + length + (a.path.join('\n') === b.path.join('\n') ? 1 : 0)
}
