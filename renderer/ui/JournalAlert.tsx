import { Button, Kbd, Stack, Text } from '@mantine/core'
import { useHotkeys } from '@mantine/hooks'
import { useSyncExternalStore } from 'react'
import type { JournalWriter } from '../store/journal-writer.ts'
import { ErrorAlert } from './ErrorAlert.tsx'
import './sticky-alert.css'

/** Says at once when the journal refuses a change, for as long as it does. */
export function JournalAlert({ journal }: { journal: JournalWriter }) {
  const { problem, waiting } = useSyncExternalStore(journal.subscribe, journal.state)
  useHotkeys([['t', () => journal.retry()]])
  if (!problem) return null
  return (
    <div className="sticky-alert">
      <ErrorAlert
        title={waiting > 0 ? 'Not in the journal yet' : 'The journal could not be compared'}
      >
        <Stack gap="sm" align="flex-start">
          <Text size="sm">
            {problem.message} {problem.remedy}{' '}
            {waiting > 0
              ? 'What you did last is in the database, and Notedrill goes on trying to write it to the journal as well. The next card comes after that.'
              : 'Everything is in the database. The next start compares them again.'}
          </Text>
          {waiting > 0 && (
            <Button
              variant="default"
              size="compact-sm"
              rightSection={<Kbd size="xs">T</Kbd>}
              aria-keyshortcuts="T"
              onClick={() => journal.retry()}
            >
              Try again
            </Button>
          )}
        </Stack>
      </ErrorAlert>
    </div>
  )
}
