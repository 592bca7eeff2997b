/** What a sitting says of the card before, beside the one on the screen. */
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

export const TAKEN_BACK = 'What was done on the cards page is taken back.'
export const DONE_AGAIN = 'What was done on the cards page is done again.'
export const ANSWERED =
  'The card before was answered or changed in another window meanwhile. Only that counts, your answer here does not.'
export const GONE =
  'The card before was taken away in another window. There is nothing left to answer.'

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
