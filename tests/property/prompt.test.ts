import fc from 'fast-check'
import { expect, it } from 'vitest'
import { hideAnswer } from '../../core/hide-answer.ts'

const words = fc.constantFrom('git', 'ls', '-l', '--all', 'a.b', '*', '$(x)', '[y]', 'Größe', '|')
const fronts = fc.array(words, { minLength: 1, maxLength: 4 })
const spaces = fc.constantFrom(' ', '  ', '\t', '\n', '\n  ')

it('never shows the front among the words of the back', () => {
  const pieces = fc.tuple(fc.boolean(), words, spaces)
  fc.assert(
    fc.property(fronts, fc.array(pieces, { maxLength: 12 }), spaces, (front, around, space) => {
      const back = around
        .map(([isFront, word, after]) => (isFront ? front.join(space) : word) + after)
        .join('')
      const shown = hideAnswer(back, front.join(' ')).split(/\s+/)
      const starts = shown.map((_, start) => shown.slice(start, start + front.length))
      expect(starts).not.toContainEqual(front)
    }),
  )
})

it('changes nothing in a back that does not hold the first word of the front', () => {
  fc.assert(
    fc.property(fronts, fc.array(words), ([first = '', ...rest], others) => {
      const back = others.filter((word) => word !== first).join(' ')
      expect(hideAnswer(back, [first, ...rest].join(' '))).toBe(back)
    }),
  )
})

it('takes any text for a front and a back', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (back, front) => {
      expect(hideAnswer(back, front).length).toBeLessThanOrEqual(back.length)
    }),
  )
})
