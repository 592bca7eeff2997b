import { Group, NativeSelect, NumberInput } from '@mantine/core'
import { useState } from 'react'
import type { StudySettings } from '../../../core/schedule/policy.ts'
import { messageOf } from '../../../core/result.ts'
import { useServices } from '../../services.ts'
import { changeStudySettings } from '../../store/study-settings.ts'
import { StorageProblem } from '../../ui/StorageProblem.tsx'
import { EvenDays } from './EvenDays.tsx'

/** As good as no limit, which is how it is shown. */
const MOST = 9999
const HOURS = Array.from({ length: 24 }, (_, hour) => ({
  value: String(hour),
  label: `${String(hour).padStart(2, '0')}:00`,
}))

/** When a day begins, and how much of it all decks may take together. Kept at once. */
export function AllDecks({ settings }: { settings: StudySettings }) {
  const { db } = useServices()
  const [problem, setProblem] = useState<string>()
  const keep = (change: Partial<StudySettings>) => {
    changeStudySettings(db, (stored) => ({ ...stored, ...change })).then(
      () => setProblem(undefined),
      (cause: unknown) => setProblem(messageOf(cause)),
    )
  }
  const limit = (label: string, key: 'newInAll' | 'reviewsInAll') => (
    <NumberInput
      w="11rem"
      label={label}
      description="In all decks together"
      min={0}
      max={MOST}
      allowDecimal={false}
      placeholder="No limit"
      value={settings[key] === MOST ? '' : settings[key]}
      onChange={(value) =>
        keep({ [key]: typeof value === 'number' ? Math.min(value, MOST) : MOST })
      }
    />
  )
  return (
    <>
      <Group gap="md" align="start">
        <NativeSelect
          label="A day begins at"
          description="Late evenings belong to the day before"
          value={String(settings.dayStartsAt)}
          onChange={({ currentTarget }) => keep({ dayStartsAt: Number(currentTarget.value) })}
          data={HOURS}
        />
        {limit('New cards a day', 'newInAll')}
        {limit('Reviews a day', 'reviewsInAll')}
      </Group>
      <EvenDays settings={settings} onChange={keep} />
      {problem !== undefined && <StorageProblem title="This was not stored" message={problem} />}
    </>
  )
}
