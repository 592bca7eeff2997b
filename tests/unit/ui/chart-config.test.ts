import { expect, it } from 'vitest'
import { chartConfig } from '../../../renderer/ui/charts/chart-config.ts'
import type { Figure } from '../../../renderer/ui/charts/figure.ts'

const WEEK_MS = 7 * 86_400_000

it('draws weeks that stand alone as points, and no line over weeks without a value', () => {
  const values = Array.from({ length: 60 }, (_, week) => (week === 5 || week > 50 ? 0.9 : null))
  const [line] = chartConfig(weekly(values), () => 'black').data.datasets
  if (line?.type !== 'line' || !Array.isArray(line.pointRadius)) throw new Error('No line.')
  expect(line.pointRadius[5]).toBeGreaterThan(0)
  expect(line.pointRadius.slice(51)).toEqual(Array.from({ length: 9 }, () => 0))
  expect(line.spanGaps ?? false).toBe(false)
})

it.each([
  [53, 'Jan 5', 'Jan 4'],
  [54, 'Jan 5, 2026', 'Jan 11, 2027'],
])('writes %i weeks from %s to %s', (weeks, first, last) => {
  const labels = axisOf(weekly(Array.from({ length: weeks }, () => 1)))
  expect(labels.at(0)).toBe(first)
  expect(labels.at(-1)).toBe(last)
})

function weekly(values: readonly (number | null)[]): Figure {
  const monday = Date.UTC(2026, 0, 5)
  return {
    ...{ id: 'weeks', title: 'Weeks', says: '', whenEmpty: '', labelled: 'Week from' },
    series: [{ name: 'Share', unit: 'percent', colour: '--good', as: 'line' }],
    rows: values.map((value, week) => ({
      label: new Date(monday + week * WEEK_MS).toISOString().slice(0, 10),
      values: [value],
    })),
  }
}

/** The labels along the axis, as the chart asks for them. */
function axisOf(figure: Figure): unknown[] {
  const { callback } = chartConfig(figure, () => 'black').options?.scales?.['x']?.ticks ?? {}
  const label: unknown = callback
  if (typeof label !== 'function') throw new Error('The axis has no labels of its own.')
  return figure.rows.map((_, at) => Reflect.apply(label, undefined, [at, at]) as unknown)
}
