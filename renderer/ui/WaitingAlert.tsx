import { Button, Kbd, Stack, Text } from '@mantine/core'
import { useHotkeys } from '@mantine/hooks'
import { useSyncExternalStore } from 'react'
import type { ChangesInTurn } from '../store/changes-in-turn.ts'
import { ErrorAlert } from './ErrorAlert.tsx'
import './sticky-alert.css'

/** Says on every page that something is not on disk yet, for as long as it waits. */
export function WaitingAlert({ changes }: { changes: ChangesInTurn }) {
  const problem = useSyncExternalStore(changes.subscribe, changes.problem)
  const tryAgain = () => void changes.tryAgain()
  useHotkeys([['t', tryAgain]])
  if (problem === undefined) return null
  return (
    <div className="sticky-alert">
      <ErrorAlert title="Not stored yet">
        <Stack gap="sm" align="flex-start">
          <Text size="sm">
            {problem} Make sure that the disk is not full. Notedrill keeps what you did and tries
            again; do not close it before.
          </Text>
          <Button
            variant="default"
            size="compact-sm"
            rightSection={<Kbd size="xs">T</Kbd>}
            aria-keyshortcuts="T"
            onClick={tryAgain}
          >
            Try again
          </Button>
        </Stack>
      </ErrorAlert>
    </div>
  )
}
