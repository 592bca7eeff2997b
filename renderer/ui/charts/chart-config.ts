/** A figure as Chart.js wants it: bars and lines over named places. */
import type { ChartConfiguration } from 'chart.js'
import { valueText, type Figure, type Unit } from './figure.ts'

/** The colour of a variable of the theme, as it is now. */
export type ColourOf = (variable: string) => string

/** Points, or `null` where a line has a gap. */
type Points = (number | null)[]
export type BarConfiguration = ChartConfiguration<'bar' | 'line', Points, string>

/** Its first unit is measured at the left (or below), another one at the right. */
export function chartConfig(figure: Figure, colourOf: ColourOf): BarConfiguration {
  const { series, rows, shape } = figure
  const isHorizontal = shape === 'horizontal'
  const isStacked = shape === 'stacked' || isHorizontal
  const drawn = series.flatMap((one, at) => (one.as === 'table' ? [] : [{ one, at }]))
  const [first = 'count', second] = [...new Set(drawn.map(({ one }) => one.unit))]
  const dimmed = colourOf('--mantine-color-dimmed')
  const line = colourOf('--line')
  const values = (unit: Unit, position: 'left' | 'right' | 'bottom') => ({
    position,
    stacked: isStacked && unit === first,
    ...(unit === 'percent'
      ? { suggestedMin: 0.5, max: 1 }
      : { beginAtZero: true, suggestedMax: 1 }),
    border: { display: false },
    grid: { color: line, drawOnChartArea: unit === first },
    ticks: {
      color: dimmed,
      maxTicksLimit: 6,
      ...(unit === 'percent' ? {} : { precision: 0 }),
      callback: (value: string | number) => valueText(Number(value), unit),
    },
    title: {
      display: second !== undefined,
      text: unit === 'percent' ? 'Share' : unit === 'minutes' ? 'Minutes' : 'Answers',
      color: dimmed,
    },
  })
  const dates = isLongerThanYear(rows) ? dayOfYear : dayAndMonth
  const places = {
    stacked: isStacked,
    border: { color: line },
    grid: { display: false },
    ticks: {
      ...{ color: dimmed, maxRotation: 0, autoSkip: !isHorizontal, autoSkipPadding: 12 },
      callback: (_: unknown, at: number) => placeText(rows[at]?.label ?? '', dates),
    },
  }
  return {
    type: 'bar',
    data: {
      labels: rows.map(({ label }) => label),
      datasets: drawn.map(({ one: { name, unit, colour, as }, at }) => {
        const data: Points = rows.map(({ values: all }) => all[at] ?? null)
        const paint = colourOf(colour)
        const axis = unit === first ? {} : { yAxisID: 'second' }
        const common = { label: name, data, backgroundColor: paint, borderColor: paint, ...axis }
        return as === 'bar'
          ? {
              ...{
                ...common,
                type: 'bar' as const,
                borderRadius: 2,
                maxBarThickness: 36,
                order: 1,
              },
            }
          : {
              ...{ ...common, type: 'line' as const, order: 0, borderWidth: 2 },
              ...{ pointRadius: as === 'dashes' ? 0 : pointRadii(data), tension: 0.2 },
              // A point at 100 % is drawn as a whole.
              ...{ clip: false as const, ...(as === 'dashes' ? { borderDash: [6, 4] } : {}) },
            }
      }),
    },
    options: {
      animation: false,
      responsive: true,
      maintainAspectRatio: false,
      indexAxis: isHorizontal ? 'y' : 'x',
      interaction: { mode: 'index', intersect: false, axis: isHorizontal ? 'y' : 'x' },
      scales: {
        [isHorizontal ? 'y' : 'x']: { ...places, type: 'category' },
        [isHorizontal ? 'x' : 'y']: values(first, isHorizontal ? 'bottom' : 'left'),
        ...(second === undefined ? {} : { second: values(second, 'right') }),
      },
      plugins: {
        legend: {
          display: drawn.length > 1,
          position: 'bottom',
          labels: { color: colourOf('--mantine-color-text'), boxWidth: 12, boxHeight: 12 },
        },
        tooltip: {
          callbacks: {
            label: ({ dataset, raw }) => {
              const unit = series.find(({ name }) => name === dataset.label)?.unit ?? 'count'
              return ` ${dataset.label ?? ''}: ${valueText(Number(raw), unit)}`
            },
          },
        },
      },
    },
  }
}

const POINT_RADIUS = 2.5
/** Of more than these, only points that no line leads to are drawn. */
const MOST_POINTS = 40

function pointRadii(points: Points): number[] {
  return points.map((_, at) => {
    const isAlone = (points[at - 1] ?? null) === null && (points[at + 1] ?? null) === null
    return isAlone || points.length <= MOST_POINTS ? POINT_RADIUS : 0
  })
}

const LONGEST_NAME = 36
const DATE = /^\d{4}-\d\d-\d\d$/
const YEAR_MS = 365 * 86_400_000

/** Whether days of two years could be taken for each other. */
function isLongerThanYear(rows: Figure['rows']): boolean {
  const dates = rows.map(({ label }) => label).filter((label) => DATE.test(label))
  return Date.parse(dates.at(-1) ?? '') - Date.parse(dates[0] ?? '') >= YEAR_MS
}

/** A label in the little room beside an axis: dates as they are written, long names cut. */
function placeText(label: string, dates: Intl.DateTimeFormat): string {
  if (DATE.test(label)) return dates.format(new Date(`${label}T00:00:00Z`))
  return label.length > LONGEST_NAME ? `${label.slice(0, LONGEST_NAME - 1)}…` : label
}
const dayAndMonth = new Intl.DateTimeFormat('en', {
  ...{ day: 'numeric', month: 'short', timeZone: 'UTC' },
})
const dayOfYear = new Intl.DateTimeFormat('en', {
  ...{ day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' },
})
