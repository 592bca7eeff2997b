import { expect, it } from 'vitest'
import { factId, type Fact } from '../../../core/fact.ts'
import { planImport } from '../../../core/identity/index.ts'

const amend = command('a1', 'git commit --amend', 'Change the last commit')
const stash = command('b2', 'git stash', 'Put changes aside')

it('adds everything to nothing, with the ids that the notes gave', () => {
  const plan = planImport([], [amend, stash])
  expect(plan).toEqual({ ...NOTHING, added: [amend, stash], facts: [amend, stash] })
})

it('changes nothing when the notes are the same, whatever ids they were given this time', () => {
  const again = [
    { ...amend, id: factId('x') },
    { ...stash, id: factId('y') },
  ]
  expect(planImport([amend, stash], again)).toEqual({
    ...NOTHING,
    unchanged: [amend, stash],
    facts: [amend, stash],
  })
})

it('keeps the id of a fact whose answer was corrected, and says what is new', () => {
  const corrected = command('x', 'git stash', 'Put all changes aside')
  const plan = planImport([amend, stash], [amend, corrected])
  expect(plan.changed).toEqual([
    { before: stash, after: { ...corrected, id: stash.id }, why: 'new back', likeness: 10 / 11 },
  ])
  expect(plan).toMatchObject({ added: [], removed: [], unchanged: [amend] })
})

it('takes a front for the same when only space or, in prose, case and final mark differ', () => {
  const spaced = command('x', '  git   stash ', stash.back)
  expect(planImport([stash], [spaced]).facts).toMatchObject([{ id: 'b2' }])

  const question: Fact = { ...stash, kind: 'question', front: 'What is HEAD?' }
  const restyled: Fact = { ...question, id: factId('x'), front: 'what is head' }
  expect(planImport([question], [restyled]).changed).toMatchObject([
    { after: { id: 'b2', front: 'what is head' }, why: 'new front' },
  ])
})

it.each([
  ['letter case in a command', command('x', 'git Stash', stash.back)],
  ['kind', { ...stash, id: factId('x'), kind: 'term' as const }],
])('takes a fact of another %s for another fact', (_, other) => {
  const plan = planImport([stash], [other])
  expect(plan).toMatchObject({ added: [other], removed: [stash] })
})

it('moves a fact that stands in another section, and changes one whose words differ as well', () => {
  const moved = { ...stash, path: ['Other'] }
  expect(planImport([stash], [moved])).toMatchObject({
    moved: [{ before: stash, after: moved }],
    changed: [],
  })
  const movedAndChanged = { ...moved, back: 'Put all changes aside' }
  expect(planImport([stash], [movedAndChanged])).toMatchObject({
    moved: [],
    changed: [{ after: { id: 'b2', path: ['Other'] } }],
  })
})

it('says that a fact is gone, and does not give its id to another one', () => {
  const other = command('b2', 'git log', 'Show history')
  const plan = planImport([amend, stash], [amend, other])
  expect(plan.removed).toEqual([stash])
  expect(plan.added).toMatchObject([{ front: 'git log' }])
  expect(plan.added[0]?.id).not.toBe('b2')
})

it('takes a new line in the notes for no change, and hands it on', () => {
  const lower = { ...stash, source: { file: 'git.md', line: 99 } }
  expect(planImport([stash], [lower])).toMatchObject({ unchanged: [lower], changed: [], moved: [] })
})

it('tells facts with the same front apart by answer, then section, then order', () => {
  const known = [
    command('a', 'make', 'Build', ['C']),
    command('b', 'make', 'Build', ['Rust']),
    command('c', 'make', 'Compile', ['Go']),
    command('d', 'make', 'Something', ['Java']),
  ]
  const incoming = [
    command('p', 'make', 'Brew', ['Java']),
    command('q', 'make', 'Compile', ['New']),
    command('r', 'make', 'Build', ['Rust']),
    command('s', 'make', 'Build', ['C']),
    command('t', 'make', 'Another', ['Zig']),
  ]
  const plan = planImport(known, incoming)
  expect(plan.facts.slice(0, 4).map(({ id }) => id)).toEqual(['d', 'c', 'b', 'a'])
  expect(plan.added).toMatchObject([{ back: 'Another' }])
})

it('prefers the fact that has the same id, as the facts of a deck have', () => {
  const known = [command('a', 'make', 'Build', ['C']), command('b', 'make', 'Brew', ['Java'])]
  const swapped = [command('b', 'make', 'Build', ['C']), command('a', 'make', 'Brew', ['Java'])]
  expect(planImport(known, swapped).facts.map(({ id }) => id)).toEqual(['b', 'a'])
})

const NOTHING = { added: [], changed: [], moved: [], unchanged: [], removed: [], facts: [] }

function command(id: string, front: string, back: string, path = ['Commands']): Fact {
  return {
    id: factId(id),
    kind: 'command',
    front,
    back,
    path,
    source: { file: 'git.md', line: 3 },
    tags: [],
  }
}
