import { Button, Container, Progress, Stack, Text, Title } from '@mantine/core'
import type { CaughtUp } from '../store/catch-up.ts'
import { withoutPolicyWords } from './without-policy.ts'

/** While database and journal are compared, and one is made whole from the other. */
export function JournalComparing({ done }: { done: number }) {
  return (
    <Container component="main" size="sm" py="xl">
      <Stack gap="md">
        <Title order={1} size="h2">
          Notedrill puts your data in order
        </Title>
        <Text>
          The database on this computer and its journal do not say the same. What either has and the
          other lacks is brought together; nothing is overwritten.
        </Text>
        <Progress value={100 * done} color="var(--accent)" aria-label="Done" />
      </Stack>
    </Container>
  )
}

/** Whether the user should know of it. */
export function hasNews({ upTo, appended, withoutPolicy }: CaughtUp): boolean {
  return upTo !== undefined || appended > 0 || withoutPolicy > 0
}

/** What was found, and what became of it. */
export function JournalNews({ caught, onGoOn }: { caught: CaughtUp; onGoOn: () => void }) {
  return (
    <Container component="main" size="sm" py="xl">
      <Stack gap="md" align="flex-start">
        <Title order={1} size="h2">
          {titleOf(caught)}
        </Title>
        {sentencesOf(caught).map((sentence) => (
          <Text key={sentence}>{sentence}</Text>
        ))}
        <Button autoFocus onClick={onGoOn}>
          Go on
        </Button>
      </Stack>
    </Container>
  )
}

function titleOf({ upTo, appended }: CaughtUp): string {
  if (upTo !== undefined) return 'Your data is back'
  return appended > 0 ? 'Your journal is whole again' : 'Your data is in order'
}

function sentencesOf(caught: CaughtUp): string[] {
  const { wasEmpty, restored, upTo, appended, withoutPolicy } = caught
  const sentences: string[] = []
  if (upTo !== undefined) {
    const date = new Date(upTo).toLocaleString('en', { dateStyle: 'long', timeStyle: 'short' })
    const what = restored > 0 ? answers(restored) : 'changes'
    sentences.push(
      wasEmpty
        ? `The database on this computer was empty; the journal had ${what} up to ${date}. The database was rebuilt from it.`
        : `The database on this computer lacked what the journal had: ${what} up to ${date}. It has them again.`,
    )
  }
  if (appended > 0) {
    sentences.push(
      'The journal lacked changes that the database has. They were appended, so that it can stand in for the database again.',
    )
  }
  return withoutPolicy > 0 ? [...sentences, withoutPolicyWords(withoutPolicy)] : sentences
}

const answers = (count: number) =>
  count === 1 ? 'one answer' : `${count.toLocaleString('en')} answers`
