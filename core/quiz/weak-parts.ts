/** Which parts of commands somebody knows least, from what they answered. */
import type { Fact } from '../fact.ts'
import { commandParts, type CommandPart } from '../shell/index.ts'

/** One time that a part of a command was asked for. */
export interface PartResult {
  program: string
  kind: CommandPart['kind']
  name: string
  right: boolean
  /** Epoch ms. */
  at: number
}

/** A part and how often it went wrong. */
export interface WeakPart extends Omit<PartResult, 'right' | 'at'> {
  wrong: number
  asked: number
  /** 0..1: how likely it is to go wrong, as far as the answers tell. */
  weakness: number
}

/** A result counts half as much for every so many ms that it is old: three weeks. */
const HALF_LIFE_MS = 21 * 24 * 60 * 60 * 1000

/**
 * Parts that went wrong at least once, the weakest first. With few answers a part
 * is taken to be somewhere in the middle: one more right and one more wrong answer
 * are assumed (Laplace's rule).
 *
 * @param now epoch ms
 */
export function weakestParts(results: readonly PartResult[], now: number): WeakPart[] {
  const parts = new Map<string, WeakPart & { weight: number; wrongWeight: number }>()
  for (const { program, kind, name, right, at } of results) {
    const key = `${program} ${kind} ${name}`
    const part = parts.get(key) ?? {
      ...{ program, kind, name, wrong: 0, asked: 0, weakness: 0 },
      ...{ weight: 0, wrongWeight: 0 },
    }
    const weight = 0.5 ** (Math.max(0, now - at) / HALF_LIFE_MS)
    part.asked += 1
    part.weight += weight
    if (!right) part.wrong += 1
    if (!right) part.wrongWeight += weight
    parts.set(key, part)
  }
  return [...parts.values()]
    .filter(({ wrong }) => wrong > 0)
    .map(({ weight, wrongWeight, ...part }) => ({
      ...part,
      weakness: (wrongWeight + 1) / (weight + 2),
    }))
    .sort((a, b) => b.weakness - a.weakness || (a.name < b.name ? -1 : 1))
}

/** Facts whose commands have one of these parts, those of the weakest first. */
export function factsWith(facts: readonly Fact[], weak: readonly WeakPart[]): Fact[] {
  const rank = new Map(
    weak.map(({ program, kind, name }, at) => [`${program} ${kind} ${name}`, at]),
  )
  return facts
    .filter(({ kind }) => kind === 'command' || kind === 'flag')
    .flatMap((fact) => {
      const ranks = commandParts(fact.front).flatMap(
        ({ program, kind, name }) => rank.get(`${program} ${kind} ${name}`) ?? [],
      )
      return ranks.length === 0 ? [] : [{ fact, rank: Math.min(...ranks) }]
    })
    .sort((a, b) => a.rank - b.rank)
    .map(({ fact }) => fact)
}
