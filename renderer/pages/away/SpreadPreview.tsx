import { Table } from '@mantine/core'
import { dueDate, type StudyDay } from '../../../core/schedule/day.ts'
import type { SpreadPlan } from '../../store/spread-backlog.ts'

interface SpreadPreviewProps {
  spread: SpreadPlan
  /** Whether any day is spent away, or there is only a backlog. */
  isAway: boolean
  firstDay: StudyDay
}

/** What spreading would give and cost, day by day. */
export function SpreadPreview({ spread, isAway, firstDay }: SpreadPreviewProps) {
  const { moves, perDay, forgotten, staying } = spread
  const first = dateOf.format(dueDate(firstDay))
  const most = Math.max(...perDay.map(({ due, added }) => due + added))
  const stay = staying > 0 && (
    <p>
      {staying === 1
        ? '1 card is due before you leave and stays'
        : `${staying} cards are due before you leave and stay`}{' '}
      where {staying === 1 ? 'it is' : 'they are'}. What you answer until then may come back while
      you are away: look here again on your last day.
    </p>
  )
  if (moves.length === 0) {
    return (
      <>
        <p>Nothing waits on {first}.</p>
        {stay}
      </>
    )
  }
  return (
    <section aria-label="What it would do">
      <p>
        {moves.length === 1 ? '1 card waits' : `${moves.length} cards wait`} on {first}. Spread, it
        is at most {most} a day.
      </p>
      {stay}
      <p>{describeForgotten(forgotten, isAway)}</p>
      <Table className="spread-days" verticalSpacing={4}>
        <caption className="visually-hidden">Cards a day</caption>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">Day</Table.Th>
            <Table.Th scope="col">Due anyway</Table.Th>
            <Table.Th scope="col">Spread</Table.Th>
            <Table.Th scope="col">
              <span className="visually-hidden">In all</span>
            </Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {perDay.map(({ day, due, added }) => (
            <Table.Tr key={day}>
              <Table.Th scope="row">{dateOf.format(dueDate(day))}</Table.Th>
              <Table.Td>{due}</Table.Td>
              <Table.Td>{added}</Table.Td>
              <Table.Td aria-label={String(due + added)}>
                <span className="spread-bar">
                  <span className="spread-due" style={{ width: share(due, most) }} />
                  <span className="spread-added" style={{ width: share(added, most) }} />
                </span>
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </section>
  )
}

/** What being away costs and what spreading costs, beside studying all the time. */
function describeForgotten({ onTime, away, spread }: SpreadPlan['forgotten'], isAway: boolean) {
  return isAway
    ? `Studied on time, ${about(onTime)} of them would be forgotten. Being away costs you ${about(away)} more, spreading them ${about(spread)}.`
    : `Studied all on that day, ${about(onTime + away)} of them would be forgotten. Spreading them costs you ${about(spread)} more.`
}

function about(cards: number): string {
  const whole = Math.round(cards)
  return whole === 0 ? 'hardly any' : `about ${whole}`
}

const share = (cards: number, most: number) => `${(100 * cards) / Math.max(1, most)}%`

// A study day is a date, wherever the learner is.
const dateOf = new Intl.DateTimeFormat('en', {
  weekday: 'short',
  day: 'numeric',
  month: 'short',
  timeZone: 'UTC',
})
