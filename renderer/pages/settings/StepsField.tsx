import { TextInput } from '@mantine/core'
import { useState } from 'react'
import { formatSteps, parseSteps } from '../../../core/schedule/steps.ts'

interface StepsFieldProps {
  label: string
  description: string
  /** What is stored, in minutes. */
  steps: readonly number[]
  /** Called as soon as what is typed is steps. */
  onStore: (steps: readonly number[]) => void
}

/** Steps that are stored as they are typed. What is none stays in the field, and says why it is not stored. */
export function StepsField({ label, description, steps, onStore }: StepsFieldProps) {
  const [typed, setTyped] = useState<string>()
  const parsed = typed === undefined ? undefined : parseSteps(typed)
  const [problem] = parsed?.ok === false ? parsed.problems : []
  return (
    <TextInput
      label={label}
      description={description}
      value={typed ?? formatSteps(steps)}
      error={problem && `${problem.message} ${problem.remedy ?? ''}`}
      onChange={({ currentTarget: { value } }) => {
        setTyped(value)
        const next = parseSteps(value)
        if (next.ok) onStore(next.value)
      }}
      onBlur={() => !problem && setTyped(undefined)}
    />
  )
}
