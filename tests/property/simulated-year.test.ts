/** History through a year of edits: kept where a person would keep it, and never given away. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { factId, type Fact } from '../../core/fact.ts'
import { planImport } from '../../core/identity/index.ts'
import { diceOf, EDITS, EditedNotes, type Edit } from './edited-notes.ts'

const notes = readFileSync(join(import.meta.dirname, '../../decks/notes/kuar.rst'), 'utf8')

interface Tally {
  /** Facts that were there before and after an import, in all imports. */
  same: number
  /** Of these, the ones whose history was kept; asking counts as keeping nothing. */
  kept: number
  asked: number
  /** Facts that were given another one's history. */
  false: number
}

/** Import after every batch of edits, as somebody with these facts would. */
function simulate(seed: number, batches: number, edits: readonly Edit[], each: number): Tally {
  const dice = diceOf(seed)
  const edited = new EditedNotes(notes)
  const tally: Tally = { same: 0, kept: 0, asked: 0, false: 0 }
  let known: Fact[] = []
  /** The true name of every known fact. */
  let names = new Map<Fact['id'], number>()
  for (let batch = 0; batch <= batches; batch += 1) {
    if (batch > 0)
      for (let count = 0; count < each; count += 1)
        edited.edit(edits[dice(edits.length)] ?? 'typo', dice)
    const { facts, nameOf } = edited.facts()
    const incoming = facts.map((fact) => ({ ...fact, id: factId(`${seed}.${batch}.${fact.id}`) }))
    const plan = planImport(known, incoming)
    const before = new Set(names.values())
    const asked = new Set(plan.ambiguous.map(({ after }) => after.id))
    const now = new Map<Fact['id'], number>()
    plan.facts.forEach((fact, index) => {
      const name = nameOf.get(facts[index]?.id ?? fact.id)
      if (name === undefined) return
      now.set(fact.id, name)
      const history = names.get(fact.id)
      if (history !== undefined && history !== name) tally.false += 1
      if (!before.has(name)) return
      tally.same += 1
      if (history === name) tally.kept += 1
      else if (asked.has(fact.id)) tally.asked += 1
    })
    known = plan.facts
    names = now
  }
  return tally
}

const sum = (tallies: readonly Tally[]) =>
  tallies.reduce((a, b) => ({
    same: a.same + b.same,
    kept: a.kept + b.kept,
    asked: a.asked + b.asked,
    false: a.false + b.false,
  }))

it('keeps the history of nearly all facts through a year of all sorts of edits', () => {
  const years = Array.from({ length: 5 }, (_, seed) => simulate(seed, 20, EDITS, 10))
  const { same, kept, false: falsely } = sum(years)
  expect(kept / same).toBeGreaterThan(0.99)
  expect(falsely).toBe(0)
})

it('gives no history to another fact when errors are mended and bullets moved', () => {
  const runs = Array.from({ length: 1000 }, (_, seed) => simulate(seed, 1, ['typo', 'move'], 3))
  const { same, kept, false: falsely } = sum(runs)
  expect(falsely).toBe(0)
  expect(kept / same).toBeGreaterThan(0.99)
}, 120_000)
