import { Button, Group, Text } from '@mantine/core'
import { IconCheck } from '@tabler/icons-react'
import { useEffect, useRef } from 'react'
import { useLocation } from 'wouter'
import type { Incoming } from '../../store/import-deck.ts'
import { StorageProblem } from '../../ui/StorageProblem.tsx'
import { describePlan, useImport } from './use-import.ts'

interface ImportStepProps {
  incoming: Incoming
  /** Take the focus as soon as there is something to import. */
  focused?: boolean
}

/** What importing would change, the button that does it, and then the way on. */
export function ImportStep({ incoming, focused = false }: ImportStepProps) {
  const { plan, applied, problem, apply } = useImport(incoming)
  const [, goTo] = useLocation()
  const button = useRef<HTMLButtonElement>(null)
  const ready = plan !== undefined
  useEffect(() => {
    if (focused) button.current?.focus()
  }, [focused, ready, applied])
  if (!plan) return null

  const changes = describePlan(plan)
  return (
    <>
      <Group justify="space-between" role="status">
        {applied ? (
          <Text>
            <IconCheck size={18} className="done-mark" aria-hidden /> Imported
            {describePlan(applied) && `: ${describePlan(applied)}`}
          </Text>
        ) : (
          <Text>{changes === '' ? 'Everything in it is imported already' : changes}</Text>
        )}
        {changes === '' ? (
          <Button
            ref={button}
            variant="default"
            onClick={() => goTo(`/review/${incoming.deck.id}`)}
          >
            Study
          </Button>
        ) : (
          <Button ref={button} onClick={() => void apply()}>
            Import
          </Button>
        )}
      </Group>
      {problem !== undefined && <StorageProblem title="Nothing was imported" message={problem} />}
    </>
  )
}
