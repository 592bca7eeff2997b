import { describe, expect, it } from 'vitest'
import { studyDay, type Moment } from '../../../core/schedule/day.ts'
import { describeNext, describeOutOfStudy, hasCome } from '../../../renderer/ui/next-cards.ts'

const MINUTE_MS = 60_000

/** By the clock of wherever the test runs. */
const clock = (day: number, hour: number, minute = 0) => new Date(2026, 0, day, hour, minute)
function moment(at: Date): Moment {
  const utcOffset = -at.getTimezoneOffset()
  return { at: at.getTime(), day: studyDay(at.getTime(), utcOffset, 4), utcOffset }
}
const NOON = moment(clock(1, 12))
const { day } = NOON
const inMinutes = (minutes: number) => NOON.at + minutes * MINUTE_MS

it.each([
  [{ soon: inMinutes(25), tomorrow: 3 }, /^The next card comes in 25 minutes, at .*25/],
  [{ soon: inMinutes(0.5), tomorrow: 3 }, /^The next card comes in a minute, at /],
  [{ soon: inMinutes(60), tomorrow: 3 }, /^The next card comes at \D*0?1\D00/],
  [{ soon: clock(2, 2, 26).getTime(), tomorrow: 3 }, /^The next card comes tomorrow at .*26/],
  [{ soon: clock(3, 2, 26).getTime(), tomorrow: 3 }, /comes on Saturday, January 3, 2026 at .*26/],
  [{ tomorrow: 3 }, /^3 cards come tomorrow\.$/],
  [{ tomorrow: 1 }, /^1 card comes tomorrow\.$/],
  [
    { tomorrow: 0, later: Date.UTC(2026, 11, 24) },
    /^The next cards come on Thursday, December 24, 2026\.$/,
  ],
  [{ tomorrow: 0 }, /^No more cards are planned\.$/],
  [
    { tomorrow: 0, held: { cards: 1, limit: 0 } },
    /^1 card is due; your limit of 0 reviews a day holds it back\.$/,
  ],
  [
    { tomorrow: 0, later: Date.UTC(2026, 11, 24), held: { cards: 2, limit: 0 } },
    /^2 cards are due; your limit of 0 reviews a day holds them back\.$/,
  ],
  [
    { tomorrow: 1, held: { cards: 30, limit: 1 } },
    /^30 cards are due; your limit of 1 review a day holds them back\. 1 card comes tomorrow\.$/,
  ],
  [
    { tomorrow: 0, held: { cards: 3 } },
    /^3 cards are due; your limits of reviews a day hold them back\.$/,
  ],
  [
    { tomorrow: 0, newHeld: 107 },
    /^107 new cards wait; your limit of 0 new cards a day holds them back\.$/,
  ],
  [{ tomorrow: 0, outOfStudy: { suspended: 107, removed: 0 } }, /^All 107 cards are suspended\.$/],
])('says of %j what comes first, and what does not', (next, words) => {
  expect(describeNext({ day, ...next }, NOON)).toMatch(words)
})

it.each([
  [1, 0, 'The only card is suspended.'],
  [0, 2, 'All 2 cards are no longer in the notes.'],
  [2, 2, 'All 4 cards are suspended or no longer in the notes.'],
])(
  'says of %i suspended cards and %i without notes why none is asked',
  (suspended, removed, words) => {
    expect(describeOutOfStudy({ suspended, removed })).toBe(words)
  },
)

describe('what was to come has come', () => {
  const tomorrow = moment(clock(2, 12))
  it.each([
    ['at its minute', { soon: NOON.at, tomorrow: 0 }, NOON, true],
    ['not before', { soon: NOON.at + 1, tomorrow: 5 }, NOON, false],
    ['with the next day', { tomorrow: 5 }, tomorrow, true],
    ['not by midnight', { tomorrow: 5 }, moment(clock(2, 1)), false],
    ['on its date', { tomorrow: 0, later: Date.UTC(2026, 0, 2) }, tomorrow, true],
    ['not the day before', { tomorrow: 0, later: Date.UTC(2026, 0, 3) }, tomorrow, false],
    ['never, where nothing is planned', { tomorrow: 0 }, tomorrow, false],
  ])('%s', (_, next, now, expected) => {
    expect(hasCome({ day, ...next }, now)).toBe(expected)
  })
})
