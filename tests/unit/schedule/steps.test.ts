import fc from 'fast-check'
import { expect, it } from 'vitest'
import { formatSteps, parseSteps } from '../../../core/schedule/steps.ts'

it.each([
  ['1m 10m', [1, 10]],
  ['  5, 90 2h  1d', [5, 90, 120, 1440]],
  ['0.5', [0.5]],
  ['', []],
])('reads %j', (text, value) => {
  expect(parseSteps(text)).toEqual({ ok: true, value })
})

it.each(['x', '0', '-1', '2d', '10s', '1e3', '1m10m', '٣'])('refuses %j', (text) => {
  expect(parseSteps(text)).toMatchObject({
    ok: false,
    problems: [{ message: `“${text}” is no step.` }],
  })
})

it('reads what it writes', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 1440 }), { maxLength: 10 }), (steps) => {
      expect(parseSteps(formatSteps(steps))).toEqual({ ok: true, value: steps })
    }),
  )
})
