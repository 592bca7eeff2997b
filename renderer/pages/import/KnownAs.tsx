import { NativeSelect } from '@mantine/core'
import type { Fact, FactId } from '../../../core/fact.ts'

interface KnownAsProps {
  /** The incoming fact's front. */
  front: string
  /** Known facts that it may be: lost ones, and the one that it is taken for. */
  candidates: readonly Fact[]
  /** The known fact that it is taken for. */
  value: FactId | 'new'
  onChange: (value: FactId | 'new') => void
}

/** Whether a fact is new or one that is known, by hand. */
export function KnownAs({ front, candidates, value, onChange }: KnownAsProps) {
  if (candidates.length === 0) return null
  const chosen = (choice: string) =>
    candidates.find(({ id }) => id === choice)?.id ?? ('new' as const)
  return (
    <NativeSelect
      size="xs"
      className="known-as"
      aria-label={`What “${front}” is`}
      value={value}
      onChange={({ currentTarget }) => onChange(chosen(currentTarget.value))}
      data={[
        { value: 'new', label: 'A new fact' },
        ...candidates.map(({ id, front: known }) => ({
          value: id,
          label: `The same as “${known}”: keeps its history`,
        })),
      ]}
    />
  )
}
