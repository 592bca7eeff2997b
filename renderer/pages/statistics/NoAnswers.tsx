import { Button } from '@mantine/core'
import { IconChartBar } from '@tabler/icons-react'
import { useLocation } from 'wouter'
import { EmptyState } from '../../ui/EmptyState.tsx'

/** What the page is for, while there is nothing to show, and the way to fill it. */
export function NoAnswers({ hasCards }: { hasCards: boolean }) {
  const [, goTo] = useLocation()
  return (
    <EmptyState Icon={IconChartBar} title="No answers yet">
      <p>
        Once you have reviewed some cards, this page shows how much you study, how well you
        remember, what is coming, and which facts are hardest.
      </p>
      {hasCards ? (
        <Button onClick={() => goTo('/review')}>Review cards</Button>
      ) : (
        <Button onClick={() => goTo('/import')}>Import notes</Button>
      )}
    </EmptyState>
  )
}
