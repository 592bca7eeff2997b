/** Figures of what cards are like now. */
import { countInBins } from '../../../core/insight/distribution.ts'
import { forecastDue } from '../../../core/insight/forecast.ts'
import { knowledgeBy } from '../../../core/insight/knowledge.ts'
import { intervalOf, type StudiedCard } from '../../../core/insight/studied-card.ts'
import { isoDate, type StudyDay } from '../../../core/schedule/day.ts'
import type { Memory } from '../../../core/schedule/schedule.ts'
import type { Figure } from '../../ui/charts/figure.ts'
import { byName } from './selection.ts'

const NOTHING_SEEN = 'No card has been learnt yet. Review some cards.'
const WEEK_DAYS = 7

/** How far the forecast looks, in days. */
export const SPANS = { month: 30, year: 364 } as const

/** When cards fall due if none of them is answered. */
export function forecastFigure(
  cards: Iterable<StudiedCard>,
  today: StudyDay,
  span: keyof typeof SPANS,
): Figure {
  const { overdue, due } = forecastDue(cards, today, SPANS[span])
  const length = span === 'year' ? WEEK_DAYS : 1
  const steps = Array.from({ length: due.length / length }, (_, at) => at * length)
  return {
    id: 'forecast',
    title: 'Forecast',
    says: 'How many cards fall due, as things stand; overdue ones wait for you today.',
    whenEmpty: 'No card falls due in this time. Learn new cards, and they come back here.',
    labelled: span === 'year' ? 'Week from' : 'Day',
    series: [
      { name: 'Due', unit: 'count', colour: '--good', as: 'bar' },
      { name: 'Overdue', unit: 'count', colour: '--again', as: 'bar' },
    ],
    rows: steps.map((at) => ({
      label: isoDate(today + at),
      values: [
        due.slice(at, at + length).reduce((sum, count) => sum + count, 0),
        at === 0 ? overdue : 0,
      ],
    })),
    shape: 'stacked',
  }
}

/**
 * How much of every part of the notes is known now.
 *
 * @param known the retrievability of every card, 0..1, in their order
 * @param part what the parts are
 */
export function knowledgeFigure<Card extends StudiedCard>(
  cards: readonly Card[],
  known: readonly number[],
  part: 'Chapter' | 'Deck',
  nameOf: (card: Card) => string,
): Figure {
  const parts = [...knowledgeBy(cards, nameOf, known)].sort(([a], [b]) => byName(a, b))
  return {
    id: 'knowledge',
    title: `Known by ${part.toLowerCase()}`,
    says: `How many facts of each ${part.toLowerCase()} you would know if you were asked now${
      part === 'Deck' ? '; choose a deck to see its chapters' : ''
    }.`,
    whenEmpty: NOTHING_SEEN,
    labelled: part,
    series: [
      { name: 'Known', unit: 'count', colour: '--good', as: 'bar' },
      { name: 'Not known', unit: 'count', colour: '--line', as: 'bar' },
      { name: 'Facts', unit: 'count', colour: '--line', as: 'table' },
    ],
    rows: parts.map(([label, { known: sum, facts }]) => ({
      label,
      values: [sum, facts - sum, facts],
    })),
    shape: 'horizontal',
  }
}

const DAY_BINS = [...[1, 2, 3, 4, 8, 15, 22, 31, 61, 91, 181, 366, 731]] as const
const DAY_LABELS = [
  ...['1 d', '2 d', '3 d', '4–7 d', '8–14 d', '15–21 d', '22–30 d', '1–2 mo', '2–3 mo'],
  ...['3–6 mo', '6–12 mo', '1–2 y', '2 y +'],
] as const

/** How long cards wait between two reviews. */
export function intervalsFigure(cards: Iterable<StudiedCard>): Figure {
  const intervals: number[] = []
  for (const card of cards) {
    const interval = intervalOf(card)
    if (interval !== undefined) intervals.push(interval)
  }
  return distribution(
    'intervals',
    'Intervals',
    'How long cards wait from one review to the next: they grow as you learn.',
    'Interval',
    countInBins(intervals, DAY_BINS),
    DAY_LABELS,
  )
}

/** How long cards would be remembered. */
export function stabilityFigure(cards: Iterable<StudiedCard>): Figure {
  return distribution(
    'stability',
    'Stability',
    'How long it takes until a card is remembered with 90 %: the longer, the better it is known.',
    'Time',
    countInBins(memories(cards, 'stability'), [0, ...DAY_BINS]),
    ['under 1 d', ...DAY_LABELS],
  )
}

const DIFFICULTIES = [1, 2, 3, 4, 5, 6, 7, 8, 9]

/** How hard cards are. */
export function difficultyFigure(cards: Iterable<StudiedCard>): Figure {
  return distribution(
    'difficulty',
    'Difficulty',
    'How hard your answers say that cards are, from 1 to 10; many at the right want better notes.',
    'Difficulty',
    countInBins(memories(cards, 'difficulty'), DIFFICULTIES),
    DIFFICULTIES.map((from) => `${from}–${from + 1}`),
  )
}

const TENTHS = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9]

/** How well cards are known now. @param known the retrievability of every card, 0..1, in their order */
export function retrievabilityFigure(
  cards: readonly StudiedCard[],
  known: readonly number[],
): Figure {
  const values = known.filter((_, at) => cards[at]?.schedule.state !== 'new')
  return distribution(
    'retrievability',
    'Retrievability',
    'How likely you would remember each card if it were asked now.',
    'Chance',
    countInBins(
      values,
      TENTHS.map((tenth) => tenth / 10),
    ),
    TENTHS.map((tenth) => `${tenth * 10}–${tenth * 10 + 10} %`),
  )
}

/** A measure of every card that has been asked. */
function memories(cards: Iterable<StudiedCard>, measure: keyof Memory): number[] {
  const values: number[] = []
  for (const { schedule } of cards) if (schedule.state !== 'new') values.push(schedule[measure])
  return values
}

function distribution(
  id: string,
  title: string,
  says: string,
  labelled: string,
  counts: readonly number[],
  labels: readonly string[],
): Figure {
  return {
    ...{ id, title, says, labelled, whenEmpty: NOTHING_SEEN },
    series: [{ name: 'Cards', unit: 'count', colour: '--easy', as: 'bar' }],
    rows: labels.map((label, at) => ({ label, values: [counts[at] ?? 0] })),
  }
}
