import { describe, expect, it } from 'vitest'
import { factId, type Fact } from '../../../core/fact.ts'
import { planImport, type ImportPlan } from '../../../core/identity/index.ts'

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

it('takes a fact of another kind for another fact', () => {
  const term: Fact = { ...stash, id: factId('x'), kind: 'term' }
  expect(planImport([stash], [term])).toMatchObject({ added: [term], removed: [stash] })
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
  const plan = planImport(known, swapped, { stableIds: true })
  expect(plan.facts.map(({ id }) => id)).toEqual(['b', 'a'])
  const others = [command('b', 'tar xf', 'Unpack'), command('a', 'ls', 'List files')]
  expect(planImport(known, others, { stableIds: true })).toMatchObject({ removed: known })
})

it.each([
  ['a typing error in the front', 'git stahs pop', 'Bring back what was put aside'],
  ['a typing error in both', 'git stsh pop', 'Bring back waht was put aside'],
  ['another word in the back', 'git stash pop', 'Bring back what was stashed away'],
  ['a new back', 'git stash pop', 'Undo it'],
  ['an option more', 'git stash pop --index', 'Bring back what was put aside'],
  ['a long name of an option', 'git stash pop -q', 'Bring back all that was put aside'],
])('keeps the id of a command after %s', (_, front, back) => {
  const pop = command('p', 'git stash pop', 'Bring back what was put aside')
  const plan = planImport([amend, pop, stash], [stash, command('x', front, back), amend])
  expect(plan.changed).toMatchObject([{ before: pop, after: { id: 'p', front, back } }])
})

it.each([
  ['command', 'kubectl get pods', 'list all pods', 'kubectl get nodes', 'list all nodes'],
  ['command', 'git log --oneline', 'one line per commit', 'git log --graph', 'draw the graph'],
  ['flag', '-l', 'long listing', '-L', 'follow links'],
  ['flag', '-a', 'hidden files', '-A', 'hidden files but not those two'],
  ['term', 'pod', 'one or more containers', 'node', 'a machine for containers'],
  ['question', 'What is a pod?', 'Some containers.', 'What is a job?', 'Some work to be done.'],
] as const)(
  'gives no history of a %s to another one that is like it',
  (kind, front, back, otherFront, otherBack) => {
    const gone: Fact = { ...command('a', front, back), kind }
    const plan = planImport([gone], [{ ...command('x', otherFront, otherBack), kind }])
    expect(plan.facts.map(({ id }) => id)).toEqual(['x'])
  },
)

it('is not misled when a new step shifts the numbers of a series', () => {
  const step = (id: string, front: string, back: string): Fact => ({
    ...command(id, front, back, ['Steps']),
    kind: 'term',
  })
  const known = [step('a', 'Step 1', 'Drain the node'), step('b', 'Step 2', 'Shut it down')]
  const plan = planImport(known, [
    step('x', 'Step 1', 'Tell everybody'),
    step('y', 'Step 2', 'Drain the node'),
    step('z', 'Step 3', 'Shut it down'),
  ])
  expect(plan.facts.map(({ id }) => id)).toEqual(['x', 'a', 'b'])
})

it('finds the pairs with the best total, whichever come first', () => {
  const known = [
    command('a', 'docker ps', 'List running containers'),
    command('b', 'docker ps --all', 'List running and stopped containers'),
  ]
  const incoming = [
    command('x', 'docker ps --all', 'List all containers'),
    command('y', 'docker ps --format json', 'List running containers'),
  ]
  const ids = (plan: ImportPlan) => plan.facts.map(({ front, id }) => [front, id]).sort()
  const expected = [
    ['docker ps --all', 'b'],
    ['docker ps --format json', 'a'],
  ]
  expect(ids(planImport(known, incoming))).toEqual(expected)
  expect(ids(planImport(known.toReversed(), incoming.toReversed()))).toEqual(expected)
})

describe('what only the author can tell', () => {
  const copy = command('c', 'kubectl cp', 'Copy files to and from a container')
  const split = [
    command('x', 'kubectl cp <src> <pod>', 'Copy files to a container'),
    command('y', 'kubectl cp <pod> <dst>', 'Copy files from a container'),
  ]

  it('is a pair that is not made', () => {
    const plan = planImport([copy], split)
    expect(plan.facts).toEqual(split)
    expect(plan.ambiguous).toMatchObject([{ before: copy, why: 'new front and back' }])
    expect([...plan.added, ...plan.ambiguous.map(({ after }) => after)]).toHaveLength(2)
    expect(plan).toMatchObject({ changed: [], removed: [] })
  })

  it('is decided once and for all', () => {
    const same = planImport([copy], split, { decisions: new Map([[factId('y'), copy.id]]) })
    expect(same.facts.map(({ id }) => id)).toEqual(['x', 'c'])
    expect(same.changed).toMatchObject([{ before: copy, after: { back: split[1]?.back } }])
    const isNew = new Map(split.map(({ id }) => [id, 'new' as const]))
    expect(planImport([copy], split, { decisions: isNew })).toMatchObject({
      added: split,
      removed: [copy],
      ambiguous: [],
    })
  })

  it('is not decided for facts that are not there, or of another kind', () => {
    const term: Fact = { ...copy, id: factId('t'), kind: 'term' }
    const decisions = new Map([
      [factId('x'), factId('nobody')],
      [factId('y'), term.id],
    ])
    expect(planImport([term], split, { decisions })).toMatchObject({
      removed: [term],
      added: split,
    })
  })
})

const NOTHING = {
  added: [],
  changed: [],
  moved: [],
  unchanged: [],
  removed: [],
  ambiguous: [],
  facts: [],
}

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
