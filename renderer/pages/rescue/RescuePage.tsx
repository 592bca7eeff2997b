import {
  Alert,
  Button,
  Container,
  FileButton,
  Group,
  List,
  Progress,
  Stack,
  Text,
  Title,
} from '@mantine/core'
import type { Desktop } from '../../desktop/desktop.ts'
import type { Trouble } from '../../start/trouble.ts'
import type { NotedrillDatabase } from '../../store/database.ts'
import { ErrorAlert } from '../../ui/ErrorAlert.tsx'
import { ProblemList } from '../../ui/ProblemList.tsx'
import { explain } from './explain-trouble.ts'
import { StoredFacts } from './StoredFacts.tsx'
import { restart, useRescue } from './use-rescue.ts'

interface RescuePageProps {
  trouble: Trouble
  db: NotedrillDatabase
  desktop: Desktop
}

/** Shown instead of the pages when the database is not fit for them: what is wrong, and every way out. */
export function RescuePage({ trouble, db, desktop }: RescuePageProps) {
  const rescue = useRescue(db, desktop)
  const { title, sentences, rows, isFine } = explain(trouble)
  const isBusy = rescue.progress !== undefined || rescue.question !== undefined
  const isNewer = trouble.kind === 'newer'
  const rebuildsFirst = ['closed', 'missing'].includes(trouble.kind) && rescue.hasJournal
  const Frame = isFine ? Alert : ErrorAlert
  return (
    <Container component="main" size="sm" py="xl">
      <Stack gap="lg">
        <Title order={1} size="h2">
          Your database
        </Title>
        <Frame title={title}>
          <Stack gap="sm">
            {sentences.map((sentence) => (
              <Text key={sentence} size="sm">
                {sentence}
              </Text>
            ))}
            {rows.length > 0 && (
              <List size="sm">
                {rows.map((row) => (
                  <List.Item key={row}>{row}</List.Item>
                ))}
              </List>
            )}
          </Stack>
        </Frame>
        <Group gap="sm">
          <Button
            {...(rebuildsFirst ? SECOND : {})}
            disabled={isBusy}
            autoFocus
            onClick={() => restart()}
          >
            {isFine ? 'Go on' : 'Try again'}
          </Button>
          <Button variant="default" disabled={isBusy} onClick={() => void rescue.exportAll()}>
            Export what can be read…
          </Button>
          {trouble.kind === 'rows' && !isFine && (
            <Button
              variant="default"
              disabled={isBusy}
              onClick={() => void rescue.repair(trouble.rows)}
            >
              Take out these rows
            </Button>
          )}
        </Group>
        {!isNewer && (
          <section aria-labelledby="anew">
            <Stack gap="sm" align="flex-start">
              <Title id="anew" order={2} size="h4">
                Begin anew
              </Title>
              <Text size="sm">
                What can be read of the old database is saved first
                {desktop.backups ? ' beside the backups' : ' as a download'}.
              </Text>
              {rescue.hasJournal && (
                <Text size="sm">
                  The journal is apart from the database: what was answered, imported and set stands
                  there, too. A backup that is restored gets from it, at the next start, all that it
                  lacks; its own answers, words and settings stay.
                </Text>
              )}
              <Group gap="sm">
                {rescue.hasJournal && (
                  <Button
                    {...(rebuildsFirst ? {} : SECOND)}
                    disabled={isBusy}
                    autoFocus={rebuildsFirst}
                    onClick={() => void rescue.rebuild()}
                  >
                    Rebuild from the journal
                  </Button>
                )}
                {desktop.backups && (
                  <Button
                    variant="default"
                    disabled={isBusy}
                    onClick={() => void rescue.restoreNewest()}
                  >
                    Restore the newest backup
                  </Button>
                )}
                <FileButton
                  accept=".gz,.jsonl"
                  onChange={(file) => file && void rescue.restoreFile(file)}
                >
                  {(props) => (
                    <Button variant="default" disabled={isBusy} {...props}>
                      Restore from a file…
                    </Button>
                  )}
                </FileButton>
                {/* With a journal an empty database is rebuilt at once. */}
                {!rescue.hasJournal && (
                  <Button
                    variant="default"
                    color="var(--again)"
                    disabled={isBusy}
                    onClick={() => void rescue.beginEmpty()}
                  >
                    Start with an empty database
                  </Button>
                )}
              </Group>
            </Stack>
          </section>
        )}
        {rescue.question && <DeletingQuestion {...rescue.question} />}
        {isNewer && <StoredFacts name={db.name} />}
        {rescue.progress !== undefined && (
          <Progress value={rescue.progress * 100} aria-label="Done so far" />
        )}
        <Text role="status" size="sm">
          {rescue.done}
        </Text>
        {rescue.problems && <ProblemList title="This did not work" problems={rescue.problems} />}
      </Stack>
    </Container>
  )
}

function DeletingQuestion({
  sentence,
  answer,
}: NonNullable<ReturnType<typeof useRescue>['question']>) {
  return (
    <Alert color="var(--again)" variant="outline" title="Delete the old database?">
      <Stack gap="sm">
        <Text size="sm">{sentence}</Text>
        <Group gap="sm">
          <Button color="var(--again)" variant="outline" onClick={() => answer(true)}>
            Delete it and go on
          </Button>
          <Button variant="default" autoFocus onClick={() => answer(false)}>
            Back
          </Button>
        </Group>
      </Stack>
    </Alert>
  )
}

/** Of a button that is not the first choice; Mantine's own blue would come with a named one for that. */
const SECOND = { variant: 'default' }
