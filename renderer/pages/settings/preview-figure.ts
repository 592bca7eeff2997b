/** The days to come with and without rescheduling, as a figure. */
import type { Figure } from '../../ui/charts/figure.ts'
import type { LoadPreview } from '../../workers/jobs.ts'

export function previewFigure({ before, after, changed, dueAtOnce }: LoadPreview): Figure {
  const moved = changed === 1 ? '1 card would change' : `${changed} cards would change`
  const now = dueAtOnce === 0 ? 'none would become due at once' : `${dueAtOnce} become due at once`
  return {
    id: 'reschedule-preview',
    title: 'Cards due on the next 30 days',
    says: `${moved}; ${now}.`,
    whenEmpty: 'No card is due on these days, either way.',
    labelled: 'Day',
    series: [
      { name: 'As it is', unit: 'count', colour: '--hard', as: 'bar' },
      { name: 'Rescheduled', unit: 'count', colour: '--accent', as: 'bar' },
    ],
    rows: before.map((count, day) => ({
      label: day === 0 ? 'today' : `+${day}`,
      values: [count, after[day] ?? 0],
    })),
  }
}
