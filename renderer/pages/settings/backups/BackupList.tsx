import { Button, Table, VisuallyHidden } from '@mantine/core'
import { useState } from 'react'
import type { BackupFile } from '../../../desktop/desktop.ts'
import { machineOf, reasonOf, sizeOf, whenOf } from './backup-words.ts'

interface BackupListProps {
  /** The newest first. */
  backups: readonly BackupFile[]
  isBusy: boolean
  onRestore: (backup: BackupFile) => void
}

const SHOWN = 5

/** The backups there are, each with the way back to it. */
export function BackupList({ backups, isBusy, onRestore }: BackupListProps) {
  const [showsAll, setShowsAll] = useState(false)
  const shown = showsAll ? backups : backups.slice(0, SHOWN)
  const areOfSeveral = backups.some(({ isOwn, machine }) => !isOwn && machine !== undefined)
  return (
    <>
      <Table className="backups-list" aria-label="Backups">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>Made</Table.Th>
            <Table.Th>Why</Table.Th>
            {areOfSeveral && <Table.Th>Machine</Table.Th>}
            <Table.Th ta="right">Size</Table.Th>
            <Table.Th>
              <VisuallyHidden>What to do</VisuallyHidden>
            </Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {shown.map((backup) => (
            <Table.Tr key={backup.name}>
              <Table.Td>{whenOf(backup.at)}</Table.Td>
              <Table.Td>{reasonOf(backup.reason)}</Table.Td>
              {areOfSeveral && <Table.Td>{machineOf(backup)}</Table.Td>}
              <Table.Td ta="right">{sizeOf(backup.size)}</Table.Td>
              <Table.Td ta="right">
                <Button
                  variant="default"
                  size="compact-sm"
                  disabled={isBusy}
                  aria-label={`Restore the backup of ${whenOf(backup.at)}…`}
                  onClick={() => onRestore(backup)}
                >
                  Restore…
                </Button>
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      {shown.length < backups.length && (
        <Button variant="subtle" size="compact-sm" onClick={() => setShowsAll(true)}>
          Show all {backups.length}
        </Button>
      )}
    </>
  )
}
