import { describe, expect, it } from 'vitest'
import type { Part } from '../../../../core/extract/index.ts'
import { factId } from '../../../../core/fact.ts'
import { lineFates } from '../../../../renderer/ui/notes/line-fates.ts'

const title = skipped(1, 1, 'it is a heading alone')
const svc = fact(3, 6, 'svc')
const output = skipped(5, 6, 'it is sample output')
const flag = fact(4, 4, 'flag')
const asked: Part = { from: 8, to: 8, fate: { kind: 'question' } }
const prose = skipped(10, 11, 'it is sample output')
const again = fact(12, 12, 'svc')
const fates = lineFates([title, svc, flag, output, asked, prose, again], 14)

describe('in the margin', () => {
  it.each([
    [1, title],
    [2, undefined],
    [3, svc],
    [4, flag],
    [5, svc],
    [8, asked],
    [11, prose],
    [14, undefined],
  ])('line %d shows the part that says most', (line, part) => {
    expect(fates.leading(line)).toBe(part)
  })

  it('a line has all its parts, facts first', () => {
    expect(fates.partsAt(4)).toEqual([svc, flag])
    expect(fates.partsAt(6)).toEqual([svc, output])
    expect(fates.partsAt(7)).toEqual([])
  })
})

it('counts reasons, the most frequent first', () => {
  expect(fates.reasons).toEqual([
    { reason: 'it is sample output', count: 2 },
    { reason: 'it is a heading alone', count: 1 },
  ])
  expect(fates.counts).toEqual({ fact: 3, question: 1, skipped: 3 })
})

it('steps from part to part, round and round', () => {
  expect(walk('fact', 1, 4)).toEqual([3, 4, 12, 3])
  expect(walk('fact', -1, 3)).toEqual([12, 4, 3])
  expect(walk('question', 1, 2)).toEqual([8, 8])
  expect(walk('skipped', 1, 4)).toEqual([1, 5, 10, 1])
  expect(fates.step(1, 'skipped', 1, 'it is a heading alone')).toBe(1)
  expect(fates.step(1, 'skipped', -1, 'it is sample output')).toBe(10)
})

it('stops once at a fact whose parts follow each other', () => {
  const { step } = lineFates([fact(2, 2, 'a'), fact(3, 4, 'a'), fact(5, 5, 'b')], 6)
  expect(step(2, 'fact', 1)).toBe(5)
})

it('has nowhere to go in notes of which nothing is known', () => {
  const none = lineFates([], 3)
  expect(none.step(1, 'fact', 1)).toBeUndefined()
  expect(none.leading(2)).toBeUndefined()
})

function walk(kind: 'fact' | 'question' | 'skipped', direction: 1 | -1, steps: number) {
  const lines: number[] = []
  for (let line = 0; lines.length < steps;) {
    line = fates.step(line, kind, direction) ?? -1
    lines.push(line)
  }
  return lines
}

function fact(from: number, to: number, id: string): Part {
  return { from, to, fate: { kind: 'fact', rule: 'commands', fact: factId(id) } }
}

function skipped(from: number, to: number, reason: string): Part {
  return { from, to, fate: { kind: 'skipped', reason } }
}
