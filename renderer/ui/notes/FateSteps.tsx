import { ActionIcon, Kbd, NativeSelect } from '@mantine/core'
import { IconChevronDown, IconChevronUp } from '@tabler/icons-react'
import { countWords, FATE_ICONS } from './fate-words.tsx'
import { FATE_KINDS, type FateKind, type LineFates } from './line-fates.ts'

interface FateStepsProps {
  fates: LineFates
  /** How many there are, as the summary tells it; a fact may have several parts. */
  totals: Record<FateKind, number>
  /** Steps go through parts with this reason alone; empty for any. */
  reason: string
  onReason: (reason: string) => void
  onStep: (kind: FateKind, direction: 1 | -1) => void
}

/** Keys that go to the next part of a kind; with Shift to the one before. */
export const STEP_KEYS: Record<FateKind, string> = { fact: 'c', question: 'q', skipped: 'n' }

const NAMES: Record<FateKind, string> = {
  fact: 'card',
  question: 'open question',
  skipped: 'part that is no card',
}

const GROUPS: Record<FateKind, string> = {
  fact: 'Cards',
  question: 'Open questions',
  skipped: 'Parts that are no cards',
}

/** How much of the notes became what, and the way to each of it. */
export function FateSteps({ fates, totals, reason, onReason, onStep }: FateStepsProps) {
  return (
    <div className="fate-steps">
      {FATE_KINDS.map((kind) => (
        <StepGroup
          key={kind}
          kind={kind}
          total={totals[kind]}
          canStep={fates.counts[kind] > 0}
          onStep={onStep}
        />
      ))}
      {fates.reasons.length > 0 && (
        <NativeSelect
          size="xs"
          className="fate-reasons"
          aria-label="Which parts that are no cards to go through"
          value={reason}
          onChange={(event) => onReason(event.currentTarget.value)}
        >
          <option value="">for any reason</option>
          {fates.reasons.map((one) => (
            <option key={one.reason} value={one.reason}>
              {one.reason} ({one.count})
            </option>
          ))}
        </NativeSelect>
      )}
    </div>
  )
}

interface StepGroupProps extends Pick<FateStepsProps, 'onStep'> {
  kind: FateKind
  total: number
  canStep: boolean
}

function StepGroup({ kind, total, canStep, onStep }: StepGroupProps) {
  const Icon = FATE_ICONS[kind]
  const key = STEP_KEYS[kind].toUpperCase()
  return (
    <div role="group" aria-label={GROUPS[kind]} className="fate-step" data-fate={kind}>
      <span className="fate-total">
        <Icon size={16} aria-hidden /> {countWords(kind, total)}
      </span>
      {canStep && (
        <>
          <ActionIcon
            variant="default"
            size="sm"
            aria-label={`Previous ${NAMES[kind]}`}
            aria-keyshortcuts={`Shift+${key}`}
            onClick={() => onStep(kind, -1)}
          >
            <IconChevronUp size={14} aria-hidden />
          </ActionIcon>
          <ActionIcon
            variant="default"
            size="sm"
            aria-label={`Next ${NAMES[kind]}`}
            aria-keyshortcuts={key}
            onClick={() => onStep(kind, 1)}
          >
            <IconChevronDown size={14} aria-hidden />
          </ActionIcon>
          <Kbd size="xs">{key}</Kbd>
        </>
      )}
    </div>
  )
}
