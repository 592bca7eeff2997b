import { expect, it } from 'vitest'
import { describeNext } from '../../../renderer/ui/next-cards.ts'

it.each([
  [{ soon: Date.UTC(2026, 0, 1, 12, 5), tomorrow: 3 }, /^The next card comes at .*05/],
  [{ tomorrow: 3 }, /^3 cards come tomorrow\.$/],
  [{ tomorrow: 1 }, /^1 card comes tomorrow\.$/],
  [
    { tomorrow: 0, later: Date.UTC(2026, 11, 24) },
    /^The next cards come on Thursday, December 24, 2026\.$/,
  ],
  [{ tomorrow: 0 }, /^No more cards are planned\.$/],
])('says of %j what comes first', (next, words) => {
  expect(describeNext(next)).toMatch(words)
})
