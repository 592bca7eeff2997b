import { Badge, Table } from '@mantine/core'
import { Link } from 'wouter'
import { lapsesOf } from '../../../core/insight/hardest.ts'
import type { CardRow, FactRow } from '../../store/database.ts'
import { notesAddress, placeName } from '../../ui/notes/notes-address.ts'
import { comingFrom } from '../../ui/notes/way-back.ts'

/** A card that is forgotten often, and what it asks. */
export interface HardFact {
  card: CardRow
  fact: FactRow
  /** Whether it has reached the deck's threshold. */
  isLeech: boolean
}

/** What is forgotten most, each with its place in the notes, to be put in other words. */
export function HardestFacts({ facts }: { facts: readonly HardFact[] }) {
  return (
    <section className="figure figure-wide" aria-labelledby="hardest">
      <h2 id="hardest">Hardest facts</h2>
      <p className="figure-says">
        What you forget most. Often the note is to blame: open it, say it more simply, or divide it.{' '}
        <Link href="/cards/leeches">All leeches</Link>
      </p>
      {facts.length === 0 ? (
        <p className="figure-empty">Nothing that you had learnt has been forgotten yet.</p>
      ) : (
        <Table className="statistics-hardest" aria-labelledby="hardest">
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">Fact</Table.Th>
              <Table.Th scope="col">Asked to</Table.Th>
              <Table.Th scope="col">Forgotten</Table.Th>
              <Table.Th scope="col">Difficulty</Table.Th>
              <Table.Th scope="col">In the notes</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {facts.map(({ card, fact, isLeech }) => (
              <Table.Tr key={card.id}>
                <Table.Th scope="row">
                  {fact.front}{' '}
                  {isLeech && (
                    <Badge variant="default" size="sm">
                      Leech
                    </Badge>
                  )}
                </Table.Th>
                <Table.Td>{card.side}</Table.Td>
                <Table.Td>{timesText(lapsesOf(card))}</Table.Td>
                <Table.Td>
                  {card.schedule.state === 'new' ? '–' : card.schedule.difficulty.toFixed(1)}
                </Table.Td>
                <Table.Td>
                  {fact.source ? (
                    <Link
                      href={notesAddress(fact.deckId, fact.source.line)}
                      state={comingFrom('statistics')}
                      aria-label={`${placeName(fact.source)}, open the notes there`}
                    >
                      {placeName(fact.source)}
                    </Link>
                  ) : (
                    '–'
                  )}
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
    </section>
  )
}

const timesText = (times: number) => (times === 1 ? 'once' : `${times} times`)
