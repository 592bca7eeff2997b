/**
 * One sitting of reviews, without a screen: which card is asked, what an answer
 * does, what can be taken back. The next card appears only after the answer to
 * this one is on disk.
 */
import type { CardId, FactId } from '../../../core/fact.ts'
import { promptOf } from '../../../core/prompt.ts'
import { dueDate, type Moment } from '../../../core/schedule/day.ts'
import { intervalLabel } from '../../../core/schedule/interval.ts'
import {
  putFirst,
  returnCard,
  takeNext,
  without,
  type Queue,
} from '../../../core/schedule/queue.ts'
import { defaultSettings, policyFor } from '../../../core/schedule/policy.ts'
import type { Rating } from '../../../core/schedule/schedule.ts'
import { messageOf } from '../../../core/result.ts'
import { acceptAnswer } from '../../store/accepted-answers.ts'
import type { CardRow, FactRow, NotedrillDatabase } from '../../store/database.ts'
import { editFact } from '../../store/fact-edits.ts'
import { countFinished } from '../../store/asked-today.ts'
import { loadAhead, loadQueue } from '../../store/load-queue.ts'
import { recordAction, recordReviewOf, redoLast, undoLast } from '../../store/record-review.ts'
import { readStudySettings } from '../../store/study-settings.ts'
import { summariseDay } from '../../store/summarise-day.ts'
import { createAnswerPreviews } from './answer-previews.ts'
import { ANSWERED, DONE_AGAIN, GONE, noticeOf, TAKEN_BACK, type Notice } from './notices.ts'
import { createRetry } from './retry.ts'
import type { ReviewSession, ReviewState, SittingScope } from './review-state.ts'

interface Surroundings extends SittingScope {
  db: NotedrillDatabase
  deviceId: string
  now: () => Moment
}

/** A sitting over some decks; nothing happens until `start`. */
export function createReviewSession(surroundings: Surroundings): ReviewSession {
  const { db, deviceId, deckIds, aheadDays, now } = surroundings
  const listeners = new Set<() => void>()
  let state: ReviewState = { phase: 'loading' }
  let queue: Queue<CardRow> = { waiting: [], learning: [] }
  let total = 0
  let settings = defaultSettings
  const previews = createAnswerPreviews(db, () => settings)
  let ahead: { cardId: CardId; fact: Promise<FactRow | undefined> } | undefined
  let started: Promise<void> | undefined
  let pausedAt: number | undefined
  let pausedMs = 0
  let lastChange: Promise<void> = Promise.resolve()
  const retry = createRetry()

  const show = (next: ReviewState) => {
    state = next
    for (const listener of listeners) listener()
  }

  const showNext = async (about: Notice = {}): Promise<void> => {
    const next = takeNext(queue, now().at)
    queue = next.queue
    if (next.card) await ask(next.card, about)
    else {
      const summary = await summariseDay(db, deckIds, now(), settings)
      show({ phase: 'finished', summary, saving: false, ...about })
    }
  }

  const ask = async (card: CardRow, about: Notice = {}) => {
    const fact = await (ahead?.cardId === card.id ? ahead.fact : prepare(card))
    // Taken away meanwhile, in another window.
    if (!fact) return showNext(about)
    const remaining = 1 + queue.waiting.length + queue.learning.length
    total = Math.max(total, remaining)
    const progress = { done: total - remaining, total }
    const prompt = promptOf(fact, card.side)
    pausedMs = 0
    const { threshold } = policyFor(settings, card.deckId).leech
    const lapses = card.schedule.state === 'new' ? 0 : card.schedule.lapses
    const leech = lapses >= threshold ? { leechLapses: lapses } : {}
    const since = now().at
    const asked = { card, fact, prompt, progress, since, saving: false }
    show({ phase: 'asking', ...asked, ...leech, ...about })
    readAhead()
  }

  /** All that asking a card needs. */
  const prepare = async (card: CardRow): Promise<FactRow | undefined> => {
    const [fact] = await Promise.all([factOf(db, card), previews.prepare(card, now())])
    return fact
  }

  const readQueue = async () => {
    const { day } = now()
    settings = await readStudySettings(db)
    queue =
      aheadDays === undefined
        ? await loadQueue(db, deckIds, day, settings)
        : await loadAhead(db, deckIds, day, aheadDays, settings)
  }

  /** The database is not as the sitting knows it: go on as it is now, and say so. */
  const goOnElsewhere = async (card: CardRow) => {
    const isGone = (await db.cards.get(card.id)) === undefined
    await readQueue()
    return () => showNext({ notice: isGone ? GONE : ANSWERED })
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
   * `change` answers `undefined`. Changes wait for the one before, and are of the
   * moment at which they were wanted, however late they are stored.
   */
  const save = (
    change: (moment: Moment) => Promise<(() => Promise<void>) | undefined>,
  ): Promise<void> => {
    const moment = now()
    const saveNow = async () => {
      retry.cancel()
      if (state.phase === 'loading' || state.phase === 'failed') return
      const { problem: _, notice: __, ...before } = state
      // On its way before the page is drawn anew: the disk takes longer.
      const changing = change(moment)
      show({ ...before, saving: true })
      try {
        const goOn = await changing
        if (goOn) await orFail(goOn)
        else show(before)
      } catch (cause) {
        show({ ...before, problem: messageOf(cause) })
        retry.later(inTurn)
      }
    }
    const inTurn = () => (lastChange = lastChange.then(saveNow))
    return inTurn()
  }

  /** Change the fact on the screen, and show it as it is then. */
  const saveFact = (change: (id: FactId) => Promise<void>): Promise<void> =>
    save(async () => {
      if (!('card' in state)) return undefined
      const { card } = state
      await change(card.factId)
      return async () => {
        const fact = await factOf(db, card)
        if (fact && 'card' in state && state.card === card)
          show({ ...state, fact, prompt: promptOf(fact, card.side), saving: false })
        readAhead()
      }
    })

  /** Whether a card may be asked in this sitting: what is done with cards elsewhere can be taken back here. */
  const isAskedHere = ({ queue: filed, schedule, buriedOn }: CardRow) => {
    const { day } = now()
    if (filed === 'suspended' || buriedOn === day) return false
    return schedule.state !== 'review' || schedule.due <= dueDate(day + (aheadDays ?? 0))
  }

  /** Several cards have changed, or one that is not asked here: go on with the card on the screen, if it still is. */
  const goOnAnew = async (onScreen: CardRow | undefined, notice: string) => {
    await readQueue()
    const { waiting, learning } = queue
    const again = [...waiting, ...learning].find(({ id }) => id === onScreen?.id)
    if (again) queue = putFirst(without(queue, again.id), again)
    return () => showNext({ notice })
  }

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
        await readQueue()
        const finished = aheadDays === undefined ? await countFinished(db, deckIds, now().day) : 0
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
      const { card, fact, since, outcomes } = state
      await save(async (moment) => {
        // Two keys in one breath: the first has gone on to another card.
        if (state.phase !== 'answered' || state.card !== card) return undefined
        const durationMs = Math.max(0, moment.at - since - pausedMs)
        const { days } = outcomes[rating]
        const answer = {
          ...{ cardId: card.id, rating, durationMs },
          ...(days === undefined ? {} : { days }),
        }
        const policy = policyFor(settings, card.deckId)
        const after = await recordReviewOf(db, card, answer, moment, deviceId, policy)
        if (!after) return goOnElsewhere(card)
        previews.moved(card, after)
        comeBack(after)
        return () => showNext(noticeOf(card, after, fact, policy))
      })
    },
    tryAgain: () => retry.now(),
    edit: (words) => saveFact((id) => editFact(db, id, words)),
    async accept() {
      const { typed } = state.phase === 'answered' ? state : { typed: '' }
      if (typed.trim() !== '') await saveFact((id) => acceptAnswer(db, id, typed))
    },
    async undo() {
      await save(async (moment) => {
        const onScreen = 'card' in state ? state.card : undefined
        const cards = await undoLast(db, deckIds, moment, deviceId)
        const [card] = cards
        if (!card) return undefined
        if (cards.length > 1 || !isAskedHere(card)) return goOnAnew(onScreen, TAKEN_BACK)
        if (onScreen && onScreen.id !== card.id) queue = putFirst(queue, onScreen)
        queue = without(queue, card.id)
        return () => ask(card)
      })
    },
    async redo() {
      await save(async (moment) => {
        const onScreen = 'card' in state ? state.card : undefined
        const cards = await redoLast(db, deckIds, moment, deviceId)
        const [card] = cards
        if (!card) return undefined
        if (cards.length > 1) return goOnAnew(onScreen, DONE_AGAIN)
        queue = without(queue, card.id)
        comeBack(card)
        if (onScreen && onScreen.id !== card.id) queue = putFirst(queue, onScreen)
        return () => showNext()
      })
    },
    async act(action) {
      const { card } = 'card' in state ? state : {}
      if (!card) return
      await save(async (moment) => {
        if (!('card' in state) || state.card !== card) return undefined
        const after = await recordAction(db, card.id, action, moment, deviceId)
        if (!after) return goOnElsewhere(card)
        if (action.type !== 'flag') return () => showNext()
        return () => {
          if ('card' in state) show({ ...state, card: after, saving: false })
          return Promise.resolve()
        }
      })
    },
  }
}

/** @throws when a card has no fact, which is a bug; where both are gone there is nothing to ask */
async function factOf(db: NotedrillDatabase, card: CardRow): Promise<FactRow | undefined> {
  const fact = await db.facts.get(card.factId)
  if (!fact && (await db.cards.get(card.id))) {
    throw new Error(`The card ${card.id} asks about a fact that is not in the database.`)
  }
  return fact
}
