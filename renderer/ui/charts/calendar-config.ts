/** A figure as a field of squares: a column for every week, a row for every weekday. */
import type { ChartConfiguration } from 'chart.js'
import type { MatrixDataPoint } from 'chartjs-chart-matrix'
import type { ColourOf } from './chart-config.ts'
import { valueText, type Figure } from './figure.ts'

const WEEK_DAYS = 7
const WEEKDAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun']
/** How strong the four shades are, weakest first. */
const SHADES = [0.3, 0.5, 0.75, 1]

export type CalendarConfiguration = ChartConfiguration<'matrix', MatrixDataPoint[], string>

/** @param figure its rows are the days of whole weeks, beginning on a Monday, labelled by their dates */
export function calendarConfig(figure: Figure, colourOf: ColourOf): CalendarConfiguration {
  const { rows, series } = figure
  const counts = rows.map(({ values }) => values[0] ?? 0)
  const shadeOf = quartersOf(counts)
  const none = colourOf('--line')
  const full = colourOf(series[0]?.colour ?? '--accent')
  const weeks = Math.ceil(rows.length / WEEK_DAYS)
  const dimmed = colourOf('--mantine-color-dimmed')
  const border = { display: false }
  return {
    type: 'matrix',
    data: {
      datasets: [
        {
          label: series[0]?.name ?? '',
          data: rows.map((_, at) => ({ x: Math.floor(at / WEEK_DAYS), y: at % WEEK_DAYS })),
          backgroundColor: ({ dataIndex }) => {
            const count = counts[dataIndex] ?? 0
            return count === 0 ? none : faded(full, SHADES[shadeOf(count)] ?? 1)
          },
          borderRadius: 2,
          width: ({ chart }) => Math.max(1, (chart.scales['x']?.width ?? 0) / weeks - 2),
          height: ({ chart }) => Math.max(1, (chart.scales['y']?.height ?? 0) / WEEK_DAYS - 2),
        },
      ],
    },
    options: {
      animation: false,
      responsive: true,
      maintainAspectRatio: false,
      scales: {
        x: {
          ...{ type: 'linear', min: -0.5, max: weeks - 0.5, offset: false, border },
          grid: { display: false },
          afterBuildTicks: (axis) => {
            axis.ticks = monthStarts(figure).map((value) => ({ value }))
          },
          ticks: {
            ...{ color: dimmed, maxRotation: 0, autoSkip: true },
            callback: (value) => monthName(rows[Number(value) * WEEK_DAYS + WEEK_DAYS - 1]?.label),
          },
        },
        y: {
          ...{ type: 'linear', min: -0.5, max: WEEK_DAYS - 0.5, reverse: true, border },
          grid: { display: false },
          ticks: {
            ...{ color: dimmed, stepSize: 1 },
            callback: (value) => (Number(value) % 2 === 0 ? WEEKDAYS[Number(value)] : ''),
          },
          afterBuildTicks: (axis) => {
            axis.ticks = WEEKDAYS.map((_, value) => ({ value }))
          },
        },
      },
      plugins: {
        legend: { display: false },
        tooltip: {
          callbacks: {
            title: ([item]) => rows[item?.dataIndex ?? -1]?.label ?? '',
            label: ({ dataIndex }) =>
              `${valueText(counts[dataIndex], 'count')} ${series[0]?.name.toLowerCase() ?? ''}`,
          },
        },
      },
    },
  }
}

/** Which quarter of the days with answers a count belongs to, 0..3: one very busy day does not pale all others. */
function quartersOf(counts: readonly number[]): (count: number) => number {
  const busy = counts.filter((count) => count > 0).sort((a, b) => a - b)
  const limits = [1, 2, 3].map((quarter) => busy[Math.floor((busy.length * quarter) / 4)] ?? 0)
  return (count) => limits.filter((limit) => count > limit).length
}

/** The columns in which a month begins. */
function monthStarts({ rows }: Figure): number[] {
  return rows.flatMap(({ label }, at) =>
    label.endsWith('-01') ? [Math.floor(at / WEEK_DAYS)] : [],
  )
}

const monthName = (date: string | undefined) =>
  date === undefined ? '' : month.format(new Date(`${date}T00:00:00Z`))
const month = new Intl.DateTimeFormat('en', { month: 'short', timeZone: 'UTC' })

/** A colour written as #rrggbb, let through so far: 0..1. */
function faded(colour: string, strength: number): string {
  const digits = Math.round(strength * 255).toString(16)
  return `${colour}${digits.padStart(2, '0')}`
}
