import fc from 'fast-check'
import { expect, it } from 'vitest'
import { FACT_KINDS, factId, type Fact } from '../../core/fact.ts'
import { frontKey } from '../../core/front-key.ts'
import { planImport, type ImportPlan } from '../../core/identity/index.ts'

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
const incoming = fc.uniqueArray(fact, { selector: ({ id }) => id })

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
      const added = [...plan.added, ...plan.ambiguous.map((pair) => pair.after)]
      const gone = [...plan.removed, ...plan.ambiguous.map((pair) => pair.before)]
      const ids = [...stay, ...gone].map(({ id }) => id)
      expect(ids.sort()).toEqual(before.map(({ id }) => id).sort())

      expect(plan.facts.map(withoutId)).toEqual(after.map(withoutId))
      expect(new Set(plan.facts)).toEqual(new Set([...stay, ...added]))
      expect(plan.facts).toHaveLength(stay.length + added.length)

      const known = new Set(before.map(({ id }) => id))
      for (const { id } of added) expect(known).not.toContain(id)
      expect(new Set(plan.facts.map(({ id }) => id)).size).toBe(plan.facts.length)
    }),
  )
})

it('knows every fact by its words, in whatever order, section and id', () => {
  fc.assert(
    fc.property(distinct, fc.infiniteStream(fc.nat()), word, (facts, dice, title) => {
      const roll = () => Number(dice.next().value)
      const again = shuffled(facts, roll).map((one, index) => ({
        ...one,
        id: factId(roll() % 2 === 0 ? `known ${index}` : `new ${index}`),
        path: roll() % 2 === 0 ? [title] : one.path,
      }))
      expect(idsByFront(planImport(facts, again))).toEqual(
        new Map(facts.map(({ id, kind, front }) => [frontKey(kind, front), id])),
      )
    }),
  )
})

it('knows every fact by its front, with whatever answer, in its section', () => {
  fc.assert(
    fc.property(distinct, fc.infiniteStream(fc.nat()), (facts, dice) => {
      const roll = () => Number(dice.next().value)
      const again = facts.map((one) => {
        const back = roll() % 2 === 0 ? `${one.back} or so` : one.back
        return { ...one, id: factId(`new ${one.id}`), back }
      })
      expect(idsByFront(planImport(facts, again))).toEqual(
        new Map(facts.map(({ id, kind, front }) => [frontKey(kind, front), id])),
      )
    }),
  )
})

it('comes to the same, whatever the order of either side', () => {
  const several = fc.uniqueArray(fact, { maxLength: 8, selector: ({ id }) => id })
  fc.assert(
    fc.property(several, several, fc.infiniteStream(fc.nat()), (before, after, dice) => {
      const roll = () => Number(dice.next().value)
      const plan = planImport(before, after)
      const other = planImport(shuffled(before, roll), shuffled(after, roll))
      expect(pairsOf(other)).toEqual(pairsOf(plan))
    }),
  )
})

const distinct = fc
  .uniqueArray(fact, { selector: (one) => frontKey(one.kind, one.front) })
  .map((facts) => facts.map((one, index) => ({ ...one, id: factId(`known ${index}`) })))

const idsByFront = ({ facts }: ImportPlan) =>
  new Map(facts.map(({ id, kind, front }) => [frontKey(kind, front), id]))

/** What became of every known fact, in a fixed order. */
const pairsOf = (plan: ImportPlan) =>
  [
    ...[...plan.changed, ...plan.moved].map(({ before, after }) => [before.id, withoutId(after)]),
    ...plan.unchanged.map((fact) => [fact.id, withoutId(fact)]),
    ...plan.ambiguous.map(({ before, after }) => [`${before.id}?`, withoutId(after)]),
    ...plan.removed.map((fact) => [`${fact.id} removed`]),
  ]
    .map((entry) => JSON.stringify(entry))
    .sort()

function shuffled<Thing>(things: readonly Thing[], roll: () => number): Thing[] {
  return things
    .map((thing) => ({ thing, at: roll() }))
    .sort((a, b) => a.at - b.at)
    .map(({ thing }) => thing)
}

function withoutId({ id: _, ...rest }: Fact) {
  return rest
}
