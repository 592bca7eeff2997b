/** A simulated year as figures: each the average day of every week. */
import { DAY_MS, type StudyDay } from '../../../core/schedule/day.ts'
import type { DayLoad } from '../../../core/simulate/simulate.ts'
import type { RetentionCost } from '../../../core/simulate/suggest-retention.ts'
import type { Figure, Series, Unit } from '../../ui/charts/figure.ts'

/** The same year by the settings of now and by others; only one where they are the same. */
export interface Years {
  now: readonly DayLoad[]
  then?: readonly DayLoad[]
  /** Why nothing is asked, where nothing is. */
  whenEmpty: string
}

const WEEK = 7

export function minutesFigure(years: Years, today: StudyDay): Figure {
  return {
    ...weekly(years, today, 'minutes', ({ minutes }) => minutes),
    id: 'simulated-minutes',
    title: 'Minutes a day',
    says: `Over the year ${hours(years.now)} as it is${years.then ? `, ${hours(years.then)} as chosen` : ''}.`,
  }
}

export function reviewsFigure(years: Years, today: StudyDay): Figure {
  return {
    ...weekly(years, today, 'count', ({ reviews, newCards }) => reviews + newCards),
    id: 'simulated-reviews',
    title: 'Cards a day',
    says: 'Reviews and new cards together; a card counts once a day, however many steps it takes.',
  }
}

export function knownFigure(years: Years, today: StudyDay): Figure {
  const known = ({ known: facts }: DayLoad) => facts
  const end = (days: readonly DayLoad[]) => Math.round(days.at(-1)?.known ?? 0)
  return {
    ...weekly(years, today, 'count', known),
    id: 'simulated-known',
    title: 'Facts known',
    says: `After a year ${end(years.now)} facts as it is${years.then ? `, ${end(years.then)} as chosen` : ''}: what each is likely to be remembered, summed.`,
  }
}

/** What each desired retention costs. */
export function costsFigure(costs: readonly RetentionCost[]): Figure {
  return {
    id: 'retention-costs',
    title: 'Minutes for each fact known',
    says: 'All minutes of the year, over the facts known at its end.',
    whenEmpty: 'There is nothing to learn, whatever the retention.',
    labelled: 'Desired retention',
    series: [{ name: 'Minutes', unit: 'minutes', colour: '--accent', as: 'line' }],
    rows: costs.map(({ retention, minutesPerFact }) => ({
      label: `${Math.round(retention * 100)} %`,
      values: [minutesPerFact],
    })),
  }
}

function weekly(
  { now, then, whenEmpty }: Years,
  today: StudyDay,
  unit: Unit,
  valueOf: (day: DayLoad) => number,
): Pick<Figure, 'whenEmpty' | 'labelled' | 'series' | 'rows'> {
  const asItIs: Series = { name: 'As it is', unit, colour: '--hard', as: then ? 'dashes' : 'line' }
  const asChosen: Series = { name: 'As chosen', unit, colour: '--accent', as: 'line' }
  const weeks = Array.from({ length: Math.ceil(now.length / WEEK) }, (_, week) => week * WEEK)
  return {
    whenEmpty,
    labelled: 'Week from',
    series: then ? [asItIs, asChosen] : [asItIs],
    rows: weeks.map((from) => ({
      label: new Date((today + from) * DAY_MS).toISOString().slice(0, 10),
      values: (then ? [now, then] : [now]).map((days) =>
        average(days.slice(from, from + WEEK).map(valueOf)),
      ),
    })),
  }
}

const average = (values: readonly number[]) =>
  values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length)

function hours(days: readonly DayLoad[]): string {
  const minutes = days.reduce((sum, day) => sum + day.minutes, 0)
  return `${(minutes / 60).toFixed(minutes < 600 ? 1 : 0)} hours`
}
