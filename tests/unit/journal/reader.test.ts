/** What a reader makes of lines that nobody wrote in earnest. */
import { expect, it } from 'vitest'
import { journalReader } from '../../../core/journal/reader.ts'

const ID = '01970000-0000-7000-8000-000000000000'
const HEAD = { v: 1, id: ID, device: ID, at: 1 }
const part = (number: number, parts: number, text: string) =>
  `${JSON.stringify({ ...HEAD, part: number, parts, text })}\n`
const DECK = JSON.stringify([['decks', 'put', [{ id: 'git', title: 'Git', addedAt: 1 }]]])

it('reads a transaction whose parts come in another order, and twice', () => {
  const [first, last] = [part(1, 2, DECK.slice(0, 9)), part(2, 2, DECK.slice(9))]
  const reader = journalReader()
  expect(reader.read('a', `${last}${last}${first}`)).toMatchObject({
    transactions: [{ id: ID, changes: [{ table: 'decks', rows: [{ id: 'git' }] }] }],
    problems: [],
  })
  expect(reader.end()).toEqual([])
})

it('says where parts are that come to nothing, and reads the same id when it comes again', () => {
  const reader = journalReader()
  const page = reader.read('a', part(1, 2, 'no') + part(2, 2, ' JSON'))
  expect(page).toEqual({
    transactions: [],
    problems: [{ file: 'a', line: 2, message: 'The parts of this change do not fit together.' }],
  })
  const again = reader.read('a', part(1, 2, DECK.slice(0, 9)) + part(2, 2, DECK.slice(9)))
  expect(again.transactions).toHaveLength(1)
  expect(reader.end()).toEqual([])
})

it('joins no parts of a change that was written twice, dealt out in two ways', () => {
  const reader = journalReader()
  const again = [DECK.slice(0, 5), DECK.slice(5, 9), DECK.slice(9)]
  const text =
    part(1, 2, DECK.slice(0, 9)) + again.map((slice, at) => part(at + 1, 3, slice)).join('')
  expect(reader.read('a', text)).toMatchObject({
    transactions: [{ id: ID }],
    problems: [{ line: 1, message: 'This change is not whole: 1 of its 2 lines are there.' }],
  })
  expect(reader.end()).toEqual([])
})
