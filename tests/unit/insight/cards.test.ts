import { expect, it } from 'vitest'
import { factId } from '../../../core/fact.ts'
import { countInBins } from '../../../core/insight/distribution.ts'
import { forecastDue } from '../../../core/insight/forecast.ts'
import { hardestCards } from '../../../core/insight/hardest.ts'
import { knowledgeBy } from '../../../core/insight/knowledge.ts'
import { streaksOf } from '../../../core/insight/streaks.ts'
import {
  intervalOf,
  retrievabilityOf,
  type StudiedCard,
} from '../../../core/insight/studied-card.ts'
import { dueDate } from '../../../core/schedule/day.ts'
import { defaultPolicy, type Schedule } from '../../../core/schedule/schedule.ts'

const TODAY = 20_000

it.each([
  ['no day', [], { current: 0, longest: 0 }],
  ['today alone', [TODAY], { current: 1, longest: 1 }],
  ['up to yesterday', [TODAY - 2, TODAY - 1], { current: 2, longest: 2 }],
  ['a streak that has ended', [TODAY - 5, TODAY - 4, TODAY - 3], { current: 0, longest: 3 }],
  ['days in disorder', [TODAY, TODAY - 9, TODAY - 1, TODAY, TODAY - 8], { current: 2, longest: 2 }],
  ['days to come', [TODAY, TODAY + 1, TODAY + 2], { current: 1, longest: 1 }],
])('streaks of %s', (_, days, streaks) => {
  expect(streaksOf(days, TODAY)).toEqual(streaks)
})

it('forecasts when cards fall due', () => {
  const cards = [
    card({ state: 'new', due: 3 }),
    inReview(TODAY - 3),
    inReview(TODAY),
    inReview(TODAY + 2),
    inReview(TODAY + 2),
    inReview(TODAY + 9),
    { ...inReview(TODAY + 1), suspended: true },
    card({ ...seen, state: 'relearning', step: 0, due: dueDate(TODAY) + 5 }),
  ]
  expect(forecastDue(cards, TODAY, 3)).toEqual({ overdue: 1, due: [2, 0, 2] })
})

it('counts values into bins', () => {
  expect(countInBins([0.5, 1, 2.9, 3, 100], [1, 3, 10])).toEqual([3, 1, 1])
  expect(countInBins([], [1, 3])).toEqual([0, 0])
})

it('a fact is known as well as its cards are on average', () => {
  const cards = [
    { ...inReview(TODAY), factId: factId('a'), chapter: 'Pods', known: 1 },
    { ...inReview(TODAY), factId: factId('a'), chapter: 'Pods', known: 0 },
    { ...inReview(TODAY), factId: factId('b'), chapter: 'Pods', known: 0.25 },
    { ...inReview(TODAY), factId: factId('c'), chapter: 'Nodes', known: 1 },
  ]
  const parts = knowledgeBy(
    cards,
    ({ chapter }) => chapter,
    cards.map(({ known }) => known),
  )
  expect(Object.fromEntries(parts)).toEqual({
    Pods: { facts: 2, known: 0.75 },
    Nodes: { facts: 1, known: 1 },
  })
})

it('the hardest cards were forgotten most, then are most difficult', () => {
  const cards = [
    forgotten(1, 9),
    forgotten(3, 5),
    forgotten(3, 7),
    forgotten(0, 10),
    card({ state: 'new', due: 1 }),
  ]
  expect(hardestCards(cards, 2)).toEqual([cards[2], cards[1]])
  expect(hardestCards(cards, 9)).toHaveLength(3)
})

it('knows nothing of a card that was never asked, and all of one answered in the future', () => {
  expect(retrievabilityOf(card({ state: 'new', due: 1 }), TODAY, defaultPolicy)).toBe(0)
  const ahead = card({ ...seen, state: 'review', due: dueDate(TODAY), reviewedDay: TODAY + 9 })
  expect(retrievabilityOf(ahead, TODAY, defaultPolicy)).toBe(1)
  const stable = card({ ...seen, state: 'review', due: dueDate(TODAY), reviewedDay: TODAY - 5 })
  expect(retrievabilityOf(stable, TODAY, defaultPolicy)).toBeCloseTo(0.9)
})

it('only cards in review have an interval', () => {
  expect(intervalOf(inReview(TODAY + 3))).toBe(8)
  expect(intervalOf(card({ state: 'new', due: 1 }))).toBeUndefined()
})

const seen = {
  ...{ stability: 5, difficulty: 5, reps: 3, lapses: 0 },
  ...{ introducedDay: TODAY - 90, reviewedDay: TODAY - 5 },
}

function card(schedule: Schedule): StudiedCard {
  return { factId: factId('a'), deckId: 'git', chapter: '', schedule }
}

function inReview(dueDay: number): StudiedCard {
  return card({ ...seen, state: 'review', due: dueDate(dueDay) })
}

function forgotten(lapses: number, difficulty: number): StudiedCard {
  return card({ ...seen, lapses, difficulty, state: 'review', due: dueDate(TODAY) })
}
