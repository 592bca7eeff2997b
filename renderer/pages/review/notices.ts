/** What a sitting says beside the card on the screen: of the one before, and of what its learner may not expect. */
import type { Source } from '../../../core/fact.ts'
import { becameLeech } from '../../../core/schedule/leech.ts'
import type { MemoryPolicy } from '../../../core/schedule/schedule.ts'
import type { CardRow, DeckId, FactRow } from '../../store/database.ts'

/** An answer has made its card a leech. */
export interface LeechNotice {
  /** How often it was forgotten by now. */
  lapses: number
  isSuspended: boolean
  deckId: DeckId
  /** Where the notes could say it better; missing for what was written by hand. */
  source?: Source
}

/** Said until the next change. */
export interface Notice {
  notice?: string | LeechNotice
}

export const ANSWERED =
  'The card before was answered or changed in another window meanwhile. Only that counts, your answer here does not.'
export const GONE =
  'The card before was taken away in another window. There is nothing left to answer.'

export type Way = 'undo' | 'redo'

/** What is said of undo and redo where the screen alone does not tell. */
export const WAY_NOTICES = {
  undo: {
    nothing: 'There is nothing to undo.',
    edit: 'Your change of the card is taken back.',
    other: 'What was done last is taken back.',
  },
  redo: {
    nothing: 'There is nothing to redo.',
    edit: 'Your change of the card is made again.',
    other: 'What was taken back last is done again.',
  },
} as const

/** What there is to say of an answer that led from one row to the other: nothing, but of a leech. */
export function noticeOf(
  { schedule: before }: CardRow,
  { schedule, suspended = false, deckId }: CardRow,
  { source }: Pick<FactRow, 'source'>,
  policy: Pick<MemoryPolicy, 'leech'>,
): Notice {
  if (schedule.state === 'new' || !becameLeech(before, schedule, policy)) return {}
  const { lapses } = schedule
  const place = source ? { source } : {}
  return { notice: { lapses, isSuspended: suspended, deckId, ...place } }
}
