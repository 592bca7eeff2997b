/** What cards ask about, read where it is wanted: for the rows in sight, or all of it to search in. */
import { useCallback, useRef, useState } from 'react'
import type { FactId } from '../../../core/fact.ts'
import { useServices } from '../../services.ts'
import type { FactRow } from '../../store/database.ts'

export interface Facts {
  known: ReadonlyMap<FactId, FactRow>
  /** Read these, but those that were asked for before. */
  need: (ids: readonly FactId[]) => void
  /** These have changed. */
  learn: (rows: readonly FactRow[]) => void
}

/** From so many on, the whole table is read faster than one by one. */
const MANY = 1000

export function useFacts(): Facts {
  const { db } = useServices()
  const [known, setKnown] = useState<ReadonlyMap<FactId, FactRow>>(new Map())
  const [failure, setFailure] = useState<{ cause: unknown }>()
  const asked = useRef(new Set<FactId>())
  const learn = useCallback(
    (rows: readonly FactRow[]) =>
      setKnown((before) => new Map([...before, ...rows.map((row) => [row.id, row] as const)])),
    [],
  )
  const need = useCallback(
    (ids: readonly FactId[]) => {
      const missing = ids.filter((id) => !asked.current.has(id))
      if (missing.length === 0) return
      for (const id of missing) asked.current.add(id)
      const read = missing.length > MANY ? db.facts.toArray() : db.facts.bulkGet(missing)
      read.then(
        (rows) => learn(rows.filter((row) => row !== undefined)),
        (cause: unknown) => setFailure({ cause }),
      )
    },
    [db, learn],
  )
  if (failure) throw failure.cause
  return { known, need, learn }
}
