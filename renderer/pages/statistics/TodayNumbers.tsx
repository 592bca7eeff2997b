import { sumOf, within, type DayTally } from '../../../core/insight/periods.ts'
import { countAnswers, retentionOf } from '../../../core/insight/tally.ts'
import type { StudyDay } from '../../../core/schedule/day.ts'
import { valueText } from '../../ui/charts/figure.ts'

const MINUTE_MS = 60_000

/** What was done today, in five numbers. */
export function TodayNumbers({
  tallies,
  today,
}: {
  tallies: readonly DayTally[]
  today: StudyDay
}) {
  const tally = sumOf(within(tallies, today, today))
  const numbers = [
    { name: 'Answers', value: valueText(countAnswers(tally), 'count') },
    { name: 'Minutes', value: valueText(tally.durationMs / MINUTE_MS, 'minutes') },
    { name: 'New cards', value: valueText(tally.introduced, 'count') },
    { name: 'Forgotten', value: valueText(countAnswers(tally, undefined, 'again'), 'count') },
    { name: 'Retention', value: valueText(retentionOf(tally), 'percent') },
  ]
  return (
    <section aria-labelledby="today">
      <h2 id="today" className="visually-hidden">
        Today
      </h2>
      <dl className="statistics-today">
        {numbers.map(({ name, value }) => (
          <div key={name}>
            <dt>{name} today</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <p className="statistics-note">An answer counts for two minutes at most.</p>
    </section>
  )
}
