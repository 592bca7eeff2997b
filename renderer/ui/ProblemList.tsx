import { List } from '@mantine/core'
import { describeProblem, type Problem } from '../../core/result.ts'
import { ErrorAlert } from './ErrorAlert.tsx'

/** What went wrong, where, and what to do: one line a problem. */
export function ProblemList({ title, problems }: { title: string; problems: readonly Problem[] }) {
  return (
    <ErrorAlert title={title}>
      <List size="sm">
        {problems.map((problem) => {
          const line = describeProblem(problem)
          return <List.Item key={line}>{line}</List.Item>
        })}
      </List>
    </ErrorAlert>
  )
}
