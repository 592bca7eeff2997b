/** One deck on its way in: its plan, kept current, and the step that applies it. */
import { useLiveQuery } from 'dexie-react-hooks'
import { useState } from 'react'
import type { ImportPlan } from '../../../core/identity/index.ts'
import { currentMoment } from '../../clock.ts'
import { useServices } from '../../services.ts'
import { applyImport, previewImport, type Incoming } from '../../store/import-deck.ts'

interface Import {
  /** What is still to be changed; missing while it is worked out. */
  plan?: ImportPlan
  /** What was changed, once it is stored. */
  applied?: ImportPlan
  /** Why it could not be stored; nothing was changed. */
  problem?: string
  apply: () => Promise<void>
}

export function useImport(incoming: Incoming): Import {
  const { db } = useServices()
  const plan = useLiveQuery(() => previewImport(db, incoming), [db, incoming])
  const [outcome, setOutcome] = useState<{ applied?: ImportPlan; problem?: string }>({})
  const apply = async () => {
    try {
      setOutcome({ applied: await applyImport(db, incoming, currentMoment().at) })
    } catch (cause) {
      setOutcome({ problem: cause instanceof Error ? cause.message : String(cause) })
    }
  }
  return { ...(plan ? { plan } : {}), ...outcome, apply }
}

/** A plan in a few words: `12 new, 1 changed`; empty when it changes nothing. */
export function describePlan({ added, changed, moved, removed }: ImportPlan): string {
  const parts: [number, string][] = [
    [added.length, 'new'],
    [changed.length, 'changed'],
    [moved.length, 'moved'],
    [removed.length, 'no longer in the notes'],
  ]
  return parts
    .filter(([count]) => count > 0)
    .map(([count, what]) => `${count} ${what}`)
    .join(', ')
}
