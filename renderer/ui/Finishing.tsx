import { Container, Progress, Stack, Text } from '@mantine/core'

/** Shown while a restore that was interrupted is finished. */
export function Finishing({ done }: { done: number }) {
  return (
    <Container component="main" size="sm" py="xl">
      <Stack gap="sm" role="status">
        <Text>Finishing what was restored…</Text>
        <Progress value={done * 100} aria-label="Cards derived so far" />
      </Stack>
    </Container>
  )
}
