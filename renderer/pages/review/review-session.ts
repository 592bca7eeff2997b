/**
 * One sitting of reviews, without a screen: which card is asked, what an answer
 * does, what can be taken back. The next card appears only after the answer to
 * this one is on disk.
 */
import type { CardId, FactId } from '../../../core/fact.ts'
import { promptOf, type Prompt } from '../../../core/prompt.ts'
import type { Moment } from '../../../core/schedule/day.ts'
import { intervalLabel } from '../../../core/schedule/interval.ts'
import {
  putFirst,
  returnCard,
  takeNext,
  without,
  type Queue,
} from '../../../core/schedule/queue.ts'
import type { CardAction } from '../../../core/schedule/log.ts'
import { defaultSettings, policyFor } from '../../../core/schedule/policy.ts'
import type { Rating } from '../../../core/schedule/schedule.ts'
import { acceptAnswer } from '../../store/accepted-answers.ts'
import type { CardRow, DeckId, FactRow, NotedrillDatabase } from '../../store/database.ts'
import { editFact, type Words } from '../../store/fact-edits.ts'
import { countFinished, loadQueue } from '../../store/load-queue.ts'
import { recordAction, recordReview, redoLast, undoLast } from '../../store/record-review.ts'
import { readStudySettings } from '../../store/study-settings.ts'
import { summariseDay, type DaySummary } from '../../store/summarise-day.ts'
import { createAnswerPreviews, type Preview } from './answer-previews.ts'
import { createRetry } from './retry.ts'

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
  /** A change is on its way to the disk; ratings are ignored until it is there. */
  saving: boolean
  /** Why the last change could not be stored; it can be made again. */
  problem?: string
}

interface Asked extends Shown, Saving {
  progress: Progress
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
  | ({ phase: 'finished'; summary: DaySummary } & Saving)
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
  /** Put the fact on the screen in other words; its schedule stays. */
  edit: (words: Words) => Promise<void>
  /** Count what was typed as right, now and later. */
  accept: () => Promise<void>
  /** Take back what was done last today and ask that card again. */
  undo: () => Promise<void>
  /** Do again what was taken back last. */
  redo: () => Promise<void>
  /** Do something else with the card on the screen than answering it. */
  act: (action: CardAction) => Promise<void>
  /** Make now the change that could not be stored, which is else made again after a while. */
  tryAgain: () => Promise<void>
}

interface Surroundings {
  db: NotedrillDatabase
  deviceId: string
  deckIds: readonly DeckId[]
  now: () => Moment
}

/** A sitting over some decks; nothing happens until `start`. */
export function createReviewSession(surroundings: Surroundings): ReviewSession {
  const { db, deviceId, deckIds, now } = surroundings
  const listeners = new Set<() => void>()
  let state: ReviewState = { phase: 'loading' }
  let queue: Queue<CardRow> = { waiting: [], learning: [] }
  let total = 0
  let settings = defaultSettings
  const previews = createAnswerPreviews(db, () => settings)
  let ahead: { cardId: CardId; fact: Promise<FactRow> } | undefined
  let started: Promise<void> | undefined
  let pausedAt: number | undefined
  let pausedMs = 0
  let lastChange: Promise<void> = Promise.resolve()
  const retry = createRetry()

  const show = (next: ReviewState) => {
    state = next
    for (const listener of listeners) listener()
  }

  const showNext = async () => {
    const next = takeNext(queue, now().at)
    queue = next.queue
    if (next.card) await ask(next.card)
    else {
      const summary = await summariseDay(db, deckIds, now(), settings)
      show({ phase: 'finished', summary, saving: false })
    }
  }

  const ask = async (card: CardRow) => {
    const fact = await (ahead?.cardId === card.id ? ahead.fact : prepare(card))
    const remaining = 1 + queue.waiting.length + queue.learning.length
    total = Math.max(total, remaining)
    const progress = { done: total - remaining, total }
    const prompt = promptOf(fact, card.side)
    pausedMs = 0
    const { threshold } = policyFor(settings, card.deckId).leech
    const lapses = card.schedule.state === 'new' ? 0 : card.schedule.lapses
    const leech = lapses >= threshold ? { leechLapses: lapses } : {}
    const since = now().at
    show({ phase: 'asking', card, fact, prompt, progress, since, saving: false, ...leech })
    readAhead()
  }

  /** All that asking a card needs. */
  const prepare = async (card: CardRow): Promise<FactRow> => {
    const [fact] = await Promise.all([factOf(db, card), previews.prepare(card, now())])
    return fact
  }

  /** Read the next card's fact while the learner thinks about this one. */
  const readAhead = () => {
    const next = takeNext(queue, now().at).card
    if (!next) return
    const fact = prepare(next)
    ahead = { cardId: next.id, fact }
    // A failure is met where the fact is needed.
    fact.catch(() => undefined)
  }

  /**
   * Change the database, then go on to the next screen. Until the change is on
   * disk, and when it fails, the screen stays; where there is nothing to change,
   * `change` answers `undefined`. Changes wait for the one before.
   */
  const save = (change: () => Promise<(() => Promise<void>) | undefined>): Promise<void> => {
    const saveNow = async () => {
      retry.cancel()
      if (state.phase === 'loading' || state.phase === 'failed') return
      const { problem: _, ...before } = state
      show({ ...before, saving: true })
      try {
        const goOn = await change()
        if (goOn) await orFail(goOn)
        else show(before)
      } catch (cause) {
        show({ ...before, problem: cause instanceof Error ? cause.message : String(cause) })
        retry.later(() => save(change))
      }
    }
    lastChange = lastChange.then(saveNow)
    return lastChange
  }

  /** Change the fact on the screen, and show it as it is then. */
  const saveFact = (change: (id: FactId) => Promise<void>): Promise<void> =>
    save(async () => {
      if (!('card' in state)) return undefined
      const { card } = state
      await change(card.factId)
      return async () => {
        const fact = await factOf(db, card)
        if ('card' in state && state.card === card)
          show({ ...state, fact, prompt: promptOf(fact, card.side), saving: false })
        readAhead()
      }
    })

  /** Ask a card again in this sitting where it is to be. */
  const comeBack = (card: CardRow) => {
    if (card.queue !== 'suspended' && card.buriedOn !== now().day) queue = returnCard(queue, card)
  }

  const orFail = async (read: () => Promise<void>) => {
    try {
      await read()
    } catch (cause) {
      show({ phase: 'failed', cause })
    }
  }

  return {
    state: () => state,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    start() {
      if (pausedAt !== undefined) pausedMs += Math.max(0, now().at - pausedAt)
      pausedAt = undefined
      started ??= orFail(async () => {
        const { day } = now()
        settings = await readStudySettings(db)
        queue = await loadQueue(db, deckIds, day, settings)
        const finished = await countFinished(db, deckIds, day)
        total = finished + queue.waiting.length + queue.learning.length
        await showNext()
      })
      return started
    },
    pause() {
      pausedAt ??= now().at
    },
    reveal(typed) {
      if (state.phase !== 'asking' || state.saving) return
      const { card } = state
      const moment = now()
      const outcomes = previews.of(card, moment)
      const label = (rating: Rating) => intervalLabel(outcomes[rating].schedule, moment)
      const intervals = {
        again: label('again'),
        hard: label('hard'),
        good: label('good'),
        easy: label('easy'),
      }
      show({ ...state, phase: 'answered', typed, intervals, outcomes })
    },
    async rate(rating) {
      if (state.phase !== 'answered' || state.saving) return
      const { card, since, outcomes } = state
      await save(async () => {
        // Two keys in one breath: the first has gone on to another card.
        if (state.phase !== 'answered' || state.card !== card) return undefined
        const moment = now()
        const durationMs = Math.max(0, moment.at - since - pausedMs)
        const { days } = outcomes[rating]
        const answer = {
          ...{ cardId: card.id, rating, durationMs },
          ...(days === undefined ? {} : { days }),
        }
        const policy = policyFor(settings, card.deckId)
        const after = await recordReview(db, answer, moment, deviceId, policy)
        previews.moved(card, after)
        comeBack(after)
        return showNext
      })
    },
    tryAgain: () => retry.now(),
    edit: (words) => saveFact((id) => editFact(db, id, words)),
    async accept() {
      const { typed } = state.phase === 'answered' ? state : { typed: '' }
      if (typed.trim() !== '') await saveFact((id) => acceptAnswer(db, id, typed))
    },
    async undo() {
      await save(async () => {
        const onScreen = 'card' in state ? state.card : undefined
        const card = await undoLast(db, deckIds, now(), deviceId)
        if (!card) return undefined
        if (onScreen && onScreen.id !== card.id) queue = putFirst(queue, onScreen)
        queue = without(queue, card.id)
        return () => ask(card)
      })
    },
    async redo() {
      await save(async () => {
        const onScreen = 'card' in state ? state.card : undefined
        const card = await redoLast(db, deckIds, now(), deviceId)
        if (!card) return undefined
        queue = without(queue, card.id)
        comeBack(card)
        if (onScreen && onScreen.id !== card.id) queue = putFirst(queue, onScreen)
        return showNext
      })
    },
    async act(action) {
      const { card } = 'card' in state ? state : {}
      if (!card) return
      await save(async () => {
        if (!('card' in state) || state.card !== card) return undefined
        const before = state
        const after = await recordAction(db, card.id, action, now(), deviceId)
        if (action.type !== 'flag') return showNext
        return () => {
          show({ ...before, card: after, saving: false })
          return Promise.resolve()
        }
      })
    },
  }
}

/** @throws when a card has no fact, which is a bug */
async function factOf(db: NotedrillDatabase, card: CardRow): Promise<FactRow> {
  const fact = await db.facts.get(card.factId)
  if (!fact) throw new Error(`The card ${card.id} asks about a fact that is not in the database.`)
  return fact
}
