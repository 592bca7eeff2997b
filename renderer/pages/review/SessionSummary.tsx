import { Button, Group, Kbd } from '@mantine/core'
import { IconCircleCheck } from '@tabler/icons-react'
import { useEffect, useRef } from 'react'
import { useMoment } from '../../clock.ts'
import type { DaySummary } from '../../store/summarise-day.ts'
import { describeNext, hasCome } from '../../ui/next-cards.ts'

interface SessionSummaryProps {
  summary: DaySummary
  onLeave: () => void
  onGoOn: () => void
}

/**
 * The closing page: what was done today, and when the next cards come. Once they have
 * come it offers them, and shows none by itself: its clock would run for who has left.
 */
export function SessionSummary({ summary, onLeave, onGoOn }: SessionSummaryProps) {
  const { answers, forgotten, durationMs, next } = summary
  const now = useMoment(next.soon)
  const isDue = hasCome(next, now)
  const first = useRef<HTMLButtonElement>(null)
  useEffect(() => first.current?.focus(), [isDue])
  const minutes = Math.max(1, Math.round(durationMs / 60_000))
  return (
    <main className="review-summary">
      <IconCircleCheck size={56} stroke={1.5} className="summary-mark" aria-hidden />
      <h1>{answers === 0 ? 'Nothing to review' : 'Done for now'}</h1>
      {answers > 0 && (
        <dl className="summary-figures">
          <div>
            <dt>{answers === 1 ? 'answer today' : 'answers today'}</dt>
            <dd>{answers}</dd>
          </div>
          <div>
            <dt>forgotten</dt>
            <dd>{forgotten}</dd>
          </div>
          <div>
            <dt>{minutes === 1 ? 'minute' : 'minutes'}</dt>
            <dd>{minutes}</dd>
          </div>
        </dl>
      )}
      {!isDue && <p>{describeNext(next, now)}</p>}
      <p role="status" className="summary-due">
        {isDue && 'Cards are due.'}
      </p>
      <Group gap="sm">
        {isDue && (
          <Button ref={first} rightSection={<Kbd size="xs">Enter</Kbd>} onClick={onGoOn}>
            Go on
          </Button>
        )}
        <Button
          {...(isDue
            ? { variant: 'default', rightSection: <Kbd size="xs">Esc</Kbd> }
            : { ref: first, rightSection: <Kbd size="xs">Enter</Kbd> })}
          onClick={onLeave}
        >
          Back to Today
        </Button>
      </Group>
    </main>
  )
}
