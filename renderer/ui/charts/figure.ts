/**
 * A figure: numbers with what they are about. Its chart, its table and its CSV
 * file are three views of the same rows.
 */

/** What the values of a series are: counts, minutes, or shares of 0..1. */
export type Unit = 'count' | 'minutes' | 'percent'

export interface Series {
  name: string
  unit: Unit
  /** A variable of the theme. */
  colour: `--${string}`
  /** `table` is left out of the chart. */
  as: 'bar' | 'line' | 'dashes' | 'table'
}

interface FigureRow {
  label: string
  /** One for every series; `null` where there is none. */
  values: readonly (number | null)[]
}

export interface Figure {
  /** Names its elements and files. */
  id: string
  title: string
  /** What it tells, in one sentence. */
  says: string
  /** What to do when there is nothing to show. */
  whenEmpty: string
  /** What the labels are. */
  labelled: string
  series: readonly Series[]
  rows: readonly FigureRow[]
  /** Bars side by side where it is missing; a calendar has a row for each day of whole weeks. */
  shape?: 'stacked' | 'horizontal' | 'calendar'
}

/** Whether there is nothing to draw: a share of 0 is something, a count of 0 is not. */
export function isBlank({ rows, series }: Figure): boolean {
  return series.every(({ as, unit }, at) => {
    const isDrawn = as === 'bar' || as === 'line'
    const nothing = unit === 'percent' ? null : 0
    return !isDrawn || rows.every(({ values }) => (values[at] ?? nothing) === nothing)
  })
}

/** A value as it is read. */
export function valueText(value: number | null | undefined, unit: Unit): string {
  if (value === null || value === undefined) return '–'
  return (unit === 'percent' ? percent : number).format(value)
}

const percent = new Intl.NumberFormat('en', { style: 'percent', maximumFractionDigits: 1 })
const number = new Intl.NumberFormat('en', { maximumFractionDigits: 1 })
