import fc from 'fast-check'
import { expect, it } from 'vitest'
import { compareWords } from '../../../renderer/ui/compare-words.ts'

it('marks the words that only one line has', () => {
  expect(compareWords('docker image prunes', 'docker  image prune -a')).toEqual({
    given: [
      { text: 'docker', differs: false },
      { text: 'image', differs: false },
      { text: 'prunes', differs: true },
    ],
    wanted: [
      { text: 'docker', differs: false },
      { text: 'image', differs: false },
      { text: 'prune', differs: true },
      { text: '-a', differs: true },
    ],
  })
})

it('has all words of both lines in their order', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (given, wanted) => {
      const compared = compareWords(given, wanted)
      const textOf = (words: { text: string }[]) => words.map(({ text }) => text)
      expect(textOf(compared.given)).toEqual(given.trim().split(/\s+/).filter(Boolean))
      expect(textOf(compared.wanted)).toEqual(wanted.trim().split(/\s+/).filter(Boolean))
    }),
  )
})
