import { Group, NativeSelect } from '@mantine/core'
import type { StudySettings } from '../../../core/schedule/policy.ts'
import { EvenDays } from './EvenDays.tsx'
import { NumberField } from './NumberField.tsx'
import { StoredAtOnce } from './StoredAtOnce.tsx'
import { useStoredSettings } from './use-stored-settings.ts'

/** As good as no limit, which is how it is shown. */
const MOST = 9999
const HOURS = Array.from({ length: 24 }, (_, hour) => ({
  value: String(hour),
  label: `${String(hour).padStart(2, '0')}:00`,
}))

/** When a day begins, and how much of it all decks may take together. */
export function AllDecks({ settings }: { settings: StudySettings }) {
  const { keep, outcome } = useStoredSettings()
  const change = (part: Partial<StudySettings>) => keep((stored) => ({ ...stored, ...part }))
  const limit = (label: string, key: 'newInAll' | 'reviewsInAll') => (
    <NumberField
      w="11rem"
      label={label}
      description="In all decks together"
      min={0}
      max={MOST}
      placeholder="No limit"
      value={settings[key] === MOST ? '' : settings[key]}
      onStore={(value) => change({ [key]: value === '' ? MOST : value })}
    />
  )
  return (
    <>
      <Group gap="md" align="start">
        <NativeSelect
          label="A day begins at"
          description="Late evenings belong to the day before"
          value={String(settings.dayStartsAt)}
          onChange={({ currentTarget }) => change({ dayStartsAt: Number(currentTarget.value) })}
          data={HOURS}
        />
        {limit('New cards a day', 'newInAll')}
        {limit('Reviews a day', 'reviewsInAll')}
      </Group>
      <EvenDays settings={settings} onChange={change} />
      <StoredAtOnce outcome={outcome} />
    </>
  )
}
