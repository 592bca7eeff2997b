/** Figures of answers that were given. */
import {
  byDay,
  byWeek,
  mondayOf,
  sumOf,
  within,
  type DayTally,
} from '../../../core/insight/periods.ts'
import { countAnswers, retentionOf, type Stage, type Tally } from '../../../core/insight/tally.ts'
import { isoDate, type StudyDay } from '../../../core/schedule/day.ts'
import { RATINGS } from '../../../core/schedule/schedule.ts'
import type { Figure, Series } from '../../ui/charts/figure.ts'

/** Longer periods are shown by the week. */
const LONGEST_BY_DAY = 120
const CALENDAR_WEEKS = 53
const MINUTE_MS = 60_000
const NO_ANSWERS = 'No answers in this period. Choose a longer one, or review some cards.'

/** Stages as learners tell them apart: a card that was forgotten is learnt again. */
const STAGES = [
  { name: 'Learning', colour: '--hard', stages: ['learning', 'relearning'] },
  { name: 'Young', colour: '--easy', stages: ['young'] },
  { name: 'Mature', colour: '--good', stages: ['mature'] },
] as const satisfies readonly { name: string; colour: string; stages: readonly Stage[] }[]

const stageSeries = STAGES.map(({ name, colour }): Series => ({
  ...{ name, colour, unit: 'count', as: 'bar' },
}))

/** Answers and minutes, by the day or the week. */
export function answersFigure(
  tallies: readonly DayTally[],
  first: StudyDay,
  today: StudyDay,
): Figure {
  const isDaily = today - first < LONGEST_BY_DAY
  const steps = isDaily ? byDay(tallies, first, today) : byWeek(tallies, first, today)
  return {
    id: 'answers',
    title: isDaily ? 'Answers a day' : 'Answers a week',
    says: 'How much you studied, by what the cards were when they were asked, and how long it took.',
    whenEmpty: NO_ANSWERS,
    labelled: isDaily ? 'Day' : 'Week from',
    series: [
      ...stageSeries,
      { name: 'Minutes', unit: 'minutes', colour: '--mantine-color-dimmed', as: 'line' },
    ],
    rows: steps.map(({ day, tally }) => ({
      label: isoDate(day),
      values: [...countByStage(tally), tally.durationMs / MINUTE_MS],
    })),
    shape: 'stacked',
  }
}

const countByStage = (tally: Tally) =>
  STAGES.map(({ stages }) => stages.reduce((sum, stage) => sum + countAnswers(tally, stage), 0))

/** The last year as a calendar, whatever the period. */
export function calendarFigure(tallies: readonly DayTally[], today: StudyDay): Figure {
  const first = mondayOf(today) - 7 * (CALENDAR_WEEKS - 1)
  return {
    id: 'calendar',
    title: 'Calendar',
    says: 'The last year: the stronger a day, the more answers you gave.',
    whenEmpty: 'No answers in the last year. Review some cards to begin a streak.',
    labelled: 'Day',
    series: [{ name: 'Answers', unit: 'count', colour: '--good', as: 'bar' }],
    rows: byDay(tallies, first, today).map(({ day, tally }) => ({
      label: isoDate(day),
      values: [countAnswers(tally)],
    })),
    shape: 'calendar',
  }
}

/** Of the cards in review, how many were remembered, by the week. @param desired 0..1 */
export function retentionFigure(
  tallies: readonly DayTally[],
  first: StudyDay,
  today: StudyDay,
  desired: number,
): Figure {
  return {
    id: 'true-retention',
    title: 'True retention',
    says: `Of the cards that fell due, the share that you remembered, week by week; you want ${Math.round(desired * 100)} %.`,
    whenEmpty:
      'No card came back after days in this period. Choose a longer one, or wait for reviews.',
    labelled: 'Week from',
    series: [
      { name: 'Young', unit: 'percent', colour: '--easy', as: 'line' },
      { name: 'Mature', unit: 'percent', colour: '--good', as: 'line' },
      { name: 'All', unit: 'percent', colour: '--mantine-color-text', as: 'table' },
      { name: 'Desired', unit: 'percent', colour: '--again', as: 'dashes' },
    ],
    rows: byWeek(tallies, first, today).map(({ day, tally }) => ({
      label: isoDate(day),
      values: [
        retentionOf(tally, ['young']) ?? null,
        retentionOf(tally, ['mature']) ?? null,
        retentionOf(tally) ?? null,
        desired,
      ],
    })),
  }
}

/** How often each rating was given. */
export function ratingsFigure(
  tallies: readonly DayTally[],
  first: StudyDay,
  today: StudyDay,
): Figure {
  const sum = sumOf(within(tallies, first, today))
  return {
    id: 'ratings',
    title: 'Answer buttons',
    says: 'How often you pressed each button, by what the cards were when they were asked.',
    whenEmpty: NO_ANSWERS,
    labelled: 'Button',
    series: stageSeries,
    rows: RATINGS.map((rating) => ({
      label: NAMES[rating],
      values: STAGES.map(({ stages }) =>
        stages.reduce((count, stage) => count + countAnswers(sum, stage, rating), 0),
      ),
    })),
  }
}

const NAMES = { again: 'Again', hard: 'Hard', good: 'Good', easy: 'Easy' } as const

/** When in the day answers were given, and how many were right. */
export function hoursFigure(
  tallies: readonly DayTally[],
  first: StudyDay,
  today: StudyDay,
): Figure {
  const { hours } = sumOf(within(tallies, first, today))
  return {
    id: 'hours',
    title: 'Hour of the day',
    says: 'When you study, and at which hours you remember best.',
    whenEmpty: 'No answer of this period has a known hour. Review some cards.',
    labelled: 'Hour',
    series: [
      { name: 'Answers', unit: 'count', colour: '--easy', as: 'bar' },
      { name: 'Remembered', unit: 'percent', colour: '--good', as: 'line' },
    ],
    rows: Array.from({ length: 24 }, (_, hour) => {
      const [all, right] = hours[hour] ?? [0, 0]
      return {
        label: `${String(hour).padStart(2, '0')}:00`,
        values: [all, all === 0 ? null : right / all],
      }
    }),
  }
}
