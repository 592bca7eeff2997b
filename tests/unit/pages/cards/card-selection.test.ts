import { expect, it } from 'vitest'
import { cardId, factId } from '../../../../core/fact.ts'
import {
  focusOn,
  meantCards,
  moveTo,
  selectAll,
  toggle,
} from '../../../../renderer/pages/cards/card-selection.ts'

const list = ['a', 'b', 'c', 'd'].map((name) => ({ id: cardId(factId(name), 'produce') }))
const meant = (selection: Parameters<typeof meantCards>[1], cards = list) =>
  meantCards(cards, selection)
    .map(({ id }) => id.charAt(0))
    .join('')

it('means the card in focus where nothing is selected', () => {
  expect(meant(focusOn(1))).toBe('b')
  expect(meant(moveTo(list, focusOn(1), 9, false))).toBe('d')
  expect(meant(focusOn(0), [])).toBe('')
})

it('extends from where the focus was, in both directions', () => {
  const down = moveTo(list, focusOn(1), 3, true)
  expect(meant(down)).toBe('bcd')
  expect(meant(moveTo(list, down, 0, true))).toBe('ab')
  expect(meant(moveTo(list, down, 0, false))).toBe('bcd')
})

it('selects single cards, all, and forgets those that are not listed any more', () => {
  const some = toggle(list, moveTo(list, toggle(list, focusOn(0)), 2, false))
  expect(meant(some)).toBe('ac')
  expect(meant(toggle(list, some))).toBe('a')
  expect(meant(selectAll(list, some))).toBe('abcd')
  expect(meant(some, list.slice(1))).toBe('c')
})
