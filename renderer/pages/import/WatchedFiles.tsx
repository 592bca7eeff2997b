import { Button, Table, VisuallyHidden } from '@mantine/core'
import { IconRefresh } from '@tabler/icons-react'
import { useState } from 'react'
import { describeProblem } from '../../../core/result.ts'
import type { Offer } from '../../notes-files/read-notes.ts'
import { useWatchedNotes, type FollowedFile } from '../../notes-files/use-watched-notes.ts'
import { useServices } from '../../services.ts'
import { BusyButton } from '../../ui/BusyButton.tsx'

/** The files that decks follow, what has changed in them, and the way to look at it. */
export function WatchedFiles({ onShow }: { onShow: (offer: Offer) => void }) {
  const { watched } = useServices()
  const files = useWatchedNotes()
  const [isLooking, setIsLooking] = useState(false)
  if (!watched || !files || files.length === 0) return null
  const look = async () => {
    setIsLooking(true)
    await watched.look()
    setIsLooking(false)
  }
  return (
    <section className="import-section" aria-labelledby="watched">
      <h2 id="watched">Watched files</h2>
      <p>
        {watched.byItself
          ? 'When one of them changes, Notedrill says so. Nothing is imported before you have seen it.'
          : 'This browser cannot tell when they change. Look whenever you have written something.'}
      </p>
      <Table className="watched" aria-labelledby="watched">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>File</Table.Th>
            <Table.Th>Deck</Table.Th>
            <Table.Th>Changes</Table.Th>
            <Table.Th>
              <VisuallyHidden>What to do</VisuallyHidden>
            </Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {files.map((followed) => (
            <WatchedRow
              key={followed.deck.id}
              followed={followed}
              onShow={onShow}
              onDrop={() => void watched.drop(followed.deck.id)}
            />
          ))}
        </Table.Tbody>
      </Table>
      <BusyButton
        variant="default"
        size="compact-sm"
        leftSection={<IconRefresh size={16} aria-hidden />}
        isBusy={isLooking}
        onClick={() => void look()}
      >
        Check for changes
      </BusyButton>
    </section>
  )
}

interface WatchedRowProps {
  followed: FollowedFile
  onShow: (offer: Offer) => void
  onDrop: () => void
}

function WatchedRow({ followed, onShow, onDrop }: WatchedRowProps) {
  const { deck, watch, read, change } = followed
  const offer = read?.ok && change !== '' ? read.value : undefined
  return (
    <Table.Tr>
      <Table.Td>{watch.file}</Table.Td>
      <Table.Td>{deck.title}</Table.Td>
      <Table.Td role="status">{stateOf(followed)}</Table.Td>
      <Table.Td className="watched-actions">
        {offer && (
          <Button
            size="compact-sm"
            aria-label={`Show what has changed in ${watch.file}`}
            onClick={() => onShow(offer)}
          >
            Show
          </Button>
        )}
        <Button
          variant="default"
          size="compact-sm"
          aria-label={`Stop watching ${watch.file}`}
          onClick={onDrop}
        >
          Stop
        </Button>
      </Table.Td>
    </Table.Tr>
  )
}

function stateOf({ read, change }: FollowedFile): string {
  if (!read) return 'Not looked at yet'
  if (!read.ok)
    return read.problems.map(({ file: _, ...problem }) => describeProblem(problem)).join(' ')
  return change === '' ? 'None' : change
}
