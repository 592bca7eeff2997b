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
          other lacks is brought together: answers, words of your own and accepted answers of both.
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

function titleOf({ upTo, wasEmpty, hasOthers, appended }: CaughtUp): string {
  if (upTo === undefined)
    return appended > 0 ? 'Your journal is whole again' : 'Your data is in order'
  return hasOthers && !wasEmpty ? 'News from another device' : 'Your data is back'
}

function sentencesOf(caught: CaughtUp): string[] {
  const { withoutPolicy } = caught
  const sentences = sentencesOfMerge(caught)
  return withoutPolicy > 0 ? [...sentences, withoutPolicyWords(withoutPolicy)] : sentences
}

function sentencesOfMerge({ wasEmpty, restored, upTo, appended, hasOthers }: CaughtUp): string[] {
  const sentences: string[] = []
  if (upTo !== undefined) {
    const date = new Date(upTo).toLocaleString('en', { dateStyle: 'long', timeStyle: 'short' })
    const what = restored > 0 ? answers(restored) : 'changes'
    if (hasOthers && !wasEmpty) {
      return [
        `The journal of another device had what this computer lacked: ${what} up to ${date}. It was added to what is here.`,
        'A backup was kept first. What you have set on this computer stays as it was.',
      ]
    }
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
  return sentences
}

const answers = (count: number) =>
  count === 1 ? 'one answer' : `${count.toLocaleString('en')} answers`
