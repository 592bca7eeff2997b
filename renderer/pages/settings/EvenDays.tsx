import { Checkbox, NativeSelect } from '@mantine/core'
import type { StudySettings } from '../../../core/schedule/policy.ts'

interface EvenDaysProps {
  settings: StudySettings
  onChange: (change: Partial<StudySettings>) => void
}

const WEEKDAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'] as const
const SHARES = [
  { value: '1', label: 'usual' },
  { value: '0.5', label: 'half' },
  { value: '0', label: 'none' },
]

/** Whether days are to bring about as many cards each, and which are to bring fewer. */
export function EvenDays({ settings, onChange }: EvenDaysProps) {
  const { loadBalancing, easyDays, all, decks } = settings
  // Cards that do not drift have one day only, which is no choice.
  const canChoose = all.fuzz || Object.values(decks).some(({ fuzz }) => fuzz)
  return (
    <>
      <Checkbox
        color="var(--accent)"
        label="Even out the days"
        description={
          canChoose
            ? 'An answered card goes to the day with the least to do, of those it may drift to'
            : 'This does nothing as long as no card may drift: see “Let cards drift apart” under Scheduling'
        }
        disabled={!canChoose}
        checked={loadBalancing}
        onChange={({ currentTarget }) => onChange({ loadBalancing: currentTarget.checked })}
      />
      <fieldset className="easy-days" disabled={!loadBalancing || !canChoose}>
        <legend>How many cards on a</legend>
        <div className="week">
          {WEEKDAYS.map((name, index) => (
            <NativeSelect
              key={name}
              label={name}
              size="xs"
              value={String(easyDays[index])}
              onChange={({ currentTarget }) =>
                onChange({ easyDays: easyDays.with(index, Number(currentTarget.value)) })
              }
              data={SHARES}
            />
          ))}
        </div>
      </fieldset>
    </>
  )
}
