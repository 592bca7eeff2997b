/** One deck on its way in: its plan, kept current, and the step that applies it. */
import { useLiveQuery } from 'dexie-react-hooks'
import { useState } from 'react'
import { currentMoment } from '../../clock.ts'
import { useServices } from '../../services.ts'
import {
  applyImport,
  previewImport,
  type ImportPreview,
  type Incoming,
} from '../../store/import-deck.ts'

interface Import {
  /** What is still to be changed; missing while it is worked out. */
  plan?: ImportPreview
  /** What was changed, once it is stored. */
  applied?: ImportPreview
  /** Why it could not be stored; nothing was changed. */
  problem?: string
  apply: () => Promise<void>
}

export function useImport(incoming: Incoming): Import {
  const { db } = useServices()
  const plan = useLiveQuery(() => previewImport(db, incoming), [db, incoming])
  const [outcome, setOutcome] = useState<{ applied?: ImportPreview; problem?: string }>({})
  const apply = async () => {
    try {
      setOutcome({ applied: await applyImport(db, incoming, currentMoment().at) })
    } catch (cause) {
      setOutcome({ problem: cause instanceof Error ? cause.message : String(cause) })
    }
  }
  return { ...(plan ? { plan } : {}), ...outcome, apply }
}

/**
 * A plan in a few words: `12 new, 1 changed`; empty when it changes nothing. That
 * the notes have changed is worth a word only where it changes no fact.
 */
export function describePlan(plan: ImportPreview): string {
  const { added, changed, moved, removed, newNotes } = plan
  const parts: [number, string][] = [
    [added.length, 'new'],
    [changed.length, 'changed'],
    [moved.length, 'moved'],
    [removed.length, 'no longer in the notes'],
  ]
  const words = parts.filter(([count]) => count > 0).map(([count, what]) => `${count} ${what}`)
  return words.length === 0 && newNotes ? 'New text of the notes' : words.join(', ')
}
