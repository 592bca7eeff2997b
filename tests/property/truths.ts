/** Random states of the database's truth. */
import fc from 'fast-check'
import { cardId, factId } from '../../core/fact.ts'
import type { LogEvent } from '../../core/schedule/log.ts'
import { policyId } from '../../core/schedule/policy.ts'
import { RATINGS, type MemoryPolicy } from '../../core/schedule/schedule.ts'
import type { Grammar } from '../../core/shell/index.ts'
import type { TruthRow } from '../../core/truth/row-schemas.ts'
import { emptyTruth, keyOf, type Truth } from '../../core/truth/truth.ts'

const DEVICE = '7c0f0d0e-5f0b-4f0e-9d0a-2b1c3d4e5f60'
const DECKS = ['git', 'docker', '__proto__', 'constructor']
const text = fc.oneof(fc.string(), fc.string({ unit: 'binary' }), fc.constant('__proto__'))
const times = fc.integer({ min: 1, max: 9 })
const deckIds = fc.constantFrom(...DECKS)
const factIds = fc.integer({ min: 0, max: 12 }).map((number) => factId(`fact-${number}`))

const policies = fc
  .record({
    desiredRetention: fc.constantFrom(0.8, 0.85, 0.95),
    learningSteps: fc.constantFrom([1, 10], []),
  })
  .map((own): MemoryPolicy => ({
    ...own,
    ...{ relearningSteps: [10], maximumInterval: 36_500, fuzz: true },
    leech: { threshold: 8, action: 'mark' },
  }))

const facts: fc.Arbitrary<TruthRow<'facts'>> = fc
  .record(
    {
      id: factIds,
      kind: fc.constantFrom('command', 'flag', 'question', 'term'),
      front: text,
      back: text,
      path: fc.array(text, { maxLength: 2 }),
      tags: fc.array(text, { maxLength: 2 }),
      deckId: deckIds,
      position: fc.nat(50),
      removed: fc.constantFrom(0, 1),
      edited: fc.record({ front: text, back: text }),
      accepted: fc.array(text, { minLength: 1, maxLength: 3 }),
    },
    {
      requiredKeys: [
        'id',
        'kind',
        'front',
        'back',
        'path',
        'tags',
        'deckId',
        'position',
        'removed',
      ],
    },
  )
  // Own words that are those of the notes are none.
  .filter(({ front, back, edited }) => edited?.front !== front || edited.back !== back)

/** An event is decided by its id, as on every machine that has it. */
function eventOf(number: number, policy?: string): LogEvent {
  const id = uuidOf('01970000', number)
  const card = cardId(factId(`fact-${number % 13}`), 'recognise')
  const base = { id, deviceId: DEVICE, cardId: card, at: 1e12 + number, day: 20_000 }
  if (number % 7 === 3) return { ...base, type: 'undo', undoes: uuidOf('01970000', number - 1) }
  if (number % 11 === 4) return { ...base, type: 'bury', batch: uuidOf('01970000', 4) }
  if (number % 11 === 7) {
    const words = { front: `front ${number}`, back: '__proto__' }
    return { ...base, type: 'edit', before: {}, after: { words, accepted: ['a', ''] } }
  }
  const rating = RATINGS[number % RATINGS.length] ?? 'good'
  return { ...base, type: 'review', rating, durationMs: number, ...(policy ? { policy } : {}) }
}

const uuidOf = (first: string, number: number) =>
  `${first}-0000-7000-8000-${number.toString(16).padStart(12, '0')}`

const imports = fc
  .record(
    {
      number: fc.nat(5),
      undoneAt: times,
    },
    { requiredKeys: ['number'] },
  )
  .map(({ number, ...undone }): TruthRow<'imports'> => ({
    ...{ id: uuidOf('01980000', number), deckId: DECKS[number % 4] ?? 'git', at: number },
    ...{ file: 'a.md', added: number, changed: 0, moved: 0, removed: 0 },
    ...undone,
  }))

const quizzes = fc.nat(5).map((number): TruthRow<'quizzes'> => ({
  ...{ id: uuidOf('01990000', number), at: number, deckIds: ['git'], seed: number, right: 1 },
  ...{ total: 2, score: 0.5, durationMs: 10, parts: [] },
  answers: [{ factIds: [factId('fact-1')], type: 'type-command', right: true }],
}))

const decks = fc.record({ id: deckIds, title: text, addedAt: times })
const notes = fc.record({ deckId: deckIds, file: text, text, importedAt: times })
const grammars = fc.record({
  name: fc.constantFrom('git', 'tar'),
  learntAt: times,
  grammar: text.map((name): Grammar => ({ name, flags: [], subcommands: [] })),
})
/** As JSON says it: it has one zero, whatever its sign. */
const json = fc.json().map((text): unknown => JSON.parse(text))
const settings = fc.record({ key: fc.constantFrom('a', 'b'), value: json })

/** A whole state; deck times may be equal on two of them. */
export const truths: fc.Arbitrary<Truth> = fc
  .record({
    decks: unique(decks, keyOf.decks),
    notes: unique(notes, keyOf.notes),
    facts: unique(facts, keyOf.facts),
    grammars: unique(grammars, keyOf.grammars),
    settings: unique(settings, keyOf.settings),
    imports: unique(imports, keyOf.imports),
    quizzes: unique(quizzes, keyOf.quizzes),
    events: fc.uniqueArray(fc.integer({ min: 1, max: 40 }), { maxLength: 25 }),
    policy: policies,
  })
  .map(({ events, policy, ...tables }) => ({
    ...emptyTruth(),
    ...tables,
    policies: [{ id: policyId(policy), policy }],
    reviews: events.sort((a, b) => a - b).map((number) => eventOf(number)),
  }))

function unique<Row>(row: fc.Arbitrary<Row>, key: (row: Row) => string): fc.Arbitrary<Row[]> {
  return fc.uniqueArray(row, { selector: key, maxLength: 6 })
}
