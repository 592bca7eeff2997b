import { Button, Container, Group, Stack, Text, Title } from '@mantine/core'
import { describeProblem, type Problem } from '../../core/result.ts'
import { ErrorAlert } from './ErrorAlert.tsx'

interface JournalTroubleProps {
  problems: readonly Problem[]
  /** Whether the database has neither decks nor answers. */
  isEmpty: boolean
  onReveal: () => void
  onGoOn: () => void
}

/** At the start, when database and journal cannot be compared: what is wrong, and the way on. */
export function JournalTrouble({ problems, isEmpty, onReveal, onGoOn }: JournalTroubleProps) {
  return (
    <Container component="main" size="sm" py="xl">
      <Stack gap="lg">
        <Title order={1} size="h2">
          Your journal
        </Title>
        <ErrorAlert
          title={
            isEmpty
              ? 'The database is empty, and the journal cannot be compared with it'
              : 'The journal cannot be compared with the database'
          }
        >
          <Stack gap="sm" align="flex-start">
            {problems.map((problem) => (
              <Text key={describeProblem(problem)} size="sm">
                {describeProblem(problem)}
              </Text>
            ))}
            <Text size="sm">
              {isEmpty
                ? 'If you have studied on this computer before, your answers are most likely in the journal. Look at its folder, then try again; a backup can be restored as well.'
                : 'The database can be used without it. What another computer has written to the journal, or what the database has lost, is not there then.'}{' '}
              No file of the journal is changed or deleted, and the next start compares them again.
            </Text>
            <Group gap="sm">
              <Button variant="default" autoFocus={isEmpty} onClick={() => location.reload()}>
                Try again
              </Button>
              <Button variant="default" autoFocus={!isEmpty} onClick={onGoOn}>
                Go on without it
              </Button>
              <Button variant="default" onClick={onReveal}>
                Show the journal’s folder
              </Button>
            </Group>
          </Stack>
        </ErrorAlert>
      </Stack>
    </Container>
  )
}
