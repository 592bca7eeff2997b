import { Table } from '@mantine/core'
import { Link } from 'wouter'
import type { DeckToday } from '../../store/today.ts'
import { notesAddress } from '../../ui/notes/notes-address.ts'

/** Every deck with its share of the day; its title starts that deck alone. */
export function DeckTable({ decks }: { decks: readonly DeckToday[] }) {
  return (
    <Table className="deck-table" verticalSpacing="sm">
      <caption className="visually-hidden">Decks</caption>
      <Table.Thead>
        <Table.Tr>
          <Table.Th scope="col">Deck</Table.Th>
          <Table.Th scope="col">Learning</Table.Th>
          <Table.Th scope="col">Review</Table.Th>
          <Table.Th scope="col">New</Table.Th>
          <Table.Th scope="col">
            <span className="visually-hidden">Notes</span>
          </Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {decks.map(({ deck, learning, review, fresh, hasNotes }) => (
          <Table.Tr key={deck.id}>
            <Table.Th scope="row">
              {learning + review + fresh > 0 ? (
                <Link href={`/review/${deck.id}`}>{deck.title}</Link>
              ) : (
                deck.title
              )}
            </Table.Th>
            <Count of="learning" cards={learning} />
            <Count of="review" cards={review} />
            <Count of="new" cards={fresh} />
            <Table.Td>
              {hasNotes && (
                <Link href={notesAddress(deck.id)} aria-label={`Notes of ${deck.title}`}>
                  Notes
                </Link>
              )}
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  )
}

function Count({ of, cards }: { of: 'learning' | 'review' | 'new'; cards: number }) {
  return <Table.Td className={cards === 0 ? 'count' : `count count-${of}`}>{cards}</Table.Td>
}
