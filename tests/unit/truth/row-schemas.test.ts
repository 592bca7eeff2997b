import { expect, expectTypeOf, it } from 'vitest'
import type { LogEvent } from '../../../core/schedule/log.ts'
import { rowSchemas, TRUTH_TABLES, type TruthRow } from '../../../core/truth/row-schemas.ts'
import type { NotedrillDatabase } from '../../../renderer/store/database.ts'

const ID = '01970000-0000-7000-8000-000000000000'
const EVENT = {
  ...{ type: 'review', id: ID, deviceId: ID, cardId: 'a:produce', at: 1, day: 2 },
  ...{ rating: 'good', durationMs: 5 },
}

it('gives rows that fit the tables, and takes all that the tables hold', () => {
  type Stored<Table extends keyof NotedrillDatabase> = NotedrillDatabase[Table] extends {
    get(key: string): PromiseLike<infer Row>
  }
    ? Exclude<Row, undefined>
    : never
  expectTypeOf<TruthRow<'facts'>>().toExtend<Stored<'facts'>>()
  expectTypeOf<TruthRow<'imports'>>().toExtend<Stored<'imports'>>()
  expectTypeOf<TruthRow<'quizzes'>>().toExtend<Stored<'quizzes'>>()
  expectTypeOf<TruthRow<'grammars'>>().toExtend<Stored<'grammars'>>()
  expectTypeOf<LogEvent>().toExtend<TruthRow<'reviews'>>()
  expect(Object.keys(rowSchemas)).toEqual([...TRUTH_TABLES])
})

it.each([
  ['an answer', EVENT],
  ['an answer with all it may have', { ...EVENT, utcOffset: 120, policy: 'abc' }],
  ['a date', { ...EVENT, type: 'due', on: 20_000 }],
  ['an undo', { ...EVENT, type: 'undo', undoes: ID }],
])('takes %s', (_, event) => {
  expect(rowSchemas.reviews.safeParse(event).success).toBe(true)
})

it.each([
  ['a rating that does not exist', { ...EVENT, rating: 'fine' }],
  ['an id that is none', { ...EVENT, id: '1' }],
  ['a card without a side', { ...EVENT, cardId: 'a' }],
  ['a card of no fact', { ...EVENT, cardId: ':produce' }],
  ['a time that is no number', { ...EVENT, at: Number.NaN }],
  ['a negative duration', { ...EVENT, durationMs: -1 }],
  ['an event of another sort', { ...EVENT, type: 'delete-all' }],
  ['a text', 'review'],
])('refuses %s', (_, event) => {
  expect(rowSchemas.reviews.safeParse(event).success).toBe(false)
})

it('leaves out keys that it does not know, a prototype among them', () => {
  const hostile: unknown = JSON.parse('{"id":"git","title":"Git","addedAt":1,"__proto__":{"x":1}}')
  const row = rowSchemas.decks.parse(hostile)
  expect(Object.keys(row)).toEqual(['id', 'title', 'addedAt'])
  expect(Object.getPrototypeOf(row)).toBe(Object.prototype)
})

it.each([
  ['a prototype', '{"a":[{"__proto__":{"polluted":true}}]}'],
  ['deep nesting', `${'['.repeat(5000)}${']'.repeat(5000)}`],
])('refuses %s in what others keep', (_, json) => {
  const value: unknown = JSON.parse(json)
  expect(rowSchemas.settings.safeParse({ key: 'x', value }).success).toBe(false)
})

it('refuses settings of studying that are out of bounds', () => {
  const value = { dayStartsAt: 99 }
  expect(rowSchemas.settings.safeParse({ key: 'study', value }).success).toBe(false)
  expect(rowSchemas.settings.safeParse({ key: 'study', value: {} }).success).toBe(true)
})

it.each([
  ['bytes', new Uint8Array(3)],
  ['a thing whose length cannot be compared', { length: { toString: 1 } }],
])('refuses %s where a text or a list is expected, and does not throw', (_, odd) => {
  const study = { learningSteps: odd, weights: odd }
  const rows = {
    decks: { id: odd, title: odd, addedAt: 1 },
    notes: { deckId: odd, file: odd, text: odd, importedAt: 1 },
    facts: { id: odd, front: odd, path: odd, tags: odd },
    policies: { id: 'a', policy: study },
    settings: { key: 'study', value: { all: study, easyDays: odd } },
    grammars: { name: odd, learntAt: 1, grammar: { nouns: [odd] } },
    imports: { id: odd, deckId: odd, before: { addedFacts: odd, addedCards: [odd] } },
    quizzes: { id: odd, deckIds: [odd], answers: [{ factIds: [odd] }] },
    reviews: { ...EVENT, cardId: odd, policy: odd },
  }
  for (const table of TRUTH_TABLES) {
    expect(rowSchemas[table].safeParse(rows[table]).success).toBe(false)
  }
})
