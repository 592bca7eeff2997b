/** One deck on its way in: its plan, kept current, what is wanted of it, and the step that applies it. */
import { useLiveQuery } from 'dexie-react-hooks'
import { useState } from 'react'
import type { FactId } from '../../../core/fact.ts'
import { factsLost } from '../../../core/identity/index.ts'
import { messageOf } from '../../../core/result.ts'
import { backUpFirst } from '../../backups/make-backup.ts'
import { currentMoment } from '../../clock.ts'
import { describePlan } from '../../notes-files/describe-plan.ts'
import { useServices } from '../../services.ts'
import {
  ALL_AS_PLANNED,
  applyImport,
  previewImport,
  type ImportChoices,
  type ImportPreview,
  type Incoming,
} from '../../store/import-deck.ts'
import { undoImport } from '../../store/undo-import.ts'

/** What has been done so far. */
interface Outcome {
  /** In words; empty before anything is stored. */
  done: string
  /** The import that can be undone. */
  id?: string
  /** Why it could not be stored; nothing was changed. */
  problem?: string
  /** How much is stored, 0..1, while it is being stored. */
  progress?: number
}

interface Import extends Outcome {
  /** What is still to be changed; missing while it is worked out. */
  plan?: ImportPreview
  choices: ImportChoices
  choose: (change: Partial<ImportChoices>) => void
  apply: () => Promise<void>
  undo: () => Promise<void>
}

/** @param onApplied called once it is imported */
export function useImport(incoming: Incoming, onApplied?: () => void): Import {
  const services = useServices()
  const { db, deviceId } = services
  const [choices, setChoices] = useState(ALL_AS_PLANNED)
  const { decisions } = choices
  const plan = useLiveQuery(() => previewImport(db, incoming, decisions), [db, incoming, decisions])
  const [outcome, setOutcome] = useState<Outcome>({ done: '' })
  const attempt = async (step: () => Promise<Outcome>) => {
    try {
      setOutcome(await step())
    } catch (cause) {
      setOutcome({ done: '', problem: messageOf(cause) })
    }
  }
  return {
    ...(plan ? { plan } : {}),
    ...outcome,
    choices,
    choose: (change) => setChoices({ ...choices, ...change }),
    apply: () =>
      attempt(async () => {
        setOutcome({ done: '', progress: 0 })
        await backUpFirst(services, 'import')
        const onProgress = (progress: number) => setOutcome({ done: '', progress })
        const id = await applyImport(db, incoming, currentMoment(), deviceId, {
          ...choices,
          onProgress,
        })
        const words = plan ? describePlan(plan, choices.leftOut) : ''
        setChoices(ALL_AS_PLANNED)
        onApplied?.()
        return { done: words === '' ? 'Imported' : `Imported: ${words}`, ...(id ? { id } : {}) }
      }),
    undo: () =>
      attempt(async () => {
        const { id } = outcome
        const undone = id !== undefined && (await undoImport(db, id, currentMoment(), deviceId))
        return { done: undone ? 'Undone: the deck is as it was' : 'There is nothing left to undo' }
      }),
  }
}

/** Below this, half of what a deck has may go without a special question. */
const FEW = 5

/** How many facts an import would set aside, where that is so much that it may be a mistake. */
export function alarmingLoss(plan: ImportPreview, leftOut: ReadonlySet<FactId>): number {
  const lost = factsLost(plan).filter(({ id }) => !leftOut.has(id)).length
  return lost >= FEW && lost * 2 > plan.standing ? lost : 0
}
