/** Rows whose lists and records have more wrong items than fit on the stack, by what is long in them. */
import type { TruthTable } from '../../../core/truth/row-schemas.ts'

const MANY = 130_000
const ID = '01970000-0000-7000-8000-000000000000'
const numbers = Array<number>(MANY).fill(1)
const texts = Array<string>(MANY).fill('x')
const byKeys = Object.fromEntries(numbers.map((number, at) => [`key-${at}`, number]))
const fact = {
  ...{ id: 'x', kind: 'term', front: 'a', back: 'b', path: [], tags: [] },
  ...{ deckId: 'd', position: 0, removed: 0 },
}
const imported = {
  ...{ id: ID, deckId: 'd', at: 1, file: 'a.md', added: 0, changed: 0, moved: 0, removed: 0 },
}
const before = { facts: [], cards: [], addedFacts: [], addedCards: [], forwarded: [] }
const quiz = {
  ...{ id: ID, at: 1, deckIds: [], seed: 1, right: 0, total: 0, score: 0, durationMs: 0 },
  ...{ answers: [], parts: [] },
}
const edit = {
  ...{ type: 'edit', id: ID, deviceId: '7c0f0d0e-5f0b-4f0e-9d0a-2b1c3d4e5f60' },
  ...{ cardId: 'x:recognise', at: 1, day: 1, before: {} },
}
const grammar = { name: 'a', flags: [], subcommands: [] }
const inGrammar = (own: object) => ({ name: 'a', learntAt: 1, grammar: { ...grammar, ...own } })
const study = (value: object) => ({ key: 'study', value })

export const LONG_ROWS: readonly (readonly [what: string, table: TruthTable, row: unknown])[] = [
  ['tags', 'facts', { ...fact, tags: numbers }],
  ['a path', 'facts', { ...fact, path: numbers }],
  ['accepted answers', 'facts', { ...fact, accepted: numbers }],
  ['lines', 'facts', { ...fact, source: { file: 'a.md', line: 1, also: texts } }],
  ['facts of before', 'imports', { ...imported, before: { ...before, facts: numbers } }],
  ['cards of before', 'imports', { ...imported, before: { ...before, cards: numbers } }],
  ['added facts', 'imports', { ...imported, before: { ...before, addedFacts: numbers } }],
  ['added cards', 'imports', { ...imported, before: { ...before, addedCards: texts } }],
  ['forwarded ids', 'imports', { ...imported, before: { ...before, forwarded: texts } }],
  ['decks of a quiz', 'quizzes', { ...quiz, deckIds: numbers }],
  ['answers of a quiz', 'quizzes', { ...quiz, answers: numbers }],
  ['parts of a quiz', 'quizzes', { ...quiz, parts: texts }],
  ['flags', 'grammars', inGrammar({ flags: numbers })],
  ['names of a flag', 'grammars', inGrammar({ flags: [{ names: numbers, value: 'none' }] })],
  ['nouns', 'grammars', inGrammar({ nouns: numbers })],
  ['names of a noun', 'grammars', inGrammar({ nouns: [numbers] })],
  ['subcommands', 'grammars', inGrammar({ subcommands: numbers })],
  ['unknown keys', 'grammars', inGrammar(byKeys)],
  ['weights', 'policies', { id: 'a', policy: { weights: numbers, learningSteps: texts } }],
  ['decks with settings', 'settings', study({ decks: byKeys })],
  ['answers of an edit', 'reviews', { ...edit, after: { accepted: numbers } }],
]
