import { Button, Kbd } from '@mantine/core'
import { useHotkeys } from '@mantine/hooks'

interface NotStoredProps {
  problem: string
  onTryAgain: () => void
}

/** Says that the last change is not on disk, and that it is made again. */
export function NotStored({ problem, onTryAgain }: NotStoredProps) {
  useHotkeys([['t', onTryAgain]])
  return (
    <div role="alert" className="review-problem">
      This is not stored: {problem} Make sure that the disk is not full. Notedrill keeps what you
      did and tries again.{' '}
      <Button
        variant="default"
        size="compact-xs"
        rightSection={<Kbd size="xs">T</Kbd>}
        aria-keyshortcuts="T"
        onClick={onTryAgain}
      >
        Try again
      </Button>
    </div>
  )
}
