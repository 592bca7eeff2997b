/** Whatever a power cut leaves of a journal, what is whole in it is read, once, and nothing else. */
import fc from 'fast-check'
import { v7 } from 'uuid'
import { expect, it } from 'vitest'
import { changeText, linesOf } from '../../core/journal/line.ts'
import { journalLog } from '../../core/journal/log.ts'
import { journalReader, type Transaction } from '../../core/journal/reader.ts'
import { itemsIn, jsonLength, slicesOf } from '../../core/journal/slices.ts'
import type { LogEvent } from '../../core/schedule/log.ts'
import { factId, cardId } from '../../core/fact.ts'

const DEVICES = ['7c0f0d0e-5f0b-4f0e-9d0a-2b1c3d4e5f60', '0b7d9a52-3f0b-4f0e-9d0a-2b1c3d4e5f60']
const BEGIN = Date.UTC(2026, 0, 1)

/** Answers and deletions by two devices; a long title makes a transaction of many lines. */
const histories = fc.array(
  fc.record({
    device: fc.constantFrom(...DEVICES),
    answers: fc.integer({ min: 0, max: 3 }),
    title: fc.oneof(fc.string({ unit: 'binary' }), fc.constant('ä"\ud800\n'.repeat(90_000))),
  }),
  { minLength: 1, maxLength: 8 },
)
type History = typeof histories extends fc.Arbitrary<infer Value> ? Value : never

it('reads back what was written, whatever it says', () => {
  fc.assert(
    fc.property(histories, (history) => {
      const { transactions, problems } = readAll(textOf(history))
      expect(problems).toEqual([])
      expect(transactions).toHaveLength(history.length)
      const titles = transactions.map(({ changes }) => changes[0])
      expect(titles).toEqual(
        history.map(({ title }, at) => ({
          ...{ table: 'decks', what: 'put' },
          rows: [{ id: `deck-${at}`, title, addedAt: 1 }],
        })),
      )
    }),
    { numRuns: 50 },
  )
})

it('reads all that is whole when torn at any byte, and never joins what follows', () => {
  fc.assert(
    fc.property(histories, histories, fc.double({ min: 0, max: 1, noNaN: true }), (a, b, share) => {
      const text = Buffer.from(textOf(a))
      const torn = text.subarray(0, Math.floor(share * text.length)).toString('utf8')
      const whole = readAll(textOf(a)).transactions
      const before = readAll(torn)
      expect(before.transactions).toEqual(whole.slice(0, before.transactions.length))
      // As the shell goes on: it gives a torn line an end.
      const after = readAll(`${torn}${torn === '' || torn.endsWith('\n') ? '' : '\n'}${textOf(b)}`)
      const { length } = before.transactions
      expect(changesIn(after).slice(length)).toEqual(changesIn(readAll(textOf(b))))
    }),
    { numRuns: 50 },
  )
})

it('gives the same log whatever the order of what is merged, and however often it comes', () => {
  fc.assert(
    fc.property(histories, fc.func(fc.integer()), (history, place) => {
      const { transactions } = readAll(textOf(history))
      const shuffled = [...transactions, ...transactions].sort((a, b) => place(a.id) - place(b.id))
      expect(journalLog(shuffled)).toEqual(journalLog(transactions))
    }),
    { numRuns: 50 },
  )
})

it('deals any JSON array out in slices, and finds its elements again', () => {
  fc.assert(
    fc.property(
      fc.array(fc.json({ depthSize: 'small' })),
      fc.integer({ min: 1, max: 20 }),
      (items, size) => {
        const slices = [...slicesOf(items, size)]
        expect(slices.join('')).toBe(`[${items.join(',')}]`)
        expect(slices.join('')).toHaveLength(jsonLength(items))
        expect(slices.slice(0, -1).every((slice) => slice.length === size)).toBe(true)
        expect([...itemsIn(slices)]).toEqual(items)
      },
    ),
  )
})

it('finds something that is no JSON in slices that are not those of one array', () => {
  const texts = fc.array(fc.constantFrom('[', ']', '{', '}', ',', '"', '\\', ':', '1', 'a'))
  fc.assert(
    fc.property(texts, (slices) => {
      const isArray = Array.isArray(parsed(slices.join('')))
      const areJson = [...itemsIn(slices)].every((item) => parsed(item) !== undefined)
      expect(areJson).toBe(isArray)
    }),
    { numRuns: 2000 },
  )
})

it('throws on no text at all', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      readAll(text)
    }),
  )
})

function readAll(text: string) {
  const reader = journalReader()
  const { transactions, problems } = reader.read('journal', text)
  return { transactions, problems: [...problems, ...reader.end()] } satisfies {
    transactions: Transaction[]
    problems: unknown[]
  }
}

const changesIn = ({ transactions }: { transactions: Transaction[] }) =>
  transactions.map(({ id, device, changes }) => ({ id, device, changes }))

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function textOf(history: History): string {
  return history
    .flatMap(({ device, answers, title }, at) => {
      const deck = { id: `deck-${at}`, title, addedAt: 1 }
      const rows = Array.from({ length: answers }, (_, index) => answer(device, at * 10 + index))
      const changes = [changeText('decks', 'put', [deck])]
      if (rows.length > 0) changes.push(changeText('reviews', 'put', rows))
      return [...linesOf({ id: id(at), device, at: BEGIN + at }, changes)]
    })
    .map((line) => `${line}\n`)
    .join('')
}

/** The same for the same place. */
function id(at: number): string {
  return v7({ msecs: BEGIN + at, random: new Uint8Array(16).fill(at), seq: at })
}

function answer(deviceId: string, at: number): LogEvent {
  return {
    ...{ type: 'review', id: id(1000 + at), deviceId, cardId: cardId(factId('a'), 'recognise') },
    ...{ rating: 'good', durationMs: 1, at: BEGIN + at, day: 20_000 },
  }
}
