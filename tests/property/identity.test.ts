import fc from 'fast-check'
import { expect, it } from 'vitest'
import { FACT_KINDS, factId, type Fact } from '../../core/fact.ts'
import { frontKey } from '../../core/front-key.ts'
import { planImport } from '../../core/identity/index.ts'

/** Few words, so that fronts, backs and sections meet often. */
const word = fc.constantFrom('git stash', 'Git stash', 'git  stash', 'pod', 'Pod.', 'make', '')
const fact: fc.Arbitrary<Fact> = fc.record({
  id: fc.stringMatching(/^[0-9a-f]{1,2}$/).map(factId),
  kind: fc.constantFrom(...FACT_KINDS),
  front: word,
  back: word,
  path: fc.array(word, { maxLength: 2 }),
  tags: fc.array(word, { maxLength: 1 }),
})
const known = fc.uniqueArray(fact, { selector: ({ id }) => id })
const incoming = fc.array(fact)

it('is nothing but unchanged facts when the notes are the same', () => {
  fc.assert(
    fc.property(known, (facts) => {
      const plan = planImport(facts, facts)
      expect(plan.unchanged).toEqual(facts)
      expect(plan.facts).toEqual(facts)
    }),
  )
})

it('has every known and every incoming fact exactly once, each with an id of its own', () => {
  fc.assert(
    fc.property(known, incoming, (before, after) => {
      const plan = planImport(before, after)
      const pairs = [...plan.changed, ...plan.moved]
      const stay = [...pairs.map((pair) => pair.after), ...plan.unchanged]
      const ids = [...stay, ...plan.removed].map(({ id }) => id)
      expect(ids.sort()).toEqual(before.map(({ id }) => id).sort())

      expect(plan.facts.map(withoutId)).toEqual(after.map(withoutId))
      expect(new Set(plan.facts)).toEqual(new Set([...stay, ...plan.added]))
      expect(plan.facts).toHaveLength(stay.length + plan.added.length)

      const known = new Set(before.map(({ id }) => id))
      for (const { id } of plan.added) expect(known).not.toContain(id)
      expect(new Set(plan.facts.map(({ id }) => id)).size).toBe(plan.facts.length)
    }),
  )
})

it('knows every fact by its front, in whatever order, with whatever answer, section and id', () => {
  const distinct = fc.uniqueArray(fact, { selector: (one) => frontKey(one.kind, one.front) })
  fc.assert(
    fc.property(distinct, fc.infiniteStream(fc.nat()), word, (before, dice, text) => {
      const known = before.map((one, index) => ({ ...one, id: factId(`known ${index}`) }))
      const roll = () => Number(dice.next().value)
      const incoming = known
        .map((one) => ({ one, at: roll() }))
        .sort((a, b) => a.at - b.at)
        .map(({ one }, index) => ({
          ...one,
          id: factId(roll() % 2 === 0 ? `known ${index}` : `new ${index}`),
          back: roll() % 2 === 0 ? text : one.back,
          path: roll() % 2 === 0 ? [text] : one.path,
        }))
      const idOf = new Map(known.map(({ id, kind, front }) => [frontKey(kind, front), id]))
      for (const { id, kind, front } of planImport(known, incoming).facts) {
        expect(id).toBe(idOf.get(frontKey(kind, front)))
      }
    }),
  )
})

function withoutId({ id: _, ...rest }: Fact) {
  return rest
}
