import { Alert, Button, Checkbox, Group, Progress, Text } from '@mantine/core'
import { IconAlertTriangle, IconArrowBackUp, IconCheck } from '@tabler/icons-react'
import { useEffect, useRef, useState } from 'react'
import { useLocation } from 'wouter'
import { describePlan } from '../../notes-files/describe-plan.ts'
import type { Incoming } from '../../store/import-deck.ts'
import { StorageProblem } from '../../ui/StorageProblem.tsx'
import { PlanPreview } from './PlanPreview.tsx'
import { alarmingLoss, useImport } from './use-import.ts'

interface ImportStepProps {
  incoming: Incoming
  /** Take the focus as soon as there is something to import. */
  focused?: boolean
  /** Called once it is imported. */
  onApplied?: () => void
}

/** What importing would change, the button that does it, and then the way on, or back. */
export function ImportStep({ incoming, focused = false, onApplied }: ImportStepProps) {
  const { plan, done, id, problem, progress, choices, choose, apply, undo } = useImport(
    incoming,
    onApplied,
  )
  const [isSure, setIsSure] = useState(false)
  const [, goTo] = useLocation()
  const button = useRef<HTMLButtonElement>(null)
  const ready = plan !== undefined
  useEffect(() => {
    if (focused) button.current?.focus()
  }, [focused, ready, done])
  if (!plan) return null

  const changes = describePlan(plan, choices.leftOut)
  const loss = alarmingLoss(plan, choices.leftOut)
  return (
    <>
      <Group justify="space-between" wrap="nowrap" role="status">
        {done === '' ? (
          <Text>
            {describePlan(plan) === '' ? 'Everything in it is imported already' : changes}
          </Text>
        ) : (
          <Text>
            <IconCheck size={18} className="done-mark" aria-hidden /> {done}
          </Text>
        )}
        <Group gap="sm" wrap="nowrap">
          {id !== undefined && (
            <Button
              variant="default"
              leftSection={<IconArrowBackUp size={18} aria-hidden />}
              onClick={() => void undo()}
            >
              Undo
            </Button>
          )}
          {describePlan(plan) === '' ? (
            <Button
              ref={button}
              variant="default"
              onClick={() => goTo(`/review/${incoming.deck.id}`)}
            >
              Study
            </Button>
          ) : (
            <Button
              ref={button}
              disabled={changes === '' || (loss > 0 && !isSure)}
              loading={progress !== undefined}
              onClick={() => void apply()}
            >
              Import
            </Button>
          )}
        </Group>
      </Group>
      {progress !== undefined && (
        <Progress value={progress * 100} aria-label="Stored so far" className="import-progress" />
      )}
      {loss > 0 && (
        <Alert
          color="red"
          icon={<IconAlertTriangle aria-hidden />}
          title={`${loss} of ${plan.standing} facts would be set aside`}
        >
          <p>
            Are these the right notes, and all of them? A file that was emptied, cut short or
            mistaken for another one looks like this.
          </p>
          <Checkbox
            label={`Yes, set ${loss} facts aside`}
            color="red"
            checked={isSure}
            onChange={() => setIsSure(!isSure)}
          />
        </Alert>
      )}
      {problem !== undefined && <StorageProblem title="Nothing was changed" message={problem} />}
      <PlanPreview
        plan={plan}
        incoming={incoming.facts}
        choices={choices}
        choose={choose}
        showNew={focused}
      />
    </>
  )
}
