import { Table } from '@mantine/core'
import { dueDate, type StudyDay } from '../../../core/schedule/day.ts'
import type { Spread } from '../../../core/schedule/spread.ts'

interface SpreadPreviewProps {
  spread: Spread<unknown>
  firstDay: StudyDay
}

/** What spreading would give and cost, day by day. */
export function SpreadPreview({ spread: { moves, perDay, cost }, firstDay }: SpreadPreviewProps) {
  const first = dateOf.format(dueDate(firstDay))
  if (moves.length === 0) return <p>Nothing waits on {first}.</p>
  const most = Math.max(...perDay.map(({ due, added }) => due + added))
  return (
    <section aria-label="What it would do">
      <p>
        {moves.length === 1 ? '1 card waits' : `${moves.length} cards wait`} on {first}. Spread, it
        is at most {most} a day. {describeCost(cost)}
      </p>
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

function describeCost(cost: number): string {
  const cards = Math.round(cost)
  if (cards === 0) return 'You would hardly forget more than if you studied all of them that day.'
  const more = cards === 1 ? 'about 1 card' : `about ${cards} cards`
  return `You would forget ${more} more than if you studied all of them that day.`
}

const share = (cards: number, most: number) => `${(100 * cards) / Math.max(1, most)}%`

// A study day is a date, wherever the learner is.
const dateOf = new Intl.DateTimeFormat('en', {
  weekday: 'short',
  day: 'numeric',
  month: 'short',
  timeZone: 'UTC',
})
