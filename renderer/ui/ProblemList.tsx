import { Alert, List } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { describeProblem, type Problem } from '../../core/result.ts'

/** What went wrong, where, and what to do: one line a problem, read out at once. */
export function ProblemList({ title, problems }: { title: string; problems: readonly Problem[] }) {
  return (
    <Alert
      color="var(--again)"
      variant="outline"
      role="alert"
      icon={<IconAlertTriangle aria-hidden />}
      title={title}
    >
      <List size="sm">
        {problems.map((problem) => {
          const line = describeProblem(problem)
          return <List.Item key={line}>{line}</List.Item>
        })}
      </List>
    </Alert>
  )
}
