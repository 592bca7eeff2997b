/** Fitting the memory model: what is going on, and the ways on from there. */
import { useEffect, useRef, useState } from 'react'
import { messageOf, type Problem } from '../../../core/result.ts'
import { policyFor, withPolicy, type StudySettings } from '../../../core/schedule/policy.ts'
import { backUpFirst } from '../../backups/make-backup.ts'
import { currentMoment } from '../../clock.ts'
import { useServices } from '../../services.ts'
import type { DeckId } from '../../store/database.ts'
import { reschedule, takeBackRescheduling } from '../../store/reschedule.ts'
import { changeStudySettings } from '../../store/study-settings.ts'
import type { Fitted, LoadPreview } from '../../workers/jobs.ts'
import { runJob } from '../../workers/run-job.ts'

/** Weights that could be used from now on, which are the default ones where there are none. */
export interface Offer {
  /** The settings with them, whatever else was changed meanwhile. */
  change: (settings: StudySettings) => StudySettings
  /** Missing where the learner asked for the weights of before. */
  fitted?: Fitted
  preview?: LoadPreview
}

export type OptimizerState =
  | { step: 'idle' }
  /** `cancel` is missing where it has to be gone through with. */
  | { step: 'working'; what: string; done: number; cancel?: () => void }
  | { step: 'offered'; offer: Offer }
  | { step: 'refused'; title: string; problems: readonly Problem[] }

/** @param deckId missing for all decks */
export function useOptimizer(settings: StudySettings, deckId: DeckId | undefined) {
  const services = useServices()
  const { db, deviceId } = services
  const [state, setState] = useState<OptimizerState>({ step: 'idle' })
  const [said, setSaid] = useState('')
  const running = useRef<AbortController>(undefined)
  useEffect(() => () => running.current?.abort(), [])
  const policy = policyFor(settings, deckId)

  const changeTo = (weights: readonly number[] | undefined) => (stored: StudySettings) => {
    const { weights: _, ...others } = policyFor(stored, deckId)
    return withPolicy(stored, { ...others, ...(weights ? { weights } : {}) }, deckId)
  }
  /** Show that something is done, and what comes of it; a cancelled one leads back to where it began. */
  const work = async (what: string, run: (tools: Tools) => Promise<OptimizerState>) => {
    const controller = new AbortController()
    const { signal } = controller
    const before = state.step === 'working' ? ({ step: 'idle' } as const) : state
    running.current = controller
    setSaid('')
    setState({ step: 'working', what, done: 0, cancel: () => controller.abort() })
    const onProgress = (done: number) =>
      setState((now) => (now.step === 'working' && !signal.aborted ? { ...now, done } : now))
    try {
      setState(await run({ signal, onProgress }))
    } catch (cause) {
      const message = messageOf(cause)
      if (signal.aborted) setSaid('Cancelled. Nothing has changed.')
      setState(signal.aborted ? before : refusal('This did not work', [{ message }]))
    }
  }
  const store = async (run: (onProgress: (done: number) => void) => Promise<string>) => {
    setSaid('')
    setState({ step: 'working', what: 'Storing', done: 0 })
    try {
      await backUpFirst(services, 'optimizer')
      setSaid(await run((done) => setState({ step: 'working', what: 'Rescheduling', done })))
      setState({ step: 'idle' })
    } catch (cause) {
      const message = messageOf(cause)
      const remedy = 'Make sure that the disk is not full, then try again.'
      setState(refusal('Not all of this was stored', [{ message, remedy }]))
    }
  }
  return {
    state,
    said,
    policy,
    optimise: () =>
      work('Fitting to your answers', async (tools) => {
        const deck = deckId === undefined ? {} : { deckId }
        const result = await runJob<'fit'>({ type: 'fit', ...deck, policy }, tools)
        if (!result.ok) return refusal('There is too little to learn from', result.problems)
        const fitted = result.value
        return { step: 'offered', offer: { fitted, change: changeTo(fitted.weights) } }
      }),
    preview: (offer: Offer) =>
      work('Looking at the days to come', async (tools) => {
        const job = {
          type: 'preview',
          settings: offer.change(settings),
          moment: currentMoment(),
        } as const
        const preview = await runJob<'preview'>(job, tools)
        return { step: 'offered', offer: { ...offer, preview } }
      }),
    offerWeightsOfBefore: () => {
      const weights = deckId === undefined ? undefined : settings.all.weights
      setSaid('')
      setState({ step: 'offered', offer: { change: changeTo(weights) } })
    },
    keep: () => {
      setSaid('Nothing has changed.')
      setState({ step: 'idle' })
    },
    apply: (offer: Offer) =>
      store(async () => {
        await changeStudySettings(db, offer.change)
        return 'Stored. The next answers are scheduled by these weights; what is due stays as it is.'
      }),
    applyAndReschedule: (offer: Offer) =>
      store(async (tell) => {
        const cards = await reschedule(db, offer.change, currentMoment(), deviceId, tell)
        return `Stored, and ${cardsText(cards)} rescheduled. Until the day ends you can take this back.`
      }),
    takeBack: () =>
      store(async (tell) => {
        const cards = await takeBackRescheduling(db, currentMoment(), deviceId, tell)
        return `Taken back: ${cardsText(cards)} due as before, by the weights of before.`
      }),
  }
}

interface Tools {
  signal: AbortSignal
  onProgress: (done: number) => void
}

function refusal(title: string, problems: readonly Problem[]): OptimizerState {
  return { step: 'refused', title, problems }
}

const cardsText = (count: number) => (count === 1 ? '1 card is' : `${count} cards are`)
