import { Alert, Button, Container, Stack, Text } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'

/** Shown instead of a blank window when the database cannot be opened. */
export function StartFailure({ cause }: { cause: unknown }) {
  return (
    <Container component="main" size="sm" py="xl">
      <Alert
        color="red"
        variant="outline"
        icon={<IconAlertTriangle aria-hidden />}
        title="Notedrill cannot open its database"
      >
        <Stack gap="sm" align="flex-start">
          <Text size="sm">{cause instanceof Error ? cause.message : String(cause)}</Text>
          <Text size="sm">
            Nothing was changed. Close other Notedrill windows, make sure that the disk is not full,
            then try again.
          </Text>
          <Button
            variant="default"
            onClick={() => {
              location.reload()
            }}
          >
            Try again
          </Button>
        </Stack>
      </Alert>
    </Container>
  )
}
