/** Settings that are stored as soon as they are changed. */
import { useState } from 'react'
import type { StudySettings } from '../../../core/schedule/policy.ts'
import { messageOf } from '../../../core/result.ts'
import { useServices } from '../../services.ts'
import { changeStudySettings } from '../../store/study-settings.ts'

/** What became of the last change. */
export type Outcome = { state: 'none' | 'stored' } | { state: 'refused'; problem: string }

/** A way to change what is stored, and what became of it. */
export function useStoredSettings() {
  const { db } = useServices()
  const [outcome, setOutcome] = useState<Outcome>({ state: 'none' })
  const keep = (change: (stored: StudySettings) => StudySettings) => {
    // Emptied first: the same words again would not be announced.
    setOutcome({ state: 'none' })
    changeStudySettings(db, change).then(
      () => setOutcome({ state: 'stored' }),
      (cause: unknown) => setOutcome({ state: 'refused', problem: messageOf(cause) }),
    )
  }
  return { keep, outcome }
}
