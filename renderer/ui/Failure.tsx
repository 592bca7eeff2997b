import { Button, Container, Group, Stack, Text } from '@mantine/core'
import { Component, type ReactNode } from 'react'
import { messageOf } from '../../core/result.ts'
import { ErrorAlert } from './ErrorAlert.tsx'

interface FailureProps {
  title: string
  cause: unknown
}

/** Shown instead of a blank window when there is no going on. */
export function Failure({ title, cause }: FailureProps) {
  return (
    <Container component="main" size="sm" py="xl">
      <ErrorAlert title={title}>
        <Stack gap="sm" align="flex-start">
          <Text size="sm">{messageOf(cause)}</Text>
          <Text size="sm">
            Every answer up to now is stored. Close other Notedrill windows, make sure that the disk
            is not full, then try again.
          </Text>
          <Group gap="sm">
            <Button variant="default" onClick={() => location.reload()}>
              Try again
            </Button>
            <Button variant="default" onClick={checkDatabase}>
              Check the database
            </Button>
          </Group>
        </Stack>
      </ErrorAlert>
    </Container>
  )
}

const CHECK = '#/check'

/** Whether the user has asked for a look at the database instead of a page. */
export function isCheckWanted(): boolean {
  return location.hash === CHECK
}

function checkDatabase(): void {
  location.hash = CHECK
  location.reload()
}

/** Shows a {@link Failure} where drawing the pages has failed. */
export class FailureBoundary extends Component<{ children: ReactNode }, { cause?: unknown }> {
  override state: { cause?: unknown } = {}

  static getDerivedStateFromError(cause: unknown) {
    return { cause }
  }

  override render() {
    return 'cause' in this.state ? (
      <Failure title="Notedrill cannot go on" cause={this.state.cause} />
    ) : (
      this.props.children
    )
  }
}
