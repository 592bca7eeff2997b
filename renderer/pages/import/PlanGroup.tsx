import { Button, Checkbox } from '@mantine/core'
import { useId, useState, type ReactNode } from 'react'
import type { FactId } from '../../../core/fact.ts'

interface Entry {
  /** As the plan has it. */
  id: FactId
  /** What it is called. */
  front: string
  content: ReactNode
}

interface PlanGroupProps {
  title: string
  /** What importing does with all of them. */
  what: string
  entries: readonly Entry[]
  /** Missing where there is no leaving out. */
  leftOut?: ReadonlySet<FactId>
  onLeaveOut?: (leftOut: ReadonlySet<FactId>) => void
  isOpen?: boolean
}

/** What an import does in one way, each fact with a box to leave it out. */
export function PlanGroup({
  title,
  what,
  entries,
  leftOut,
  onLeaveOut,
  isOpen = false,
}: PlanGroupProps) {
  const [shown, setShown] = useState(SHOWN)
  const heading = useId()
  if (entries.length === 0) return null
  const toggle = (id: FactId) => {
    const next = new Set(leftOut)
    if (!next.delete(id)) next.add(id)
    onLeaveOut?.(next)
  }
  return (
    <details className="plan-group" open={isOpen} aria-labelledby={heading}>
      <summary>
        <h4 id={heading}>
          {entries.length} {title}
        </h4>
        <span>{what}</span>
      </summary>
      <ul>
        {entries.slice(0, shown).map(({ id, front, content }) => (
          <li key={id}>
            {leftOut && (
              <Checkbox
                size="sm"
                color="var(--accent)"
                aria-label={`Import: ${front}`}
                checked={!leftOut.has(id)}
                onChange={() => toggle(id)}
              />
            )}
            <div className="plan-entry">{content}</div>
          </li>
        ))}
      </ul>
      {entries.length > shown && (
        <Button
          className="plan-more"
          variant="default"
          size="compact-sm"
          onClick={() => setShown(shown + MORE)}
        >
          Show {Math.min(MORE, entries.length - shown)} more
        </Button>
      )}
    </details>
  )
}

/** Enough to see what was understood; a book's worth at once would only slow the page. */
const SHOWN = 50
const MORE = 200
