/** What a sitting shows and what can be done in it: types only. */
import type { Prompt } from '../../../core/prompt.ts'
import type { CardAction } from '../../../core/schedule/log.ts'
import type { Rating } from '../../../core/schedule/schedule.ts'
import type { CardRow, DeckId, FactRow } from '../../store/database.ts'
import type { FactEdit } from '../../store/fact-edits.ts'
import type { DaySummary } from '../../store/summarise-day.ts'
import type { Preview } from './answer-previews.ts'

/** The card on screen. */
interface Shown {
  card: CardRow
  fact: FactRow
  prompt: Prompt
  /** Epoch ms at which it was shown. */
  since: number
  /** How often it was forgotten, where that makes it a leech. */
  leechLapses?: number
}

export interface Progress {
  done: number
  total: number
}

interface Saving {
  /** A change is on its way to the disk; ratings are ignored until it is there, or waits. */
  saving: boolean
}

interface Asked extends Shown, Saving {
  progress: Progress
  /** What the learner may not expect, until the next change. */
  notice?: string
}

export type ReviewState =
  | { phase: 'loading' }
  | ({ phase: 'asking' } & Asked)
  | ({
      phase: 'answered'
      typed: string
      intervals: Record<Rating, string>
      outcomes: Record<Rating, Preview>
    } & Asked)
  | ({ phase: 'finished'; summary: DaySummary; notice?: string } & Saving)
  /** The database cannot be read; what was answered is stored. */
  | { phase: 'failed'; cause: unknown }

export interface ReviewSession {
  state: () => ReviewState
  subscribe: (listener: () => void) => () => void
  /** Read the queue and show the first card; once, however often it is called. Goes on after a pause. */
  start: () => Promise<void>
  /** The learner looks away from the card, until the next `start`: not a part of the answer's time. */
  pause: () => void
  /** Show the answer; `typed` is what the learner wrote before looking, if anything. */
  reveal: (typed: string) => void
  rate: (rating: Rating) => Promise<void>
  /** Put the fact on the screen in other words, or refuse answers accepted before; its schedule stays. */
  edit: (edit: FactEdit) => Promise<void>
  /** Count what was typed as right, now and later. */
  accept: () => Promise<void>
  /** Take back what was done last, today or the day before, and ask that card again where it has moved. */
  undo: () => Promise<void>
  /** Do again what was taken back last. */
  redo: () => Promise<void>
  /** Do something else with the card on the screen than answering it. */
  act: (action: CardAction) => Promise<void>
}

/** What a sitting asks. */
export interface SittingScope {
  deckIds: readonly DeckId[]
  /** Ask what is due within so many days after today, instead of what is due. */
  aheadDays?: number
}
