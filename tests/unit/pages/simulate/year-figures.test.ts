import { expect, it } from 'vitest'
import type { DayLoad } from '../../../../core/simulate/simulate.ts'
import { minutesFigure } from '../../../../renderer/pages/simulate/year-figures.ts'

it('has a point for every whole week, and none for the day that is left', () => {
  const day = { newCards: 0, reviews: 0, known: 0, seen: 0 }
  const year = Array.from({ length: 365 }, (_, at): DayLoad => ({ ...day, minutes: at % 7 }))
  const { rows } = minutesFigure({ whenEmpty: 'Nothing.', now: year }, 20_000)
  expect(rows).toHaveLength(52)
  expect(rows.map(({ values: [minutes] }) => minutes)).toEqual(Array.from(rows, () => 3))
})
