import fc from 'fast-check'
import { expect, it } from 'vitest'
import { compareTyped, suggestedRating } from '../../../../renderer/pages/review/typed-answer.ts'

it.each([
  ['git stash', 'git stash', 'good'],
  ['git stash', '  git   stash ', 'good'],
  ['git stash', 'git Stash', 'again'],
  ['git stash', 'git', 'again'],
  ['git stash', '', 'good'],
  ['git stash', '   ', 'good'],
  [undefined, 'anything', 'good'],
] as const)('for %j, typing %j suggests %s', (wanted, given, rating) => {
  expect(suggestedRating(wanted, given)).toBe(rating)
})

it('marks what is too much in one and what is missing in the other', () => {
  expect(compareTyped('docker image prune -a', 'docker image prunes')).toEqual({
    exact: false,
    given: [
      { text: 'docker image prune', differs: false },
      { text: 's', differs: true },
    ],
    wanted: [
      { text: 'docker image prune', differs: false },
      { text: ' -a', differs: true },
    ],
  })
})

it('its pieces make up both texts, and it is exact when nothing differs', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (wanted, given) => {
      const comparison = compareTyped(wanted, given)
      const textOf = (pieces: typeof comparison.given) => pieces.map(({ text }) => text).join('')
      expect(textOf(comparison.given)).toBe(folded(given))
      expect(textOf(comparison.wanted)).toBe(folded(wanted))
      expect(comparison.exact).toBe(folded(given) === folded(wanted))
    }),
  )
})

const folded = (text: string) => text.trim().replace(/\s+/g, ' ')
