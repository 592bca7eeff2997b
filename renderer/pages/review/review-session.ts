/**
 * One sitting of reviews, without a screen: which card is asked, what an answer
 * does, what can be taken back. The next card appears only after the answer to
 * this one is on disk.
 */
import type { CardId } from '../../../core/fact.ts'
import { promptOf } from '../../../core/prompt.ts'
import type { Moment } from '../../../core/schedule/day.ts'
import { intervalLabel } from '../../../core/schedule/interval.ts'
import { defaultSettings, policyFor } from '../../../core/schedule/policy.ts'
import type { Rating } from '../../../core/schedule/schedule.ts'
import type { ChangesInTurn } from '../../store/changes-in-turn.ts'
import type { CardRow, NotedrillDatabase } from '../../store/database.ts'
import { acceptAnswer, editFact } from '../../store/fact-edits.ts'
import { recordAction, recordReviewOf, redoLast, undoLast } from '../../store/record-review.ts'
import { readStudySettings } from '../../store/study-settings.ts'
import { summariseDay } from '../../store/summarise-day.ts'
import { createAnswerPreviews } from './answer-previews.ts'
import { createAskedFacts, factOf } from './asked-facts.ts'
import { ANSWERED, GONE, noticeOf, WAY_NOTICES, type Notice, type Way } from './notices.ts'
import type { ReviewSession, ReviewState, SittingScope } from './review-state.ts'
import { createSittingQueue } from './sitting-queue.ts'

interface Surroundings extends SittingScope {
  db: NotedrillDatabase
  deviceId: string
  /** Through which all changes are made. */
  changes: ChangesInTurn
  now: () => Moment
}

/** A sitting over some decks; nothing happens until `start`. */
export function createReviewSession(surroundings: Surroundings): ReviewSession {
  const { db, deviceId, changes, deckIds, now } = surroundings
  const listeners = new Set<() => void>()
  let state: ReviewState = { phase: 'loading' }
  const queue = createSittingQueue(surroundings)
  let total = 0
  let settings = defaultSettings
  const previews = createAnswerPreviews(db, () => settings)
  const facts = createAskedFacts(db, (card) => previews.prepare(card, now()))
  let started: Promise<void> | undefined
  let pausedAt: number | undefined
  let pausedMs = 0

  const show = (next: ReviewState) => {
    state = next
    for (const listener of listeners) listener()
  }

  const showNext = async (about: Notice = {}): Promise<void> => {
    const card = queue.take()
    if (card) await ask(card, about)
    else {
      const summary = await summariseDay(db, deckIds, now(), settings)
      show({ phase: 'finished', summary, saving: false, ...about })
    }
  }

  const ask = async (card: CardRow, about: Notice = {}) => {
    const [fact] = await Promise.all([facts.of(card), previews.prepare(card, now())])
    // Taken away meanwhile, in another window.
    if (!fact) return showNext(about)
    const remaining = 1 + queue.left()
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

  const readQueue = async () => {
    previews.forget()
    settings = await readStudySettings(db)
    await queue.read(settings)
  }

  /** The database is not as the sitting knows it: go on as it is now, and say so. */
  const goOnElsewhere = async (card: CardRow) => {
    const isGone = (await db.cards.get(card.id)) === undefined
    await readQueue()
    return () => showNext({ notice: isGone ? GONE : ANSWERED })
  }

  const readAhead = () => facts.readAhead(queue.next())

  /**
   * Change the database, then go on to the next screen. Until the change is on
   * disk, and when it fails, the screen stays; where there is nothing to change,
   * `change` answers `undefined`. Changes are of the moment and of the card for
   * which they were wanted, however late they are stored.
   */
  const save = (
    change: (moment: Moment) => Promise<(() => Promise<void>) | undefined>,
  ): Promise<void> => {
    const moment = now()
    return changes.make(async () => {
      // On its way before the page is drawn anew: the disk takes longer.
      const changing = change(moment)
      setSaving(true)
      try {
        const goOn = await changing
        if (goOn) await orFail(goOn)
        else setSaving(false)
      } catch (cause) {
        setSaving(false)
        throw cause
      }
    })
  }

  const setSaving = (saving: boolean) => {
    if (!('saving' in state)) return
    const { notice: _, ...before } = state
    show({ ...before, saving })
  }

  /** Stay with what is on the screen, whatever it is, and say something. */
  const stay = (about: Notice = {}) => {
    if ('saving' in state) show({ ...state, saving: false, ...about })
    readAhead()
    return Promise.resolve()
  }

  const isOnScreen = (card: CardRow) => 'card' in state && state.card.id === card.id

  /** Stay, and show what is stored now of the card on the screen, if it still is this one. */
  const showAgain = async (card: CardRow, about: Notice & { card?: CardRow } = {}) => {
    const fact = await factOf(db, card)
    if (!fact || !('card' in state) || !isOnScreen(card)) return stay()
    show({ ...state, fact, prompt: promptOf(fact, card.side), saving: false, ...about })
    readAhead()
  }

  /** Change the fact on the screen, and show it as it is then. */
  const saveFact = async (change: (id: CardId, moment: Moment) => Promise<void>): Promise<void> => {
    if (!('card' in state)) return
    const { card } = state
    await save(async (moment) => {
      await change(card.id, moment)
      return () => showAgain(card)
    })
  }

  /** Several cards have changed, or one that is not asked here: go on with the card on the screen, if it still is. */
  const goOnAnew = async (onScreen: CardRow | undefined, notice: string) => {
    await readQueue()
    if (onScreen) queue.bringFirst(onScreen.id)
    return () => showNext({ notice })
  }

  const goBack = (way: Way): Promise<void> =>
    save(async (moment) => {
      const says = WAY_NOTICES[way]
      const onScreen = 'card' in state ? state.card : undefined
      const turn = way === 'undo' ? undoLast : redoLast
      const { cards, facts: edited } = await turn(db, deckIds, moment, deviceId)
      const [card] = cards
      if (!card) return () => stay({ notice: says.nothing })
      previews.forget()
      const isEdit = edited.length > 0
      const about = isEdit ? { notice: says.edit } : {}
      if (onScreen?.id === card.id && hasSameTurn(onScreen, card))
        return () => showAgain(card, { card, ...about })
      if (isEdit && onScreen?.factId === card.factId) return () => showAgain(onScreen, about)
      if (isEdit && way === 'redo') return () => stay(about)
      const goesOn = way === 'undo' ? queue.mayAsk(card) : onScreen?.id === card.id
      if (cards.length > 1 || !goesOn) return goOnAnew(onScreen, isEdit ? says.edit : says.other)
      queue.remove(card.id)
      if (way === 'redo') queue.comeBack(card)
      if (onScreen && onScreen.id !== card.id) queue.putFirst(onScreen)
      return way === 'undo' ? () => ask(card, about) : () => showNext()
    })

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
        total = (await queue.countFinished()) + queue.left()
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
      const durationMs = Math.max(0, now().at - since - pausedMs)
      await save(async (moment) => {
        // What waited before it, or another key in one breath, has gone on to another card.
        if (state.phase !== 'answered' || !isOnScreen(card) || state.since !== since)
          return undefined
        const { days } = outcomes[rating]
        const answer = {
          ...{ cardId: card.id, rating, durationMs },
          ...(days === undefined ? {} : { days }),
        }
        const policy = policyFor(settings, card.deckId)
        const after = await recordReviewOf(db, card, answer, moment, deviceId, policy)
        if (!after) return goOnElsewhere(card)
        previews.moved(card, after)
        queue.comeBack(after)
        return () => showNext(noticeOf(card, after, fact, policy))
      })
    },
    edit: (edit) => saveFact((id, moment) => editFact(db, id, edit, moment, deviceId)),
    async accept() {
      const { typed } = state.phase === 'answered' ? state : { typed: '' }
      if (typed.trim() === '') return
      await saveFact((id, moment) => acceptAnswer(db, id, typed, moment, deviceId))
    },
    undo: () => goBack('undo'),
    redo: () => goBack('redo'),
    async act(action) {
      if (!('card' in state) || state.saving) return
      const { card } = state
      await save(async (moment) => {
        const after = await recordAction(db, card.id, action, moment, deviceId)
        if (after) previews.moved(card, after)
        if (!isOnScreen(card)) {
          // Answered meanwhile, as the disk was full then.
          if (after) {
            queue.remove(card.id)
            queue.comeBack(after)
          }
          return stay
        }
        if (!after) return goOnElsewhere(card)
        return action.type === 'flag' ? () => showAgain(after, { card: after }) : () => showNext()
      })
    },
  }
}

/** Whether a card stands where it did, as when only its flag or its words have changed. */
function hasSameTurn(
  { schedule: a, ...one }: CardRow,
  { schedule: b, ...other }: CardRow,
): boolean {
  return (
    one.queue === other.queue &&
    one.buriedOn === other.buriedOn &&
    a.state === b.state &&
    a.due === b.due &&
    (a.state === 'new' || b.state === 'new' || a.reps === b.reps)
  )
}
