import { Button, Kbd } from '@mantine/core'
import { IconCircleCheck } from '@tabler/icons-react'
import { useEffect, useRef } from 'react'
import type { DaySummary } from '../../store/summarise-day.ts'
import { describeNext } from '../../ui/next-cards.ts'

interface SessionSummaryProps {
  summary: DaySummary
  onLeave: () => void
}

/** The closing page: what was done today, and when the next cards come. */
export function SessionSummary({ summary, onLeave }: SessionSummaryProps) {
  const { answers, forgotten, durationMs, next } = summary
  const back = useRef<HTMLButtonElement>(null)
  useEffect(() => back.current?.focus(), [])
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
      <p>{describeNext(next)}</p>
      <Button ref={back} rightSection={<Kbd size="xs">Enter</Kbd>} onClick={onLeave}>
        Back to Today
      </Button>
    </main>
  )
}
