import { useWindowEvent } from '@mantine/hooks'
import { useCallback, useEffect, useState } from 'react'
import type { Moment } from '../../../core/schedule/day.ts'
import type { StudySettings } from '../../../core/schedule/policy.ts'
import { currentMoment } from '../../clock.ts'
import { useServices } from '../../services.ts'
import { loadStatistics, type StudyRecord } from '../../store/load-statistics.ts'
import { readStudySettings } from '../../store/study-settings.ts'

export interface Loaded {
  record: StudyRecord
  settings: StudySettings
  moment: Moment
}

/**
 * What the page shows, read when it opens and when its window is returned to. Not a
 * live query: answers of another window must not wait for whole tables.
 */
export function useStudyRecord(): Loaded | undefined {
  const { db } = useServices()
  const [loaded, setLoaded] = useState<Loaded>()
  const [failure, setFailure] = useState<{ cause: unknown }>()
  const load = useCallback(() => {
    Promise.all([loadStatistics(db), readStudySettings(db)]).then(
      ([record, settings]) => setLoaded({ record, settings, moment: currentMoment() }),
      (cause: unknown) => setFailure({ cause }),
    )
  }, [db])
  useEffect(load, [load])
  useWindowEvent('focus', load)
  // The boundary above the pages says what is wrong.
  if (failure) throw failure.cause
  return loaded
}
