import { Group, NativeSelect, NumberInput, Slider } from '@mantine/core'
import type { SyntheticEvent } from 'react'
import type { Trial } from './use-simulation.ts'

interface TrialFormProps {
  /** For the button that submits it. */
  id: string
  trial: Trial
  /** Decks to choose from, the first being all of them. */
  choices: readonly { value: string; label: string }[]
  onChange: (change: Partial<Trial>) => void
  onDeck: (deckId: string | undefined) => void
  onSubmit: () => void
}

/** What is to be tried. */
export function TrialForm({ id, trial, choices, onChange, onDeck, onSubmit }: TrialFormProps) {
  const submit = (event: SyntheticEvent) => {
    event.preventDefault()
    onSubmit()
  }
  const limit = (label: string, key: 'newPerDay' | 'reviewsPerDay') => (
    <NumberInput
      w="9rem"
      label={label}
      min={0}
      max={9999}
      clampBehavior="strict"
      allowDecimal={false}
      value={trial[key]}
      onChange={(value) => typeof value === 'number' && onChange({ [key]: value })}
    />
  )
  const percent = Math.round(trial.desiredRetention * 100)
  return (
    <form id={id} className="simulate-form" onSubmit={submit}>
      <NativeSelect
        label="For"
        value={trial.deckId ?? ''}
        onChange={({ currentTarget: { value } }) => onDeck(value === '' ? undefined : value)}
        data={choices}
      />
      <div className="simulate-retention">
        <p id="trial-retention">Desired retention: {percent} %</p>
        <Slider
          color="var(--accent)"
          min={70}
          max={97}
          value={percent}
          onChange={(value) => onChange({ desiredRetention: value / 100 })}
          label={null}
          thumbProps={{ 'aria-labelledby': 'trial-retention' }}
        />
      </div>
      <Group gap="md">
        {limit('New cards a day', 'newPerDay')}
        {limit('Reviews a day', 'reviewsPerDay')}
      </Group>
    </form>
  )
}
